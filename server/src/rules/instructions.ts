import {Break, Shape, type Word} from '../lexicon/words.ts'
import type {Reader, SentenceReading} from '../lexicon/reading.ts'
import {Kept} from '../notice/memory.ts'
import type {Span} from '../notice/notice.ts'
import type {ReadBlock} from './rule.ts'

/** An instruction to the reader: from its verb to the end of the sentence, and the sentence it is in. */
export interface Instruction extends Span {
  readonly sentence: SentenceReading
}

/** Words that may stand before the verb of an instruction. */
const SOFTENERS = new Set('please kindly do not just simply then first second third also now so and or but always never instead immediately therefore next carefully either again meanwhile finally'.split(' '))
/** Beginnings of a clause that may stand before an instruction: “If …, ring your bank”. */
const CONDITIONS = new Set('if should when whenever where wherever until before after once unless were whoever whatever as'.split(' '))
const FRONTED = new Set('for to in on at by from while with beyond until during over first then next instead so here'.split(' '))
/** Words after which a verb has its object or its complement. */
const OBJECTS = new Set('your yours the it them any every all this these those a an both each yourself us me him her nothing anything anyone nobody whether no one old new that passwords statements accounts links cards suspicious unusual unfamiliar unexpected strong unique different bank credit'.split(' '))
/** Verbs that are as often nouns: only an object makes them an instruction. */
const NOUNS = new Set('change reset check log sign look review report search watch use order request place block lock guard test query question dispute challenge claim answer reply share file post copy note hold stop cut move swap update care close access charge notice record mark store play work help turn pass address start act pay set cast study trust escape phone telephone call text contact visit email mail message ring bill complete open close clear secure show cross list slow bin track print press talk tear register type run try save slip stick'.split(' '))
/** Such verbs with the particle that makes them one. */
const PAIRS = new Set(['look at', 'look over', 'look through', 'look for', 'look into', 'look out', 'look up', 'look twice', 'watch for', 'watch out', 'log in', 'log on', 'log out', 'sign in', 'sign up', 'sign out', 'set up', 'turn on', 'turn off', 'check for', 'check with', 'check on', 'check that', 'lock up', 'cut off', 'act on', 'slow down', 'tear up', 'back up'])
/** Verbs of asking: no step where it is the sender who is asked. */
const CONTACT = new Set('call ring phone telephone write ask contact visit speak talk come see reply respond email mail text message tell send'.split(' '))
const SENDER = new Set('us me our back to the'.split(' '))
const NO_STEP = new Set('note know accept find hesitate feel forgive excuse bear rest see understand'.split(' '))

const known = new Kept<readonly Instruction[]>()

/** The instructions of a block, found by the place of the verb: where nothing but an instruction can begin with a bare verb. Several rules ask for them. */
export function instructionsIn({reading}: ReadBlock, reader: Reader): readonly Instruction[] {
  let instructions = known.get(reading)
  if (!instructions) {
    instructions = reading.block.kind === 'heading' ? [] : reading.sentences.flatMap((sentence) => inSentence(sentence, reader))
    known.set(reading, instructions)
  }
  return instructions
}

function inSentence(sentence: SentenceReading, reader: Reader): Instruction[] {
  const starts = reader.spansOf(sentence, 'step-verb').map((span) => span.start)
  const found: Instruction[] = []
  const {words} = sentence
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (!word || (!starts.includes(word.start) && !isForbidding(words, index))) continue
    if (!isInstruction(words, index, found.length > 0)) continue
    found.push({sentence, start: word.start, end: sentence.end})
  }
  return found
}

/** “do not bargain”, “never hand over”: any verb will do. */
function isForbidding(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.text
  return (before === 'not' && words[index - 2]?.text === 'do') || (before === 'never' && index === 1)
}

function isInstruction(words: readonly Word[], verb: number, again: boolean): boolean {
  const first = firstSoftener(words, verb)
  const soft = words.slice(first, verb).map((word) => word.text)
  const next = words[verb + 1]?.text ?? ''
  const text = words[verb]?.text ?? ''
  if (SOFTENERS.has(text) || NO_STEP.has(text)) return false
  if (text === 'watch' && /^for (?:news|updates?|further|more)/.test(words.slice(verb + 1, verb + 3).map((word) => word.text).join(' '))) return false
  const object = words[verb + 1]
  if (!object || (CONTACT.has(text) && object.shape !== Shape.word && object.shape !== Shape.name)) return false
  if (CONTACT.has(text) && (SENDER.has(next) || /^\d/.test(next)) && !isThird(words, verb)) return false
  const polite = soft.includes('please') || soft.includes('kindly') || (soft.includes('do') && soft.includes('not'))
  if (!polite && NOUNS.has(text) && !OBJECTS.has(next) && !PAIRS.has(`${text} ${next}`) && !(text === 'stop' && next.endsWith('ing'))) return false
  if (first === 0) return polite || words[verb]?.before !== Break.comma
  const before = words[first]?.before ?? Break.none
  if (before === Break.clause) return polite || OBJECTS.has(next) || again
  if (before === Break.comma && !soft.includes('so')) return polite || ((again || isFronted(words, first)) && !follows(words, first, 'to'))
  if (soft.includes('so')) return polite || OBJECTS.has(next)
  return again && (soft.includes('and') || soft.includes('then') || soft.includes('or')) ? true : soft.includes('please') || soft.includes('kindly')
}

/** “call the bank”, “tell the police”: somebody else than the sender. */
function isThird(words: readonly Word[], verb: number): boolean {
  const object = [words[verb + 2]?.text, words[verb + 3]?.text].join(' ')
  return words[verb + 1]?.text === 'the' && /bank|police|card|credit|issuer|authorit|agency|bureau|insurer|number on/.test(object)
}

function firstSoftener(words: readonly Word[], verb: number): number {
  let first = verb
  while (first > 0 && SOFTENERS.has(words[first - 1]?.text ?? '') && (words[first]?.before ?? Break.none) !== Break.clause) first--
  return first
}

/** Whether the sentence begins with a clause or a phrase after which an instruction can come. */
function isFronted(words: readonly Word[], until: number): boolean {
  const opening = words[0]?.text ?? ''
  const then = words[1]?.text ?? ''
  if (CONDITIONS.has(opening) || ((opening === 'and' || opening === 'but' || opening === 'so') && CONDITIONS.has(then))) return true
  return FRONTED.has(opening) && !words.slice(0, until).some((word) => word.text === 'we' || word.text === 'i')
}

function follows(words: readonly Word[], at: number, text: string): boolean {
  return words[at - 1]?.text === text
}
