import {LetterPattern} from '../../../notice/letter-pattern.ts'
import type {Span} from '../../../notice/notice.ts'
import type {FlagDetector, FlagHit} from '../../rule.ts'

/** “regret that”, “regrets that”, with the adverb before it. */
const REGRET = new LetterPattern(({L}) => `(?<subject>\\bI )?(?<adverb>[${L}]+ly )?regret(?<third>s)? that$`, 'i')

/** Regret in place of an apology: where the same paragraph says sorry too, it does no harm. */
export const findWeakApologies: FlagDetector = ({reading}, {reader}) => {
  const {text, kind} = reading.block
  if (kind === 'heading' || reading.matches.some(({entry}) => entry.rule === 'apology')) return []
  return reading.sentences.flatMap((sentence) => reader.spansOf(sentence, 'regret').map((span) => hit(text, span)))
}

/** “We deeply regret that …” becomes “We are deeply sorry that …”; other turns have no words to put in their place. */
function hit(text: string, span: Span): FlagHit {
  const before = text.slice(0, span.end)
  const groups = REGRET.for(before).exec(before)?.groups
  if (!groups) return {...span, instead: []}
  const adverb = groups['adverb'] ?? ''
  const verb = groups['third'] !== undefined ? 'is' : groups['subject'] !== undefined ? 'am' : 'are'
  return {start: span.start - adverb.length, end: span.end, instead: [`${verb} ${adverb}sorry that`]}
}
