import type {Lexicon} from '../lexicon/lexicon.ts'
import type {SentenceReading} from '../lexicon/reading.ts'
import {detached} from '../notice/detached.ts'
import {grouped} from '../notice/grouped.ts'
import {Kept} from '../notice/memory.ts'
import {Recent} from '../notice/recent.ts'
import {indexAt} from '../notice/notice.ts'
import type {Surroundings} from '../sense/features.ts'
import type {Judgement, Sense, Sensed} from '../sense/sense.ts'
import {greeting, type IsSalutation} from './greeting.ts'
import type {ReadBlock} from './rule.ts'

/** So many sentences are kept of a generation: a megabyte or two, however many notices there are. */
const MOST_KNOWN = 2000
/** Words of a title in bold at the start of a paragraph, at most. */
const LONGEST_TITLE = 7

/** What was judged of a block: each of its sentences, and what it seems to say as a whole. */
interface Judged {
  readonly heading: string
  readonly lead: string
  readonly judgements: readonly Judgement[]
  readonly sensed: readonly Sensed[]
}

const SILENT: readonly Sensed[] = []

/** What blocks seem to say, sentence by sentence; kept with the block as long as it stands under the same heading and lead-in. */
export class BlockSense {
  private readonly sense: Sense
  private readonly known = new Kept<Judged>()

  /** Of sentences, by their words and all else that their judgement depends on; places are told from their start. Whoever edits a paragraph changes one, and notices of one kind share most. */
  private readonly sentences = new Recent<{readonly around: Surroundings; readonly judgement: Judgement}>(MOST_KNOWN)

  private readonly isSalutation: IsSalutation
  private readonly contraries: Lexicon['contraries']

  /** @param lexicon that of the language: what its phrases say the contrary of is not sensed */
  constructor(sense: Sense, {contraries, traits}: Pick<Lexicon, 'contraries' | 'traits'>) {
    this.sense = sense
    this.isSalutation = greeting(traits.salutations)
    this.contraries = contraries
  }

  /** What a block seems to say. Headings, code and quotes say nothing of themselves, nor do salutations and titles in bold that open a paragraph. */
  of(read: ReadBlock): readonly Sensed[] {
    return this.judge(read)?.sensed ?? SILENT
  }

  /** How sure it is that words of a block that a phrase knows mean what it knows them for; below 0 they are not believed. */
  beliefIn(read: ReadBlock, start: number, id: string): number {
    const judgement = this.judge(read)?.judgements[indexAt(read.reading.sentences, start)]
    return judgement ? this.sense.beliefIn(id, judgement.scores) : 0
  }

  private judge(read: ReadBlock): Judged | undefined {
    const {block} = read.placed
    if (block.kind === 'heading' || block.kind === 'code' || block.quoted) return undefined
    const {heading, lead} = read
    const known = this.known.get(block)
    if (known?.heading === heading && known.lead === lead) return known
    // The same letters may be words in one sentence and code in another.
    const plain = !block.marks.some(({kind}) => kind === 'code')
    const judgements = inSurroundings(read).map(({sentence, around}) => (plain ? this.judgeSentence(block.text, sentence, around) : this.sense.judge(sentence, around)))
    const titled = opensWithTitle(read)
    const sensed = this.isSalutation(block.text) ? SILENT : judgements.flatMap((judgement, index) => (index === 0 && titled ? SILENT : judgement.sensed.filter(({id}) => !this.isDenied(id, read, index))))
    const judged = {heading, lead, judgements, sensed}
    this.known.set(block, judged)
    return judged
  }

  /** Whether a sentence has a phrase that keeps a rule silent: “we cannot promise that it will never happen again” promises nothing. */
  private isDenied(id: string, {reading}: ReadBlock, index: number): boolean {
    return this.contraries[id]?.some((phrase) => reading.sentences[index]?.hits.has(phrase)) ?? false
  }

  private judgeSentence(text: string, sentence: SentenceReading, around: Surroundings): Judgement {
    const {start, end} = sentence
    const words = text.slice(start, end)
    const known = this.sentences.get(words)
    if (known && isSame(known.around, around)) return moved(known.judgement, start)
    const judgement = this.sense.judge(sentence, around)
    this.sentences.set(detached(words), {around, judgement: moved(judgement, -start)})
    return judgement
  }
}

function isSame(a: Surroundings, b: Surroundings): boolean {
  return a.item === b.item && a.question === b.question && a.heading === b.heading && a.lead === b.lead && a.phrases.size === b.phrases.size && [...a.phrases].every((id) => b.phrases.has(id))
}

/** Whether the first of several sentences is a title: short, and in bold as no other is. */
function opensWithTitle({reading: {sentences}, placed: {block}}: ReadBlock): boolean {
  const [first, second] = sentences
  if (!first || !second || first.words.length > LONGEST_TITLE) return false
  return block.marks.some(({kind, start, end}) => kind === 'strong' && start <= first.start && first.end - 1 <= end && end <= second.start)
}

function moved(judgement: Judgement, by: number): Judgement {
  const {sensed, scores} = judgement
  if (sensed.length === 0) return judgement
  return {sensed: sensed.map((one) => ({...one, start: one.start + by, end: one.end + by})), scores}
}

/** The sentences of a block, each with what surrounds it. */
export function inSurroundings({reading, heading, lead, placed}: ReadBlock): readonly {readonly sentence: SentenceReading; readonly around: Surroundings}[] {
  const matches = grouped(reading.matches, ({sentence}) => sentence)
  const item = placed.block.item >= 0
  return reading.sentences.map((sentence, index) => {
    const phrases = new Set(matches.get(index)?.map(({entry}) => entry.rule))
    return {sentence, around: {heading, lead, item, question: sentence.question, phrases}}
  })
}
