import type {BlockElementDetector} from '../../rule.ts'

/** Headings that ask who answers for it. */
const ASKS = /\b(?:(?:whose|who's) (?:fault|mistake|job|doing|responsib\w+)|who (?:\w+ ){0,2}(?:answers?|responsible|accountable|answerable|to blame|did this|carries|let this)|(?:how|why) (?:could|did) (?:we|this))\b/
/** Answers that name the sender. Longer ones are found by their phrases. */
const OURS = /^(?:(?:we|i) (?:are|am|do|did|was|were)|us|me|ours|mine|it (?:was|is) (?:us|me|ours|mine))(?:[ ,]+(?:alone|entirely|and (?:nobody|no one) else))?[.!:;]/i

/** The short answer that opens a section headed by such a question: “Whose fault is it?”, “Ours.” */
export const findResponsibility: BlockElementDetector = ({placed, heading, opens}) => {
  const {kind, text, sentences} = placed.block
  const [first] = sentences
  if (kind === 'heading' || !first || !opens || !ASKS.test(heading)) return []
  return OURS.test(text.slice(first.start, first.end)) ? [{start: first.start, end: first.end}] : []
}
