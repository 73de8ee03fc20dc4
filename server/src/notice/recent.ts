/**
 * What was worked out of late, by text or by number. Of two generations the older is forgotten as a whole: what is asked for again and again stays, however
 * much else comes between, and no more is kept than twice the most of one.
 */
export class Recent<T, K = string> {
  private readonly most: number
  private young = new Map<K, T>()
  private old = new Map<K, T>()

  /** @param most how many things a generation holds */
  constructor(most: number) {
    this.most = most
  }

  get(key: K): T | undefined {
    const known = this.young.get(key)
    if (known !== undefined) return known
    const older = this.old.get(key)
    if (older !== undefined) this.set(key, older)
    return older
  }

  set(key: K, value: T): void {
    if (this.young.size >= this.most) {
      this.old = this.young
      this.young = new Map()
    }
    this.young.set(key, value)
  }
}
