import {sourceSpan, type Notice, type PlacedBlock} from '../notice/notice.ts'
import type {Passage} from '../rules/rule.ts'
import type {FileHit} from './file-hits.ts'
import type {ElementResult, LintResult, Readability} from './finding.ts'
import {lawItems} from './law/findings.ts'
import type {Judged, Linted, Linter, LintOptions} from './linter.ts'
import {suppress} from './suppressions.ts'

/** A stretch of a notice and the linter of its language. */
export interface LinguisticPart {
  readonly linter: Linter
  readonly blocks: readonly PlacedBlock[]
  /** A notice of its own, of which every element is asked. */
  readonly whole: boolean
}

/** What concerns the whole file. */
export interface Whole {
  /** Speaks for the file in its own language. */
  readonly main: Linter
  readonly language: string
  /** What is to be said of its language. */
  readonly hits: readonly FileHit[]
  /** What does not agree with the original, where the notice is a translation. */
  readonly translation?: (elements: LintResult['elements']) => readonly FileHit[]
}

/** One result for a notice from what its parts say. */
export function assemble(notice: Notice, parts: readonly LinguisticPart[], {main, language, hits: ofLanguage, translation}: Whole, options: LintOptions): Linted {
  const judged = parts.map(({linter, blocks, whole}) => linter.judge(notice, blocks, whole, options))
  const elements = elementResults(main.elements, judged)
  const found = [
    ...judged.flatMap((part) => part.found),
    ...main.ofWhole(notice, options, judged.length === 1 ? judged[0]?.context : undefined),
    ...main.ofFile('language', ofLanguage, options),
    ...main.ofFile('translation', translation?.(elements) ?? [], options)
  ]
  const {left, hits} = suppress(found, notice, main.sayerOf('directive'), options.policy, options.reportUnusedDirectives ?? options.policy?.unused)
  const findings = [...left, ...main.ofFile('directive', hits, options)].sort((a, b) => a.start - b.start || a.end - b.end)
  const law = judged.find((part) => part.law)?.law
  return {
    notice,
    language,
    findings,
    elements,
    waiting: waitingIn(elements, judged),
    readability: readabilityOf(judged),
    ...(law ? {law: {items: lawItems(law)}, lawReading: law} : {})
  }
}

/** An element is said if one of the parts says it; where no part could be read nothing is known of any. */
function elementResults(ids: readonly string[], judged: readonly Judged[]): Record<string, ElementResult> {
  if (judged.length === 0) return {}
  return Object.fromEntries(
    ids.map((id) => {
      const passages: readonly Passage[] = judged.flatMap(({evidence}) => evidence.get(id) ?? [])
      return [id, {present: passages.length > 0, evidence: passages.map((passage) => sourceSpan(passage.block.placed, passage))}]
    })
  )
}

/** Where elements stand that no part says yet, because their slots are open. */
function waitingIn(elements: LintResult['elements'], judged: readonly Judged[]): Linted['waiting'] {
  const places = Object.entries(elements).flatMap(([id, {present}]) => {
    const spans = present ? [] : judged.flatMap(({waiting}) => (waiting.get(id) ?? []).map((passage) => sourceSpan(passage.block.placed, passage)))
    return spans.length > 0 ? [[id, spans] as const] : []
  })
  return Object.fromEntries(places)
}

/** Words and sentences of all parts; the grade of the hardest. */
function readabilityOf(judged: readonly Judged[]): Readability {
  const sum = (count: (readability: Readability) => number): number => judged.reduce((before, {readability}) => before + count(readability), 0)
  return {
    words: sum(({words}) => words),
    sentences: sum(({sentences}) => sentences),
    // Worked out when somebody asks for it.
    get grade() {
      return Math.max(0, ...judged.map(({readability}) => readability.grade))
    }
  }
}
