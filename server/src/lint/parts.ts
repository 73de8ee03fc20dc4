/**
 * In which language a notice is written, and where that changes: an English letter is often followed by its Spanish text.
 *
 * A language is known by its everyday words, which stand in every sentence. Where these do not tell, a library is asked
 * (`guess.ts`), which costs more than to lint a notice.
 */
import {EverydayWords} from './everyday.ts'
import type {LanguageSign} from './languages.ts'

/** A stretch of a notice in one language, from `start` to the next part's. */
export interface Part {
  readonly start: number
  readonly language: string
  /** Long enough to be a notice of its own; else it is an aside, such as a note on where to find a translation. */
  readonly whole: boolean
}

/** How it is known which language a notice is in. */
export type Knowledge = 'declared' | 'told' | 'guess' | 'unknown'

export interface Plan {
  /** In order of place, at least one; the first is the notice's own language. */
  readonly parts: readonly Part[]
  readonly knowledge: Knowledge
}

/** From so many words on a section may be in another language than the one before; from so many it is a notice of its own. */
const SECTION = 30
const WHOLE = 120

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:[^]*?\r?\n)?---[ \t]*(?:\r?\n|$)/
const DECLARED = /^language[ \t]*:[ \t]*["']?([A-Za-z]{2,3})\b/m
const BOUNDARY = /^(?:#{1,6}[ \t].*|(?:[-*_][ \t]*){3,}|\*\*[^*\n]+\*\*[ \t]*)$/gm

/** Finds out the languages of a notice from its front matter and its everyday words. */
export function planOf(source: string, known: readonly LanguageSign[]): Plan {
  // Most notices show at once that they have none.
  const matter = '-\uFEFF'.includes(source.charAt(0)) ? (FRONT_MATTER.exec(source)?.[0] ?? '') : ''
  const declared = matter === '' ? undefined : DECLARED.exec(matter)?.[1]?.toLowerCase()
  const body = source.slice(matter.length)
  const everyday = EverydayWords.ofText(known)
  const sections = sectionsOf(body, everyday)
  const told = sections.find(({language}) => language !== undefined)?.language ?? everyday.languageOf(everyday.tally(body))
  const main = declared ?? told
  if (main === undefined) return {parts: [{start: 0, language: 'en', whole: true}], knowledge: 'unknown'}
  return {parts: partsOf(body, sections, matter.length, main), knowledge: declared === undefined ? 'told' : 'declared'}
}

interface Section {
  readonly start: number
  readonly words: number
  /** Undefined for a section that is too short, or does not tell. */
  readonly language: string | undefined
}

/** What stands between headings, lines in bold and rules. */
function sectionsOf(body: string, everyday: EverydayWords): Section[] {
  const starts = [0, ...[...body.matchAll(BOUNDARY)].map(({index}) => index).filter((index) => index > 0)]
  return starts.map((start, index) => {
    const section = body.slice(start, starts[index + 1])
    // Titles may be prescribed in another language than the text below them.
    const title = start === 0 ? '' : (/^.*/.exec(section)?.[0] ?? '')
    const text = everyday.tally(section.slice(title.length))
    const words = everyday.tally(title).words + text.words
    return {start, words, language: words < SECTION ? undefined : everyday.languageOf(text)}
  })
}

/** Cuts where a section begins that is surely in another language than what stands before it. */
function partsOf(body: string, sections: readonly Section[], offset: number, main: string): Part[] {
  const parts: {start: number; language: string; words: number}[] = [{start: 0, language: main, words: 0}]
  sections.forEach((section, index) => {
    const last = parts[parts.length - 1]
    if (!last) return
    if (section.language === undefined || section.language === last.language) last.words += section.words
    else parts.push({start: offset + titleBefore(body, sections, index), language: section.language, words: section.words})
  })
  return parts.map(({start, language, words}) => ({start, language, whole: start === 0 || words >= WHOLE}))
}

/** Headings right above a section belong to it. */
function titleBefore(body: string, sections: readonly Section[], index: number): number {
  const isTitle = (section: Section | undefined): boolean => section !== undefined && section.words < SECTION / 3 && body.startsWith('#', section.start)
  let at = index
  while (at > 1 && isTitle(sections[at - 1])) at--
  return sections[at]?.start ?? 0
}
