/** From how many people on a deadline binds, read from the words of the pack. */

/** Number of people from which on, or up to which, somebody must be told. */
export interface Threshold {
  readonly least: number
  readonly most: number
}

const NUMBER = '(\\d[\\d,]*)'
const FORMS: readonly (readonly [RegExp, (count: number) => Threshold])[] = [
  [new RegExp(`^(?:more than |> ?)${NUMBER}\\b`), (count) => ({least: count + 1, most: Infinity})],
  [new RegExp(`^(?:at least |>= ?)${NUMBER}\\b`), (count) => ({least: count, most: Infinity})],
  [new RegExp(`^${NUMBER} or more\\b`), (count) => ({least: count, most: Infinity})],
  [new RegExp(`^fewer than ${NUMBER}\\b`), (count) => ({least: 0, most: count - 1})]
]

/** What else is needed beside the number makes it a matter for people. */
const MORE_TO_IT = /\b(or|and) (?!more\b)/

/** The number that the words name; undefined where they name none, or where more than a number decides. */
export function thresholdOf(words: string): Threshold | undefined {
  if (/^any\b/.test(words)) return {least: 1, most: Infinity}
  if (MORE_TO_IT.test(words)) return undefined
  for (const [form, threshold] of FORMS) {
    const count = form.exec(words)?.[1]
    if (count !== undefined) return threshold(Number(count.replaceAll(',', '')))
  }
  return undefined
}

/** How many people of a place are affected: `count` where that is known, else at most as many as are affected in all. */
export interface People {
  readonly count: number | undefined
  readonly most: number
}

/** Whether so many people are enough: `unknown` where their number is, or where more than a number decides. */
export function binds(words: string | undefined, {count, most}: People): 'yes' | 'no' | 'unknown' {
  if (words === undefined) return 'yes'
  const threshold = thresholdOf(words)
  if (!threshold) return 'unknown'
  if (threshold.least === 1 && threshold.most === Infinity) return 'yes'
  if (count !== undefined) return count >= threshold.least && count <= threshold.most ? 'yes' : 'no'
  return most < threshold.least ? 'no' : most <= threshold.most && threshold.least === 0 ? 'yes' : 'unknown'
}
