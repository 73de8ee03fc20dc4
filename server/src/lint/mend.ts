import type {PlacedBlock, Span} from '../notice/notice.ts'
import type {FlagHit} from '../rules/rule.ts'
import type {Edit, Fix} from './finding.ts'
import {removeSentence, removeWords, replaceProse} from './removal.ts'

/** Longest stretch of the text that a fix's title repeats, in characters. */
const LONGEST_TITLE = 60

/**
 * How a flag can be mended: by what its phrase says may stand instead, and always by taking the sentence out.
 *
 * @param remedy title of the last resort, which removes the sentence
 */
export function mend(placed: PlacedBlock, hit: FlagHit, remedy: string): Fix[] {
  const {block} = placed
  const kind = hit.safe === true ? 'safe' : 'suggestion'
  const sentence = block.sentences.findIndex((one) => one.start <= hit.start && hit.start < one.end)
  const within = block.sentences[sentence] ?? {start: 0, end: block.text.length}
  const fixes = hit.instead.map((instead): Fix => {
    if (instead === '') {
      const removal = removeWords(block.text, within, hit)
      return {title: `Remove “${shorten(block.text.slice(hit.start, hit.end))}”`, kind, edits: replaceProse(placed, removal, removal.text)}
    }
    const text = matchCase(instead, block.text, hit, within)
    return {title: `Write “${shorten(text)}”`, kind, edits: replaceProse(placed, hit, text)}
  })
  return [...fixes, {title: remedy, kind: 'suggestion', edits: withoutSentence(placed, sentence)}]
}

/** Edits that take out a sentence. Nothing but the text goes: an emptied list item or cell is the writer's to remove. */
function withoutSentence(placed: PlacedBlock, sentence: number): Edit[] {
  const {block} = placed
  if (sentence < 0) return replaceProse(placed, {start: 0, end: block.text.length}, '')
  return replaceProse(placed, removeSentence(block.text, block.sentences, sentence), '')
}

/** A rewrite begins with a capital where the words that it replaces begin their sentence. */
function matchCase(instead: string, text: string, hit: Span, sentence: Span): string {
  const first = text.charAt(hit.start)
  if (hit.start !== sentence.start || first === first.toLowerCase()) return instead
  return instead.charAt(0).toUpperCase() + instead.slice(1)
}

function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ')
  return flat.length <= LONGEST_TITLE ? flat : `${flat.slice(0, LONGEST_TITLE - 1).trimEnd()}…`
}
