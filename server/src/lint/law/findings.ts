import type {LawReading} from '../../jurisdictions/reader.ts'
import type {LawProblem} from '../../jurisdictions/problems.ts'
import {sourceSpan, type Span} from '../../notice/notice.ts'
import type {NoticeContext, Passage} from '../../rules/rule.ts'
import type {Fix, LawItemResult} from '../finding.ts'
import {formProblems} from './format.ts'
import {insertItem} from './insert.ts'
import {placeOfProblem} from './place.ts'

/** A problem with a law at its place in the source. */
export interface LawHit extends Span, Pick<LawProblem, 'rule' | 'severity' | 'message' | 'law'> {
  readonly fixes: () => readonly Fix[]
}

/** All that the declared laws have to say of a notice, deadlines apart. @param title what speaks for the whole notice */
export function lawHits(reading: LawReading, context: NoticeContext, evidence: ReadonlyMap<string, readonly Passage[]>, title: Span): LawHit[] {
  const problems = reading.problems.map(({at, insert, rule, severity, message, law}): LawHit => {
    const {start, end} = placeOfProblem(at, context.notice, title)
    return {rule, severity, message, law, start, end, fixes: () => (insert ? insertItem(insert, context, evidence) : [])}
  })
  const forms = formProblems(reading.assessment, context, evidence, title).map((problem): LawHit => ({...problem, rule: 'law-format'}))
  return [...problems, ...forms]
}

/** The items that the declared laws ask for, as plain data. */
export function lawItems({items}: LawReading): LawItemResult[] {
  return items.map(({id, title, laws, required, present, evidence}) => ({id, title, laws, required, present, evidence: evidence.map((passage) => sourceSpan(passage.block.placed, passage))}))
}
