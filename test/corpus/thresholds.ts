/**
 * Works out from which score on a sentence says an element or breaks a rule. Writers' notices are judged by what was learned from
 * others', beside what phrases find. For elements the threshold is the one with the best F1 of notices; for flags there are two, without a
 * phrase and with one, and all together are those with the best F1 of spans. The labelled notices of this folder are judged too, by what was
 * learned without them: they are as complete and as clean as real ones. In a language that has few of those the writers' decide alone.
 * Prints the figures and writes `thresholds.yaml`. `npm run sense`, `npm run sense es`
 */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {loaders} from '../../server/generated/languages.ts'
import pages from '../../server/generated/pages.ts'
import rules from '../../server/generated/rules.ts'
import {examplesOf} from '../../server/generate/examples.ts'
import {readSenseSource} from '../../server/generate/sense/build.ts'
import {Reader} from '../../server/src/lexicon/reading.ts'
import type {Span} from '../../server/src/notice/notice.ts'
import {chooseThresholds, countFlags, f1, type Counts} from './flag-thresholds.ts'
import {Judges, type Case} from './judged.ts'

const language = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? 'en'
const load = loaders[language]
if (!load) throw new Error(`there is no language “${language}”`)
const {lexicon} = await load()
const folder = fileURLToPath(new URL(`../../server/src/sense/${language}`, import.meta.url))
const examples = rules.flatMap(({id}) => examplesOf(id, pages[id] ?? '')).filter((example) => example.language === language)
const source = readSenseSource(folder, fileURLToPath(new URL('dev', import.meta.url)), language, examples)
const ids = Object.keys(source.thresholds)

/** Fewer notices like real ones than these say too little to set so many thresholds by. */
const ENOUGH = 30
/** What the groups of notices count in all, for elements: notices like real ones most, wording that is odd throughout least. */
const ELEMENT_SHARES: Readonly<Record<string, number>> = {dev: 0.5, 'own/check': 0.3}
/**
 * The same for flags. Phrases know the flags of the notices like real ones, so that whatever else is found there is wrong: they count less. And
 * much counts every false alarm in a text that is no notice.
 */
const FLAG_SHARES: Readonly<Record<string, number>> = {dev: 0.15, 'own/check': 0.15, near: 0.1}
const WRITERS = {elements: 0.2, flags: 0.6}
/** In English the writers before this one were read by those who wrote the phrases: only what later ones say shows how phrases do. */
const FIRST_UNREAD = 'l'
/** In so many parts the writers, and the notices like real ones, are left out in turn. */
const PARTS = {writers: 4, dev: 2}

const judges = new Judges(language, source, new Reader(lexicon))
const written = judges.ofWriters((writer) => language !== 'en' || writer >= FIRST_UNREAD, PARTS.writers)
const real = [...judges.ofFolder('dev', PARTS.dev), ...judges.ofFolder('own/check', 1)]
const few = real.length < ENOUGH
const cases = [...written, ...(few ? [] : real)]

function weigher(shares: Readonly<Record<string, number>>, writers: number): (one: Case) => number {
  const sizes = new Map<string, number>()
  const groupOf = (group: string): string => (shares[group] === undefined ? 'writers' : group)
  const all = [...cases, ...strangers]
  for (const {group} of all) sizes.set(groupOf(group), (sizes.get(groupOf(group)) ?? 0) + 1)
  return ({group}) => (shares[group] ?? writers) / (sizes.get(groupOf(group)) ?? 1)
}

function ofElement(id: string, threshold: number): Counts {
  let [right, wrong, missed] = [0, 0, 0]
  for (const one of cases) {
    for (const {said, found} of verdictsOf(one, id, threshold)) {
      if (said && found) right += elementWeight(one)
      else if (found) wrong += elementWeight(one)
      else if (said) missed += elementWeight(one)
    }
  }
  return {right, wrong, missed}
}

/**
 * Whether an element is said and whether it is found. The writers' notices say nearly everything, so that no whole one can be a false
 * alarm: where they must decide alone, each is judged as it is and without the sentences that say it.
 */
function verdictsOf({notice: {sentences}, byPhrases, scored}: Case, id: string, threshold: number): {readonly said: boolean; readonly found: boolean}[] {
  const found: readonly Span[] = [...(byPhrases.elements[id]?.evidence ?? []), ...scored.filter((one) => one.id === id && one.score >= threshold)]
  const saying = sentences.filter(({elements}) => elements.has(id))
  const whole = {said: saying.length > 0, found: found.length > 0}
  return few && whole.said ? [whole, {said: false, found: found.some((span) => !saying.some((one) => span.start < one.end && one.start < span.end))}] : [whole]
}

const strangers = judges.ofStrangers()
const elementWeight = weigher(ELEMENT_SHARES, WRITERS.elements)
const flagWeight = weigher(FLAG_SHARES, WRITERS.flags)
const share = (part: number, whole: number): string => (whole === 0 ? '   –' : (part / whole).toFixed(2))
const told = ({right, wrong, missed}: Counts): string => `precision ${share(right, right + wrong)}, recall ${share(right, right + missed)}`
const STEPS = Array.from({length: 61}, (_, index) => -3 + index * 0.1)
const elementIds = ids.filter((id) => rules.some((rule) => rule.id === id && rule.kind === 'element'))
const flagIds = ids.filter((id) => !elementIds.includes(id))

const lines = elementIds.map((id) => {
  const best = STEPS.map((step) => ({step, counts: ofElement(id, step)})).reduce((a, b) => (f1(b.counts) >= f1(a.counts) ? b : a))
  console.log(`${id.padEnd(24)} phrases ${f1(ofElement(id, Infinity)).toFixed(2)}, with sense ${f1(best.counts).toFixed(2)} (${told(best.counts)}) from ${best.step.toFixed(1)}`)
  return `${id}: ${best.step.toFixed(1)}`
})
const flagCases = [...cases, ...strangers]
const chosen = chooseThresholds(flagCases, flagIds, flagWeight)
for (const id of flagIds) {
  const counts = countFlags(flagCases, chosen, flagWeight, id)
  const {sensed = 0, believed = 0} = chosen[id] ?? {}
  console.log(`${id.padEnd(24)} ${f1(counts).toFixed(2)} (${told(counts)}) from ${sensed.toFixed(1)}, with a phrase from ${believed.toFixed(1)}`)
  lines.push(`${id}: {sensed: ${sensed.toFixed(1)}, believed: ${believed.toFixed(1)}}`)
}
for (const group of new Set(flagCases.map((one) => one.group))) {
  const counts = countFlags(flagCases.filter((one) => one.group === group), chosen, () => 1)
  console.log(`flags of ${group}: F1 ${f1(counts).toFixed(3)} (${told(counts)})`)
}
if (!process.argv.includes('--dry-run')) {
  const head = '# From which score on a sentence says an element or breaks a rule; of a rule, without a phrase and with one. Worked out by `npm run sense`,\n# which judges each writer\'s sentences by what was learned from the others\'. Do not edit.\n'
  writeFileSync(join(folder, 'thresholds.yaml'), `${head}${lines.join('\n')}\n`)
}
