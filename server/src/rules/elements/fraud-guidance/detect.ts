import {instructionsIn} from '../../instructions.ts'
import type {BlockElementDetector} from '../../rule.ts'
import {saidUnder} from '../../sections.ts'

/** Headings and lead-ins under which stands how to guard against misuse. */
const GUARD = /\b(?:protect(?:ing)? yoursel\w+|to (?:look|watch) out for|be on your guard|guard(?:ing)? against|avoid(?:ing)? (?:fraud|scams)|signs of|beware|fraud (?:prevention|advice|guidance))\b/

/** Instructions that speak of people who could misuse the data, or of the places where misuse shows; and sections on that. */
export const findFraudGuidance: BlockElementDetector = (block, reader) => [
  ...instructionsIn(block, reader)
    .filter(({sentence}) => reader.spansOf(sentence, 'fraud-topic').length > 0)
    .map(({start, end}) => ({start, end})),
  ...saidUnder(block, GUARD, (sentence) => /\b(?:you|your|anyone|someone|if)\b/i.test(sentence))
]
