import type {Span} from '../notice/notice.ts'
import {Shape} from '../lexicon/words.ts'
import type {NoticeContext, ReadBlock} from '../rules/rule.ts'
import type {LintOptions} from './linter.ts'
import type {Hardness} from './readability.ts'

/** A prose checker such as write-good: what it finds in a text, with the place in it. */
export type ProseChecker = (text: string) => readonly {readonly index: number; readonly offset: number; readonly reason: string}[]

/** A matter of style. Without a block it concerns the whole notice. */
export interface StyleHit extends Span {
  readonly block: ReadBlock | undefined
  /** Fills the `{text}` of the rule's message. */
  readonly says: string
}

/** Reading grade above which a notice loses readers (US plain-language practice asks for 8 and accepts 10). */
const HIGHEST_GRADE = 10

/** Words above which a sentence is hard to follow at one reading. */
const LONGEST_SENTENCE = 35

/** The language of write-good: the German “So” is no idle English word. */
const WRITE_GOOD = 'en'

/** The findings of one style rule. */
export function styleHits(rule: string, context: NoticeContext, hardness: Hardness, {ruleOptions, writeGood}: LintOptions): StyleHit[] {
  switch (rule) {
    case 'style/readability':
      return hardness.isAbove(ruleOptions?.[rule]?.grade ?? HIGHEST_GRADE) ? [{block: undefined, start: 0, end: 0, says: String(hardness.grade)}] : []
    case 'style/long-sentence': {
      const most = ruleOptions?.[rule]?.words ?? LONGEST_SENTENCE
      return context.blocks.flatMap((block) => longSentences(block, most))
    }
    case 'style/write-good':
      return writeGood && context.reader.lexicon.language === WRITE_GOOD ? context.blocks.flatMap((block) => byWriteGood(block, writeGood)) : []
    default:
      return []
  }
}

function longSentences(block: ReadBlock, most: number): StyleHit[] {
  if (block.placed.block.kind !== 'paragraph') return []
  return block.reading.sentences.flatMap((sentence) => {
    if (sentence.words.length <= most) return []
    let count = 0
    let end = -1
    for (const word of sentence.words) {
      if (word.start !== end && word.shape !== Shape.code) count++
      end = word.end
    }
    return count > most ? [{block, start: sentence.start, end: sentence.end, says: String(count)}] : []
  })
}

function byWriteGood(block: ReadBlock, check: ProseChecker): StyleHit[] {
  const {kind, text} = block.placed.block
  if (kind !== 'paragraph') return []
  return check(text).map(({index, offset, reason}) => ({block, start: index, end: index + offset, says: reason}))
}
