import type {BlockElementDetector} from '../../rule.ts'
import {saidUnder} from '../../sections.ts'

/** Headings and lead-ins that promise a change. */
const CHANGES =
  /\b(?:what(?: is|'s|’s| will be| we(?: will| shall)?(?: do)?| stays| has been)? (?:different|differently|changing|changes|changed|new)|what (?:is|has|will|we|we are|we have|we will|we're) (?:chang|improv|differ|learn)\w*|(?:not|never|doesn't|from) (?:\w+ ){0,3}happen\w* again|never again|prevent\w*|lessons?|improvements?|in (?:the )?future|from now on|going forward|(?:differently|different) (?:from )?now)\b/
/** Sentences in such a section that name no measure. */
const EMPTY = /\b(?:measures|steps|safeguards|improvements?|sorry|apolog\w+|regret|update|write to you|questions?|seriously|priority|investigat\w+)\b/i

/** What stands in a section about changes, whatever its words. */
export const findPrevention: BlockElementDetector = (block) => saidUnder(block, CHANGES, (sentence) => !EMPTY.test(sentence))
