/** Times of one thing, in milliseconds. */
export interface Times {
  readonly median: number
  readonly least: number
  readonly p95: number
  /** Of each round. */
  readonly rounds: readonly number[]
}

/** A thing to measure; `round` counts from 0, so that each run can have a text of its own. */
export type Thing = (round: number) => unknown

/**
 * Measures things in turn, A B A B, so that what else the machine does strikes all alike.
 *
 * @param warm rounds that are run before any is counted
 */
export async function measure(things: Readonly<Record<string, Thing>>, rounds: number, warm: number): Promise<Readonly<Record<string, Times>>> {
  const times = new Map<string, number[]>(Object.keys(things).map((name) => [name, []]))
  for (let round = 0; round < rounds + warm; round++) {
    for (const [name, thing] of Object.entries(things)) {
      const before = performance.now()
      await thing(round)
      const after = performance.now()
      if (round >= warm) times.get(name)?.push(after - before)
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, summary(list)]))
}

function summary(list: readonly number[]): Times {
  const at = sharesOf(list)
  return {median: at(0.5), least: at(0), p95: at(0.95), rounds: list}
}

/** What so great a share of some numbers are no greater than. */
function sharesOf(list: readonly number[]): (share: number) => number {
  const sorted = [...list].sort((a, b) => a - b)
  return (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/**
 * A line of the table: the times and the ratio to the reference. That is the median of the rounds' ratios, since a machine that is slow for a while is so for both of
 * a round; the medians of the times may be of different whiles.
 */
export function row(name: string, times: Times | undefined, reference: Times | undefined): string {
  if (!times) return `  ${name}: not measured`
  const ratios = reference ? times.rounds.map((time, round) => time / (reference.rounds[round] ?? NaN)) : []
  const ratio = reference ? `${sharesOf(ratios)(0.5).toFixed(2)} x` : ''
  const figures = [times.median, times.least, times.p95].map((value) => value.toFixed(2).padStart(9)).join(' ')
  return `  ${name.padEnd(34)} ${figures}   ${ratio}`
}
