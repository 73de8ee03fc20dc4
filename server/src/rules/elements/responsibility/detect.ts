import type {BlockElementDetector} from '../../rule.ts'

/** Headings that ask who answers for it. */
const ASKS = /\b(?:(?:whose|who's) (?:fault|mistake|job|doing|responsib\w+)|who (?:\w+ ){0,2}(?:answers?|responsible|accountable|answerable|to blame|did this|carries|let this)|(?:how|why) (?:could|did) (?:we|this))\b/
/** Answers that name the sender. Longer ones are found by their phrases. */
const OURS = /^(?:(?:we|i) (?:are|am|do|did|was|were)|us|me|ours|mine|it (?:was|is) (?:us|me|ours|mine))(?:[ ,]+(?:alone|entirely|and (?:nobody|no one) else))?[.!:;]/i

/** Headings that ask so have one of these: seeking them costs less than the pattern. */
const ASKING = ['who', 'how', 'why']

function asksWho(heading: string): boolean {
  return ASKING.some((word) => heading.includes(word)) && ASKS.test(heading)
}

/** The short answer that opens a section headed by such a question: “Whose fault is it?”, “Ours.” */
export const findResponsibility: BlockElementDetector = ({placed, heading, opens}) => {
  const {kind, text, sentences} = placed.block
  const [first] = sentences
  if (kind === 'heading' || !first || !opens || !asksWho(heading)) return []
  return OURS.test(text.slice(first.start, first.end)) ? [{start: first.start, end: first.end}] : []
}
