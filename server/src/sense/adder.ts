import bytes from '../../generated/adding.ts'
import {Program} from '../bytes/web-assembly.ts'
import type {SenseTable} from './table.ts'

/** The functions of `adding/program.ts`. Addresses count bytes. */
interface AddingProgram {
  readonly memory: {readonly buffer: ArrayBuffer}
  readonly ROOM: {readonly value: number}
  readonly lay: (ids: number, elements: number, whole: number, rows: number, bytes: number) => number
  readonly rowsAt: () => number
  readonly sumsAt: () => number
  readonly begin: () => void
  readonly add: (count: number) => void
}

const program = new Program<AddingProgram>(bytes)

/** Adds up the weights of a sentence's rows, each once: a program of WebAssembly, because JavaScript would be interpreted in a start, where this is what most steps go into. */
export class Adder {
  private readonly program: AddingProgram
  private readonly rows: Int32Array
  private readonly sums: Int32Array
  private count = 0

  constructor({ids, elements, whole, hashes, weights}: SenseTable) {
    this.program = program.run()
    const at = this.program.lay(ids.length, elements, whole, hashes.length, weights.length)
    const {buffer} = this.program.memory
    new Int8Array(buffer, at, weights.length).set(weights)
    this.rows = new Int32Array(buffer, this.program.rowsAt(), this.program.ROOM.value)
    this.sums = new Int32Array(buffer, this.program.sumsAt(), ids.length)
  }

  /** Begins a sentence. */
  begin(): void {
    this.program.begin()
  }

  /** Adds the first so many rows of a list; -1 is none. */
  add(list: ArrayLike<number>, length = list.length): void {
    const {rows} = this
    for (let at = 0; at < length; at++) {
      const row = list[at] ?? -1
      if (row < 0) continue
      if (this.count === rows.length) this.flush()
      rows[this.count++] = row
    }
  }

  /** What the sentence's rows say of each id; it holds until the next begins. */
  total(): Int32Array {
    this.flush()
    return this.sums
  }

  private flush(): void {
    this.program.add(this.count)
    this.count = 0
  }
}
