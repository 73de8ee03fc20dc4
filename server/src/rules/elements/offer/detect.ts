import type {BlockElementDetector} from '../../rule.ts'
import {saidUnder} from '../../sections.ts'

/** Headings and lead-ins under which stands what the reader gets. */
const HELP = /\b(?:what (?:we|you) (?:can|will|could|are) (?:offer\w*|have|get|do for you|give you|receive|be given)|what (?:you get|we offer|we will pay|is offered)|offer to you|how we (?:can|will|are) help\w*|help for (?:you|those)|free (?:help|credit|services?|support))\b/
const NO_OFFER = /\b(?:questions?|sorry|apolog\w+|fraud alert|freeze)\b/i

/** What stands in a section on what the reader gets. */
export const findOffer: BlockElementDetector = (block) => saidUnder(block, HELP, (sentence) => !NO_OFFER.test(sentence))
