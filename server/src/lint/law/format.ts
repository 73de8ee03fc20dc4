import type {Assessment} from '../../jurisdictions/assess.ts'
import {cite} from '../../jurisdictions/citation.ts'
import {fill, forCount} from '../../jurisdictions/says.ts'
import type {LawProblem} from '../../jurisdictions/problems.ts'
import {referTo} from '../../jurisdictions/reference.ts'
import {sourceSpan, type Notice, type PlacedBlock, type Span} from '../../notice/notice.ts'
import type {NoticeContext, Passage} from '../../rules/rule.ts'
import type {Fix} from '../finding.ts'
import {isHeading} from '../headings.ts'
import {arrange, insertHeadings, insertTitle} from './mend-format.ts'

/** A problem of form, at its place, with its fixes. */
export interface FormProblem extends Pick<LawProblem, 'severity' | 'message' | 'law'>, Span {
  readonly fixes: () => readonly Fix[]
}

/** Holds title and headings against the words and the order that laws prescribe. @param title what speaks for the whole notice */
export function formProblems({laws, says: sentences}: Pick<Assessment, 'laws' | 'says'>, context: NoticeContext, evidence: ReadonlyMap<string, readonly Passage[]>, title: Span): FormProblem[] {
  const {notice, part} = context
  // A translation below the notice has no form of its own.
  if (part.blocks[0] !== notice.blocks[0]) return []
  const foreign = context.reader.lexicon.language !== FORMS
  const says = foreign ? contains : equals
  const top = notice.blocks.slice(0, TOP).map(({block}) => plain(titleLine(block.text)))
  const own = notice.blocks.filter(isHeading).map((placed) => ({placed, text: plain(placed.block.text)}))
  const ofHeading = (words: string): PlacedBlock | undefined => own.find(({text}) => says(text, words))?.placed
  return laws.flatMap((law): FormProblem[] => {
    const {title: words, headings = [], ref, verified} = law.format
    const severity = foreign ? 'info' : verified === 'memory' || law.status !== 'in-force' ? 'warning' : 'error'
    if (words === undefined && headings.length === 0) return []
    const base = {severity, law: referTo(undefined, [{law, ref}])} as const
    const source = `${law.name} (${cite(law, ref)})`
    const prescribes = fill(sentences.prescribes, {law: source})
    const problems: FormProblem[] = []
    if (words !== undefined && !top.some((line) => says(line, plain(words)))) {
      problems.push({...base, ...title, message: fill(sentences.title, {words, prescribes}), fixes: () => (foreign ? [] : insertTitle(notice, words))})
    }
    const found = headings.map((heading) => ofHeading(plain(heading)))
    const missing = headings.filter((_, index) => !found[index])
    if (missing.length > 0) {
      const list = missing.map((heading) => `“${heading}”`).join(', ')
      problems.push({...base, ...title, message: fill(forCount(sentences.headings, missing.length), {words: list, prescribes}), fixes: () => (foreign ? [] : insertHeadings(notice, headings, missing, evidence))})
    }
    const present = found.filter((placed) => placed !== undefined)
    const late = firstOutOfOrder(notice, present)
    if (late) {
      problems.push({
        ...base,
        ...sourceSpan(late, {start: 0, end: late.block.text.length}),
        message: fill(sentences['order-of-headings'], {law: source, words: headings.map((heading) => `“${heading}”`).join(', ')}),
        fixes: () => arrange(notice, present)
      })
    }
    return problems
  })
}

/** The language of the forms that laws prescribe. */
const FORMS = 'en'

/** A title stands among the first blocks: after a letterhead, a date, an address. */
const TOP = 8

/** Of an e-mail the subject is the title. */
const titleLine = (text: string): string => text.replace(/^(?:subject|re)\s*:\s*/i, '')

/** Case and closing punctuation do not count: the question marks of some model forms are no part of the words. */
const plain = (one: string): string => one.toLowerCase().replaceAll(/\s+/g, ' ').replace(/[\s?.:!]+$/, '').trim()

const equals = (text: string, words: string): boolean => text === words

/** In a notice in another language the words may have their translation beside them. */
const contains = (text: string, words: string): boolean => text.includes(words)

function firstOutOfOrder(notice: Notice, present: readonly PlacedBlock[]): PlacedBlock | undefined {
  const places = present.map((placed) => notice.blocks.indexOf(placed))
  return present.find((_, index) => index > 0 && (places[index] ?? 0) < (places[index - 1] ?? 0))
}
