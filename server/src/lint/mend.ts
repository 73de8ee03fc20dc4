import {indexAt, type Block, type InlineMark, type Notice, type PlacedBlock, type Span} from '../notice/notice.ts'
import type {FixTitles, SmallWords} from '../lexicon/traits.ts'
import type {Flag} from '../rules/flags.ts'
import {beside} from './beside.ts'
import type {Edit, Fix} from './finding.ts'
import {removeSentence, removeWords} from './removal.ts'
import {replaceProse, type GoesWithText} from './replace.ts'
import {inNumberOf, rewriteWords, type Rewrite} from './rewrite.ts'
import {blankBlock, leavesTheRest, removeBlock} from './verify.ts'

/** Of English, whose articles have rules of their own. */
const NONE: SmallWords = {articles: [], prepositions: [], joiners: [], apart: {}}
/** Longest stretch of the text that a fix's title repeats, in characters. */
const LONGEST_TITLE = 60

/**
 * How a flag can be mended: by what its phrase says may stand instead, and always by taking the sentence out.
 * Every fix leaves the rest of the notice's prose as it is; one that cannot is not offered.
 *
 * @param titles of the fixes; `remedy` is that of the last resort, which removes the sentence
 * @param small words of the language that must fit what is put behind them
 */
export function mend(notice: Notice, placed: PlacedBlock, flag: Flag, titles: Pick<FixTitles, 'write' | 'remove'> & {readonly remedy: string}, small: SmallWords = NONE): Fix[] {
  const {block} = placed
  const kind = flag.safe === true ? 'safe' : 'suggestion'
  const index = indexAt(block.sentences, flag.start)
  const sentence = block.sentences[index] ?? {start: 0, end: block.text.length}
  const words = block.text.slice(flag.start, flag.end)
  // What stands in brackets can go with them, whatever it is.
  const bracketed = block.text[flag.start - 1] === '(' && block.text[flag.end] === ')' && !flag.instead.includes('')
  const fixes = inNumberOf(words, bracketed ? ['', ...flag.instead] : flag.instead).flatMap((wanted): Fix[] => {
    const fitting = beside(block.text, sentence, flag, wanted, small)
    if (!fitting) return []
    const {instead} = fitting
    if (instead === '') {
      const removal = removeWords(block.text, sentence, fitting.words)
      const edits = removal && firstThatFits(notice, placed, [removal], removal.text, () => true)
      return edits ? [{title: titles.remove.replace('{text}', () => shorten(words)), kind, edits}] : []
    }
    const whole = rewriteWords(block.text, sentence, fitting.words, instead, small.articles.length === 0)
    const rewrite = whole && afterMarked(block, whole)
    const edits = rewrite && firstThatFits(notice, placed, [rewrite], rewrite.text, goesWithRewrite(flag))
    return edits ? [{title: titles.write.replace('{text}', () => shorten(whole.text)), kind, edits}] : []
  })
  const edits = withoutSentence(notice, placed, index)
  const title = titles.remedy || titles.remove.replace('{text}', () => shorten(block.text.slice(sentence.start, sentence.end)))
  return edits ? [...fixes, {title, kind: 'suggestion', edits}] : fixes
}

/** Edits that take out a sentence, and its paragraph or list item where nothing else is in it. */
function withoutSentence(notice: Notice, placed: PlacedBlock, index: number): readonly Edit[] | undefined {
  const {block} = placed
  const spans = index < 0 ? [{start: 0, end: block.text.length}] : removeSentence(block.text, block.sentences, index)
  const empties = spans.every((span) => without(block.text, span, '').trim() === '')
  if (empties) {
    const gone = [removeBlock(notice, placed), blankBlock(notice, placed)].find((edits) => leavesTheRest(notice, placed, edits, ''))
    if (gone) return gone
  }
  return firstThatFits(notice, placed, spans, '', () => true)
}

/** The edits of the first stretch that can be replaced so that all else reads as before, and it does not: a sentence may be nothing but marks that nobody sees. */
function firstThatFits(notice: Notice, placed: PlacedBlock, spans: readonly Span[], text: string, goes: GoesWithText): readonly Edit[] | undefined {
  for (const taking of [goes, () => false]) {
    for (const span of spans) {
      const after = without(placed.block.text, span, text)
      const edits = replaceProse(notice, placed, span, text, taking)
      if (after !== placed.block.text && leavesTheRest(notice, placed, edits, after)) return edits
    }
  }
  return undefined
}

/** Marked words with which a rewrite begins as they were keep their marks: of `**now**!!` the marks behind it alone are rewritten. */
function afterMarked({text, marks}: Block, {start, end, text: rewritten}: Rewrite): Rewrite {
  const known = Math.max(0, ...marks.filter((mark) => start <= mark.start && mark.end < end).map((mark) => mark.end - start))
  return known > 0 && rewritten.startsWith(text.slice(start, start + known)) ? {start: start + known, end, text: rewritten.slice(known)} : {start, end, text: rewritten}
}

/** Emphasis on all of the words stays on what stands instead. A link stays too, unless its address gives away what the words should not. */
function goesWithRewrite(flag: Flag): (mark: InlineMark) => boolean {
  return (mark) => mark.kind === 'code' || (mark.kind === 'link' && flag.rule === 'over-disclosure') || mark.end - mark.start < flag.end - flag.start
}

function without(text: string, span: Span, instead: string): string {
  return text.slice(0, span.start) + instead + text.slice(span.end)
}

function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ')
  return flat.length <= LONGEST_TITLE ? flat : `${flat.slice(0, LONGEST_TITLE - 1).trimEnd()}…`
}
