/**
 * One round of learning, in AssemblyScript: a strict kind of TypeScript that compiles to WebAssembly, in which four weights are reckoned at once.
 * `../train.ts` is its other side and tells what is learned; it lays out the memory, of which all addresses count bytes.
 *
 * A row is the weights of one feature, one for each id; rows lie one behind the other, first those of the features, then those of the vectors'
 * coordinates, last the bias. For each sample there are the numbers of its rows, its place among the vectors and its labels.
 */

/** Bytes of four numbers that are reckoned at once. */
const FOUR: usize = 16
const UNKNOWN: u8 = 2

let rowBytes: usize = 0
let weights: usize = 0
let squares: usize = 0
let errors: usize = 0
let rate: v128 = f32x4.splat(0)
let decay: v128 = f32x4.splat(0)

/** Makes room for so many bytes behind what the program itself needs; gives its address. */
export function reserve(bytes: usize): usize {
  const start = (<usize>memory.size() << 16)
  const pages = <i32>((bytes + 0xffff) >> 16)
  if (memory.grow(pages) < 0) unreachable()
  return start
}

/** @param count ids, a multiple of four */
export function prepare(count: i32, weightsAt: usize, squaresAt: usize, errorsAt: usize, learningRate: f32, pull: f32): void {
  rowBytes = <usize>count << 2
  weights = weightsAt
  squares = squaresAt
  errors = errorsAt
  rate = f32x4.splat(learningRate)
  decay = f32x4.splat(pull)
}

/**
 * Learns from one sample.
 *
 * @param rows where the numbers of its features' rows begin, and `rowsEnd` where they end
 * @param place where its coordinates are, one for each of the `dimensions` rows from `firstDimension` on; the bias follows
 * @param labels a byte for each id
 */
export function learnFrom(rows: usize, rowsEnd: usize, place: usize, firstDimension: i32, dimensions: i32, labels: usize, norm: f32): void {
  const bias = <usize>(firstDimension + dimensions) * rowBytes
  memory.copy(errors, weights + bias, rowBytes)
  for (let at = rows; at < rowsEnd; at += 4) addTo(<usize>load<i32>(at) * rowBytes, norm)
  for (let index = 0; index < dimensions; index++) addTo(<usize>(firstDimension + index) * rowBytes, load<f32>(place + (<usize>index << 2)) * norm)
  for (let at: usize = 0; at < rowBytes; at += 4) {
    const label = load<u8>(labels + (at >> 2))
    store<f32>(errors + at, label == UNKNOWN ? 0 : 1 / (1 + Mathf.exp(-load<f32>(errors + at))) - <f32>label)
  }
  for (let at = rows; at < rowsEnd; at += 4) correct(<usize>load<i32>(at) * rowBytes, norm)
  for (let index = 0; index < dimensions; index++) correct(<usize>(firstDimension + index) * rowBytes, load<f32>(place + (<usize>index << 2)) * norm)
  correct(bias, 1)
}

function addTo(row: usize, by: f32): void {
  const times = f32x4.splat(by)
  for (let at: usize = 0; at < rowBytes; at += FOUR) {
    v128.store(errors + at, f32x4.add(v128.load(errors + at), f32x4.mul(v128.load(weights + row + at), times)))
  }
}

/** A step of AdaGrad. */
function correct(row: usize, by: f32): void {
  const times = f32x4.splat(by)
  for (let at: usize = 0; at < rowBytes; at += FOUR) {
    const weight = v128.load(weights + row + at)
    const slope = f32x4.add(f32x4.mul(v128.load(errors + at), times), f32x4.mul(decay, weight))
    const square = f32x4.add(v128.load(squares + row + at), f32x4.mul(slope, slope))
    v128.store(squares + row + at, square)
    v128.store(weights + row + at, f32x4.sub(weight, f32x4.div(f32x4.mul(rate, slope), f32x4.sqrt(square))))
  }
}
