import {instructionsIn} from '../../instructions.ts'
import type {BlockElementDetector} from '../../rule.ts'
import {saidUnder} from '../../sections.ts'

/** Headings and lead-ins under which stands what to do. */
const TO_DO =
  /\b(?:what (?:can|should|must|do|could) (?:i|you)(?: \w+)? do|what (?:you|customers|members|parents|patients|users|residents|affected \w+) (?:\w+ )?(?:can|should|must|need|have|may|might|ought|do)|what we (?:ask|need|would like|want|recommend|advise)|next steps|steps (?:you|to take|for you)|how (?:to|you can|can (?:i|you)) (?:protect|guard|help)|recommend(?:ed|ations)?|your (?:part|options|to-?do)|action required|to do)\b/
/** Sentences there that name no step. */
const NO_STEP = /\b(?:questions?|contact us|call us|apolog\w+|sorry|sincerely)\b/i
const STEP = /\b(?:you|your|please|not|nothing)\b/i

/** Instructions by their form, and what stands in a section on what to do. */
export const findNextSteps: BlockElementDetector = (block, reader) => [
  ...instructionsIn(block, reader).map(({start, end}) => ({start, end})),
  ...saidUnder(block, TO_DO, (sentence) => STEP.test(sentence) && !NO_STEP.test(sentence))
]
