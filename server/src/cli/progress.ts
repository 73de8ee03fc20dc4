import type {Console} from './run.ts'

/** Notices below which nobody waits. */
const WORTH_SHOWING = 200

/** Says on a terminal how far a long run has come, in one line that goes when it is done. */
export class Progress {
  private readonly total: number
  private readonly shows: boolean
  private readonly write: (text: string) => void
  private done = 0
  private shown = -1

  constructor(total: number, {isWatched, error}: Pick<Console, 'isWatched' | 'error'>) {
    this.total = total
    this.shows = total >= WORTH_SHOWING && isWatched()
    this.write = error
  }

  step(): void {
    this.done++
    const percent = Math.floor((this.done / this.total) * 100)
    if (!this.shows || percent === this.shown) return
    this.shown = percent
    this.write(`\r${percent} % of ${this.total} notices`)
  }

  end(): void {
    if (this.shows && this.shown >= 0) this.write('\r\u001B[K')
  }
}
