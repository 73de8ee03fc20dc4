/**
 * Works out from which score on a sentence says an element or breaks a rule. Each writer's notices are judged by what was learned from
 * the others', beside what phrases find; the threshold is the one with the best F1 of both together: of notices for elements,
 * of spans for flags. The labelled notices of this folder are judged too, by what was learned without them: they are as complete and as
 * clean as real ones. In a language that has few of those the writers' decide alone. Prints the figures and writes `thresholds.yaml`.
 * `npm run sense`, `npm run sense es`
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {loaders} from '../../server/generated/languages.ts'
import pages from '../../server/generated/pages.ts'
import rules from '../../server/generated/rules.ts'
import {examplesOf} from '../../server/generate/examples.ts'
import {Linter, type Linted} from '../../server/src/lint/linter.ts'
import type {Span} from '../../server/src/notice/notice.ts'
import {Reader} from '../../server/src/lexicon/reading.ts'
import {readNotice} from '../../server/src/lint/context.ts'
import {sourceSpan} from '../../server/src/notice/notice.ts'
import {surroundingsOf} from '../../server/src/rules/sensed.ts'
import {Sense} from '../../server/src/sense/sense.ts'
import {buildSense, readSenseSource} from '../../server/generate/sense/build.ts'
import {CORPUS, readWholeNotices, type LabelledNotice, type WholeNotice} from '../../server/generate/sense/sentences.ts'

const language = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? 'en'
const load = loaders[language]
if (!load) throw new Error(`there is no language “${language}”`)
const {lexicon} = await load()
const folder = fileURLToPath(new URL(`../../server/src/sense/${language}`, import.meta.url))
const examples = rules.flatMap(({id}) => examplesOf(id, pages[id] ?? '')).filter((example) => example.language === language)
const source = readSenseSource(folder, fileURLToPath(new URL('dev', import.meta.url)), language, examples)
const ids = Object.keys(source.thresholds)
const everything = Object.fromEntries(ids.map((id) => [id, -Infinity]))
const reader = new Reader(lexicon)

/** What was learned, and a linter that uses it for nothing but to doubt phrases. */
class Judge {
  readonly sense: Sense
  readonly byPhrases: Linter

  constructor(notices: readonly LabelledNotice[]) {
    const table = buildSense(language, {...source, thresholds: everything, notices}, reader)
    this.sense = new Sense(table)
    this.byPhrases = new Linter({rules, lexicon, sense: {...table, thresholds: table.thresholds.map(() => Infinity)}})
  }
}

/** What somebody or something says of one notice. */
interface Case {
  /** How much it counts, see `SHARES`. */
  readonly weight: number
  readonly notice: LabelledNotice
  readonly byPhrases: Linted
  /** Each sentence's score for each id, with the words that speak most for it. */
  readonly scored: readonly (Span & {readonly id: string; readonly score: number})[]
}

/** What the groups of notices count in all: notices like real ones most, wording that is odd throughout least; and much every false alarm in a text that is no notice. */
const SHARES = {dev: 0.5, 'own/check': 0.3, writers: 0.2, near: 0.6}
/** Fewer notices like real ones than these say too little to set so many thresholds by. */
const ENOUGH = 30
const written = source.notices.filter(({writer}) => writer !== CORPUS)
const writers = [...new Set(written.map(({writer}) => writer))]
const ofAll = new Judge(source.notices)
const real = corpusCases(['dev', 'own/check'])
const few = real.length < ENOUGH
const cases = [...writers.flatMap(casesOf), ...(few ? [] : real)]
const strangers = nearCases()

/** The notices of one writer, judged by what was learned from the others'. */
function casesOf(writer: string): Case[] {
  const others = source.notices.filter((notice) => notice.writer !== writer)
  const judge = new Judge(others)
  console.log(`${writer}: learned from ${others.length} notices`)
  return written.filter((notice) => notice.writer === writer).map((notice) => caseOf(notice, judge, SHARES.writers / written.length))
}

/** Texts that are no breach notices, in which every flag is wrong. */
function nearCases(): Case[] {
  const below = new URL('near/', import.meta.url)
  const files = readdirSync(below).filter((file) => file.startsWith(`${language}-`))
  return files.map((file) => caseOf({name: file, writer: file, source: readFileSync(new URL(file, below), 'utf8'), sentences: []}, ofAll, SHARES.near / files.length))
}

/** The labelled notices of this folder, judged by what was learned from all writers. */
function corpusCases(names: readonly ('dev' | 'own/check')[]): Case[] {
  return names.flatMap((name) => {
    const notices = readWholeNotices(fileURLToPath(new URL(`${name}/`, import.meta.url)), language)
    // Each is judged by what was learned from others.
    const judge = name === 'dev' ? new Judge(written) : ofAll
    return notices.map((notice) => wholeCase(notice, judge, SHARES[name] / notices.length))
  })
}

function wholeCase({name, source: text, elements, flags}: WholeNotice, judge: Judge, weight: number): Case {
  const said = new Set(Object.keys(elements).filter((id) => elements[id]))
  return caseOf({name, writer: name, source: text, sentences: [{start: 0, end: text.length, elements: said, flags}]}, judge, weight)
}

function caseOf(notice: LabelledNotice, {sense, byPhrases: linter}: Judge, weight: number): Case {
  const byPhrases = linter.lint(notice.source)
  const scored = readNotice(byPhrases.notice, reader).blocks.flatMap((block) => {
    const {kind, quoted} = block.placed.block
    if (kind === 'heading' || kind === 'code' || quoted) return []
    return block.reading.sentences.flatMap((sentence, index) => {
      const {sensed, scores} = sense.judge(sentence, surroundingsOf(block, index))
      return sensed.map(({id, start, end}) => ({id, score: scores[ids.indexOf(id)] ?? 0, ...sourceSpan(block.placed, {start, end})}))
    })
  })
  return {weight, notice, byPhrases, scored}
}

interface Counts {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

const f1 = ({right, wrong, missed}: Counts): number => (2 * right) / (2 * right + wrong + missed || 1)
const share = (part: number, whole: number): string => (whole === 0 ? '   –' : (part / whole).toFixed(2))
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function ofElement(id: string, threshold: number): Counts {
  let [right, wrong, missed] = [0, 0, 0]
  for (const one of cases) {
    for (const {said, found} of verdictsOf(one, id, threshold)) {
      if (said && found) right += one.weight
      else if (found) wrong += one.weight
      else if (said) missed += one.weight
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
  return few && whole.said ? [whole, {said: false, found: found.some((span) => !saying.some((sentence) => overlaps(span, sentence)))}] : [whole]
}

function ofFlag(id: string, threshold: number): Counts {
  let [right, wrong, missed] = [0, 0, 0]
  for (const {weight, notice, byPhrases, scored} of [...cases, ...strangers]) {
    const labelled = notice.sentences.flatMap(({flags}) => flags.filter((flag) => flag.id === id))
    const sure = byPhrases.findings.filter((finding) => finding.rule === id)
    const any = byPhrases.findings.filter((finding) => ids.includes(finding.rule))
    const sensed = scored.filter((one) => one.id === id && one.score >= threshold && !any.some((finding) => overlaps(finding, one)))
    const found: readonly Span[] = [...sure, ...sensed]
    wrong += weight * found.filter((span) => !labelled.some((label) => overlaps(label, span))).length
    for (const label of labelled) {
      if (found.some((span) => overlaps(label, span))) right += weight
      else missed += weight
    }
  }
  return {right, wrong, missed}
}

const STEPS = Array.from({length: 61}, (_, index) => -3 + index * 0.1)
const chosen: string[] = []
for (const id of ids) {
  const count = rules.some((rule) => rule.id === id && rule.kind === 'element') ? ofElement : ofFlag
  const before = count(id, Infinity)
  const best = STEPS.map((step) => ({step, counts: count(id, step)})).reduce((a, b) => (f1(b.counts) >= f1(a.counts) ? b : a))
  const {right, wrong, missed} = best.counts
  console.log(`${id.padEnd(24)} phrases ${f1(before).toFixed(2)}, with sense ${f1(best.counts).toFixed(2)} (precision ${share(right, right + wrong)}, recall ${share(right, right + missed)}) from ${best.step.toFixed(1)}`)
  chosen.push(`${id}: ${best.step.toFixed(1)}`)
}
if (!process.argv.includes('--dry-run')) {
  const head = '# From which score on a sentence says an element or breaks a rule. Worked out by `npm run sense`, which judges each writer\'s sentences by\n# what was learned from the others\'. Do not edit.\n'
  writeFileSync(join(folder, 'thresholds.yaml'), `${head}${chosen.join('\n')}\n`)
}
