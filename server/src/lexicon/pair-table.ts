/** From pairs of small numbers to a number, in flat arrays: the look-up that is made for every word of a text. */
export class PairTable {
  private keys = new Int32Array(2 * 1024).fill(-1)
  private values = new Int32Array(1024)
  private size = 0

  /** The value of a pair; -1 if it has none. */
  get(a: number, b: number): number {
    const {keys} = this
    const mask = this.values.length - 1
    for (let slot = hash(a, b) & mask; ; slot = (slot + 1) & mask) {
      const key = keys[2 * slot]
      if (key === a && keys[2 * slot + 1] === b) return this.values[slot] ?? -1
      if (key === -1) return -1
    }
  }

  set(a: number, b: number, value: number): void {
    if (2 * this.size >= this.values.length) this.grow()
    const mask = this.values.length - 1
    let slot = hash(a, b) & mask
    while (this.keys[2 * slot] !== -1) slot = (slot + 1) & mask
    this.keys[2 * slot] = a
    this.keys[2 * slot + 1] = b
    this.values[slot] = value
    this.size++
  }

  clear(): void {
    this.keys = new Int32Array(2 * 1024).fill(-1)
    this.values = new Int32Array(1024)
    this.size = 0
  }

  private grow(): void {
    const {keys, values} = this
    this.keys = new Int32Array(4 * values.length).fill(-1)
    this.values = new Int32Array(2 * values.length)
    this.size = 0
    for (let slot = 0; slot < values.length; slot++) {
      const a = keys[2 * slot] ?? -1
      if (a >= 0) this.set(a, keys[2 * slot + 1] ?? 0, values[slot] ?? 0)
    }
  }
}

function hash(a: number, b: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
