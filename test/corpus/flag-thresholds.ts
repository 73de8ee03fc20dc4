import rules from '../../server/generated/rules.ts'
import type {Span} from '../../server/src/notice/notice.ts'
import {inCompany} from '../../server/src/rules/company.ts'
import {oneFlagPerSpan} from '../../server/src/rules/flags.ts'
import {NEARLY} from '../../server/src/sense/sense.ts'
import type {Case, PlacedCandidate} from './judged.ts'

/** Scores from which on a sentence breaks a rule without a phrase, and with one. */
export interface FlagThresholds {
  readonly sensed: number
  readonly believed: number
}

/** By rule. */
export type AllThresholds = Readonly<Record<string, FlagThresholds>>

/** Flags that were rightly found, wrongly found and missed, each counted as often as its notice weighs. */
export interface Counts {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

/** Where the search begins, and its steps. */
const FIRST: FlagThresholds = {sensed: -1, believed: -2}
const STEPS = [-1.2, -0.8, -0.5, -0.3, -0.15, 0.15, 0.3, 0.5, 0.8, 1.2]
const ROUNDS = 3
/** So much weighs a false alarm in a notice that is as it should be: it drives a good writer away. */
const EXEMPLARY = 2
/** A rule of fewer labels than these is judged more by what is good for all than by its own. */
const FEW = 25

/** Counts over the flags of a rule, or of all. @param weigh how much a notice counts */
export function countFlags(cases: readonly Case[], thresholds: AllThresholds, weigh: (one: Case) => number, rule?: string): Counts {
  let [right, wrong, missed] = [0, 0, 0]
  for (const one of cases) {
    const weight = weigh(one)
    if (weight === 0) continue
    const counted = (id: string): boolean => rule === undefined || id === rule
    const labels = one.notice.sentences.flatMap(({flags}) => flags)
    const found = decide(one, thresholds)
    for (const label of labels) {
      if (!counted(label.id)) continue
      if (found.some((flag) => flag.rule === label.id && overlaps(flag, label))) right += weight
      else missed += weight
    }
    wrong += weight * (labels.length === 0 ? EXEMPLARY : 1) * found.filter((flag) => counted(flag.rule) && !labels.some((label) => label.id === flag.rule && overlaps(flag, label))).length
  }
  return {right, wrong, missed}
}

export function f1({right, wrong, missed}: Counts): number {
  return (2 * right) / (2 * right + wrong + missed || 1)
}

/** The thresholds with the best F1 of all flags together, found one by one; those of rare rules drawn to what is good for all. */
export function chooseThresholds(cases: readonly Case[], ids: readonly string[], weigh: (one: Case) => number): AllThresholds {
  let chosen: Record<string, FlagThresholds> = Object.fromEntries(ids.map((id) => [id, FIRST]))
  const value = (thresholds: AllThresholds): number => f1(countFlags(cases, thresholds, weigh))
  // First what is good for all, then for each.
  for (const key of ['sensed', 'believed'] as const) {
    chosen = best(STEPS.map((step) => Object.fromEntries(ids.map((id) => [id, moved(chosen[id] ?? FIRST, key, step)]))), chosen, value)
  }
  const common = chosen[ids[0] ?? ''] ?? FIRST
  for (let round = 0; round < ROUNDS; round++) {
    for (const id of ids) {
      for (const key of ['sensed', 'believed'] as const) {
        const now = chosen
        chosen = best(STEPS.map((step) => ({...now, [id]: moved(now[id] ?? FIRST, key, step)})), now, value)
      }
    }
    console.log(`flags: F1 ${value(chosen).toFixed(3)} after round ${round + 1}`)
  }
  return Object.fromEntries(ids.map((id) => [id, drawn(chosen[id] ?? FIRST, common, labelsOf(cases, id))]))
}

function best<T>(others: readonly T[], now: T, value: (one: T) => number): T {
  let found = {one: now, value: value(now)}
  for (const one of others) {
    const other = value(one)
    if (other > found.value) found = {one, value: other}
  }
  return found.one
}

function moved(thresholds: FlagThresholds, key: keyof FlagThresholds, by: number): FlagThresholds {
  return {...thresholds, [key]: thresholds[key] + by}
}

function drawn(own: FlagThresholds, common: FlagThresholds, labels: number): FlagThresholds {
  const part = (mine: number, all: number): number => (labels * mine + FEW * all) / (labels + FEW)
  return {sensed: part(own.sensed, common.sensed), believed: part(own.believed, common.believed)}
}

function labelsOf(cases: readonly Case[], id: string): number {
  return cases.reduce((sum, {notice}) => sum + notice.sentences.flatMap(({flags}) => flags.filter((flag) => flag.id === id)).length, 0)
}

/** What `FlagFinder` would say with these thresholds. */
function decide({candidates, context}: Case, thresholds: AllThresholds): readonly PlacedCandidate[] {
  const rated = candidates.flatMap((one): PlacedCandidate[] => {
    const own = thresholds[one.rule]
    const margin = one.score - (one.sensed ? (own?.sensed ?? Infinity) : (own?.believed ?? -Infinity))
    return margin >= -NEARLY ? [{...one, margin}] : []
  })
  return inCompany(oneFlagPerSpan(rated, ORDER), context)
}

/** As the linter has it. */
const ORDER: ReadonlyMap<string, number> = new Map(rules.filter(({kind}) => kind === 'flag').map(({id}, index) => [id, index]))

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
