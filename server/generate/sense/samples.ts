import type {Reader} from '../../src/lexicon/reading.ts'
import {readNotice} from '../../src/lint/context.ts'
import {sourceSpan, type Span} from '../../src/notice/notice.ts'
import {parseNotice} from '../../src/notice/parse.ts'
import {surroundingsOf} from '../../src/rules/sensed.ts'
import {featuresOf, tokenOf} from '../../src/sense/features.ts'
import type {LabelledNotice} from './sentences.ts'
import type {Sample} from './train.ts'

/** A sample with its place in the source of its notice. */
export interface PlacedSample extends Sample, Span {}

/** The sentences of a notice as the linter reads them, with what readers say of them. */
export function samplesOf(notice: LabelledNotice, ids: readonly string[], reader: Reader): PlacedSample[] {
  return readNotice(parseNotice(notice.source), reader).blocks.flatMap((block) => {
    const {kind} = block.placed.block
    if (kind === 'heading' || kind === 'code') return []
    return block.reading.sentences.map((sentence, index): PlacedSample => {
      const span = sourceSpan(block.placed, sentence)
      const said = saidIn(notice, span)
      return {
        ...span,
        features: featuresOf(sentence.words, surroundingsOf(block, index)),
        tokens: sentence.words.map(tokenOf),
        labels: Uint8Array.from(ids, (id) => (said.has(id) ? 1 : 0))
      }
    })
  })
}


function saidIn({sentences}: LabelledNotice, span: Span): ReadonlySet<string> {
  const overlaps = (other: Span): boolean => other.start < span.end && span.start < other.end
  return new Set(sentences.filter(overlaps).flatMap(({elements, flags}) => [...elements, ...flags.filter(overlaps).map(({id}) => id)]))
}
