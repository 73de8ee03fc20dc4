import type {FlagDetector} from '../../rule.ts'

/** A heading or a question that asks why the letter comes so late. */
const WHY_LATE =
  /\b(?:why|how come|what took)\b[^.?!]*\b(?:now|late|later|wait(?:ed|ing)?|delay(?:ed)?|so long|this long|sooner|earlier|before|until|hear(?:ing)?|tell(?:ing)?|told|writ(?:e|ing)|took|taken?|today|yet|weeks?|months?|january|february|march|april|may|june|july|august|september|october|november|december)\b|\bwhy (?:now|the (?:delay|wait))\b/i
/** One of these asks for a reason: seeking them costs less than the pattern. */
const ASKING = ['why', 'how come', 'what took']
/** Somebody had a right to ask for the delay, or it is owned up to. */
const GOOD_REASON = /\b(?:police|law enforcement|detectives?|prosecutors?|fbi|court|asked us|request(?:ed)?|ordered|should have|ought to have|too long|too slow|no (?:good )?(?:excuse|reason)|sorry|apologi[sz]e|our fault|not good enough|failed)\b/i

function asksWhyLate(text: string): boolean {
  const lower = text.toLowerCase()
  return ASKING.some((words) => lower.includes(words)) && WHY_LATE.test(text)
}

/** The first sentence of the answer to “Why are we telling you only now?”, unless it gives a reason that serves the reader. */
export const findDelayExcuse: FlagDetector = ({placed: {block}, heading, lead, opens}) => {
  if (block.kind === 'heading' || block.kind === 'code') return []
  const asked = block.sentences.findIndex(({start, end}) => block.text.slice(start, end).trimEnd().endsWith('?') && asksWhyLate(block.text.slice(start, end)))
  const first = asked >= 0 ? asked + 1 : opens && asksWhyLate(lead || heading) ? 0 : -1
  const answer = first < 0 ? undefined : block.sentences[first]
  if (!answer || GOOD_REASON.test(block.text.slice(answer.start))) return []
  return [{start: answer.start, end: answer.end, instead: []}]
}
