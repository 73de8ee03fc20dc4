import type {Block} from '../notice/notice.ts'
import type {Surroundings} from '../sense/features.ts'
import type {Judgement, Sense, Sensed} from '../sense/sense.ts'
import type {ReadBlock} from './rule.ts'

/** What blocks seem to say, sentence by sentence; kept with the block as long as it stands under the same heading and lead-in. */
export class BlockSense {
  private readonly sense: Sense
  private readonly known = new WeakMap<Block, {readonly place: string; readonly judgements: readonly Judgement[]}>()

  constructor(sense: Sense) {
    this.sense = sense
  }

  /** What a block seems to say. Headings, code and quotes say nothing of themselves. */
  of(read: ReadBlock): readonly Sensed[] {
    return this.judge(read).flatMap(({sensed}) => sensed)
  }

  /** How sure it is that words of a block that a phrase knows mean what it knows them for; below 0 they are not believed. */
  beliefIn(read: ReadBlock, start: number, id: string): number {
    const judgement = this.judge(read)[read.reading.sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end)]
    return judgement ? this.sense.beliefIn(id, judgement.scores) : 0
  }

  private judge(read: ReadBlock): readonly Judgement[] {
    const {block} = read.placed
    if (block.kind === 'heading' || block.kind === 'code' || block.quoted) return []
    const place = `${read.heading}\n${read.lead}`
    const known = this.known.get(block)
    if (known?.place === place) return known.judgements
    const judgements = read.reading.sentences.map((sentence, index) => this.sense.judge(sentence, surroundingsOf(read, index)))
    this.known.set(block, {place, judgements})
    return judgements
  }
}

/** What surrounds a sentence of a block. */
export function surroundingsOf({reading, heading, lead, placed}: ReadBlock, index: number): Surroundings {
  return {
    heading,
    lead,
    item: placed.block.item >= 0,
    question: reading.sentences[index]?.question ?? false,
    phrases: new Set(reading.matches.filter(({sentence}) => sentence === index).map(({entry}) => entry.rule))
  }
}
