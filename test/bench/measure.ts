/** Times of one thing, in milliseconds, sorted. */
export interface Times {
  readonly median: number
  readonly least: number
  readonly p95: number
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
  const sorted = [...list].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {median: at(0.5), least: at(0), p95: at(0.95)}
}

/** A line of the table: the times and the ratio of the medians to the reference. */
export function row(name: string, times: Times | undefined, reference: Times | undefined): string {
  if (!times) return `  ${name}: not measured`
  const ratio = reference ? `${(times.median / reference.median).toFixed(2)} x` : ''
  const figures = [times.median, times.least, times.p95].map((value) => value.toFixed(2).padStart(9)).join(' ')
  return `  ${name.padEnd(34)} ${figures}   ${ratio}`
}
