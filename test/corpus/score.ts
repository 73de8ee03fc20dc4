import {readdirSync, readFileSync} from 'node:fs'
import {loadLanguages, loadedLinter} from '../../server/src/lint/languages.ts'

/** What people say of a notice (`NAME.labels.json`): which elements it has, and the words that an editor would strike. */
interface Labels {
  readonly language: string
  readonly elements: Readonly<Record<string, boolean>>
  readonly flags: readonly {readonly id: string; readonly quote: string}[]
}

interface Counts {
  right: number
  wrong: number
  missed: number
}

/** How well the linter agrees with the labels of a folder. */
export interface Score {
  readonly notices: number
  /** Mean over the elements of F1 for “the notice says it”. */
  readonly elements: number
  /** F1 over all flags; a finding is right that overlaps a label of its own id. */
  readonly flags: number
  /** Flags found in notices whose labels hold none, per notice. */
  readonly alarmsInGood: number
}

/** Scores the linter of a language on the labelled notices of a folder that are in it. */
export async function score(folder: URL, language: string): Promise<Score> {
  await loadLanguages([language])
  const linter = loadedLinter(language)
  if (!linter) throw new Error(`there is no language ${language}`)
  const elements = new Map<string, Counts>()
  const flags: Counts = {right: 0, wrong: 0, missed: 0}
  const good = {notices: 0, alarms: 0}
  const names = readdirSync(folder).filter((name) => name.startsWith(`${language}-`) && name.endsWith('.labels.json'))
  for (const name of names) {
    const labels = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Labels
    const source = readFileSync(new URL(name.replace('.labels.json', '.md'), folder), 'utf8')
    const result = linter.lint(source)
    for (const [id, said] of Object.entries(labels.elements)) add(countsOf(elements, id), said, result.elements[id]?.present === true)
    const labelled = locate(source, labels.flags)
    const ids = new Set(linter.rules.filter((rule) => rule.kind === 'flag').map((rule) => rule.id))
    const found = result.findings.filter((finding) => ids.has(finding.rule))
    for (const label of labelled) add(flags, true, found.some((finding) => finding.rule === label.id && overlaps(finding, label)))
    flags.wrong += found.filter((finding) => !labelled.some((label) => finding.rule === label.id && overlaps(finding, label))).length
    if (labelled.length === 0) {
      good.notices++
      good.alarms += found.length
    }
  }
  const each = [...elements.values()].map(f1)
  return {
    notices: names.length,
    elements: each.reduce((sum, value) => sum + value, 0) / each.length,
    flags: f1(flags),
    alarmsInGood: good.notices === 0 ? 0 : good.alarms / good.notices
  }
}

interface Place {
  readonly start: number
  readonly end: number
}

/** The places of the quotes; a quote that occurs twice takes the next one. */
function locate(source: string, flags: Labels['flags']): (Place & {readonly id: string})[] {
  const taken = new Set<string>()
  return flags.map(({id, quote}) => {
    let start = source.indexOf(quote)
    while (start >= 0 && taken.has(`${id} ${start}`)) start = source.indexOf(quote, start + 1)
    if (start < 0) throw new Error(`a label quotes what the notice does not say: ${quote}`)
    taken.add(`${id} ${start}`)
    return {id, start, end: start + quote.length}
  })
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end
}

function countsOf(all: Map<string, Counts>, id: string): Counts {
  const known = all.get(id) ?? {right: 0, wrong: 0, missed: 0}
  all.set(id, known)
  return known
}

function add(counts: Counts, said: boolean, found: boolean): void {
  if (said && found) counts.right++
  else if (said) counts.missed++
  else if (found) counts.wrong++
}

function f1({right, wrong, missed}: Counts): number {
  return right === 0 ? (wrong + missed === 0 ? 1 : 0) : (2 * right) / (2 * right + wrong + missed)
}
