import type {Reader} from '../../src/lexicon/reading.ts'
import {readNotice} from '../../src/lint/context.ts'
import {sourceSpan, type Span} from '../../src/notice/notice.ts'
import {parseNotice} from '../../src/notice/parse.ts'
import {inSurroundings} from '../../src/rules/sensed.ts'
import {featuresOf, tokenOf} from '../../src/sense/features.ts'
import type {Example} from '../examples.ts'
import type {LabelledNotice} from './sentences.ts'
import {UNKNOWN, type Sample} from './train.ts'

/** A sample with its place in the source of its notice. */
export interface PlacedSample extends Sample, Span {}

/** The sentences of a notice as the linter reads them, with what readers say of them. */
export function samplesOf(notice: LabelledNotice, ids: readonly string[], reader: Reader): PlacedSample[] {
  return readSamples(notice.source, reader, (span) => {
    const said = saidIn(notice, span)
    return Uint8Array.from(ids, (id) => (said.has(id) ? 1 : notice.unlabelled?.has(id) ? UNKNOWN : 0))
  })
}

/** The sentences of a rule page's example: they are known to say what the rule is about, or known not to. */
export function exampleSamples({rule, text, marked}: Example, ids: readonly string[], reader: Reader): Sample[] {
  if (!ids.includes(rule)) return []
  const marks = marked.map((words) => ({start: text.indexOf(words), end: text.indexOf(words) + words.length}))
  return readSamples(text, reader, (span) => Uint8Array.from(ids, (id) => (id !== rule ? UNKNOWN : marks.some((mark) => overlap(mark, span)) ? 1 : 0)))
}

function readSamples(source: string, reader: Reader, labelsOf: (span: Span) => Uint8Array): PlacedSample[] {
  return readNotice(parseNotice(source), reader).blocks.flatMap((block) => {
    const {kind, quoted} = block.placed.block
    if (kind === 'heading' || kind === 'code' || quoted) return []
    return inSurroundings(block).map(({sentence, around}): PlacedSample => {
      const span = sourceSpan(block.placed, sentence)
      return {...span, features: featuresOf(sentence.words, around, reader.lexicon.traits.stem), tokens: sentence.words.map(tokenOf), labels: labelsOf(span)}
    })
  })
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function saidIn({sentences}: LabelledNotice, span: Span): ReadonlySet<string> {
  const here = (other: Span): boolean => overlap(other, span)
  return new Set(sentences.filter(here).flatMap(({elements, flags}) => [...elements, ...flags.filter(here).map(({id}) => id)]))
}
