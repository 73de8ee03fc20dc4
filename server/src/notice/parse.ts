/** Text → Notice. */

import {cutChunks} from './cuts.ts'
import {Definitions, mayDefine} from './definitions.ts'
import {detached} from './detached.ts'
import {readFrontMatter, textStart} from './front-matter.ts'
import type {Comment, Fact, Notice, PlacedBlock, Span} from './notice.ts'
import {linksKey, readChunks, type Chunk} from './reader.ts'

/** A chunk at its place, with all that it says at its place. */
export interface PlacedChunk extends Span {
  readonly chunk: Chunk
  readonly blocks: readonly PlacedBlock[]
  readonly facts: readonly Fact[]
  readonly comments: readonly Comment[]
}

/** What the next version of a notice can take over from this one. */
export interface Reading {
  readonly chunks: readonly PlacedChunk[]
  readonly definitions: Definitions
}

const readings = new WeakMap<Notice, Reading>()
const noDefinitions = new Definitions([])

/**
 * Reads a notice. Never throws: what is no proper Markdown or YAML is read as far as it goes.
 *
 * @param source the whole text of the file
 * @param previous an earlier version of the same notice: chunks that did not change are not read again, and their `Block`s are the same
 */
export function parseNotice(source: string, previous?: Notice): Notice {
  const frontMatter = readFrontMatter(source, previous)
  const earlier = previous === undefined ? undefined : readings.get(previous)
  const {chunks, definitions} = readBody(source, frontMatter?.end ?? textStart(source), previous?.source ?? '', earlier)
  const notice: Notice = {
    source,
    frontMatter,
    blocks: chunks.flatMap(({blocks}) => blocks),
    facts: chunks.flatMap(({facts}) => facts),
    comments: chunks.flatMap(({comments}) => comments),
    lineEnding: source.charAt(source.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n'
  }
  readings.set(notice, {chunks, definitions})
  return notice
}

/** The chunks that a notice was read in, for those who show it: a chunk that an edit left alone is the same object as before. */
export function readingOf(notice: Notice): Reading {
  return readings.get(notice) ?? {chunks: [], definitions: noDefinitions}
}

function readBody(source: string, start: number, earlierSource: string, earlier: Reading | undefined): Reading {
  const cuts = cutChunks(source, start, {source: earlierSource, chunks: earlier?.chunks ?? []})
  const textOf = ({start: from, end}: Span): string => source.slice(from, end)
  const chunks = cuts.map(({known}) => known?.chunk)

  const fresh = cuts.flatMap((cut, index) => (chunks[index] === undefined ? [{index, text: detached(textOf(cut))}] : []))
  // First the chunks that may define links, so that those that use them are read but once.
  replace(chunks, fresh.filter(({text}) => mayDefine(text)), earlier?.definitions ?? noDefinitions)
  const definitions = new Definitions(chunks.flatMap((chunk) => chunk?.definitions ?? []))
  replace(chunks, fresh.filter(({text}) => !mayDefine(text)), definitions)

  if (!definitions.equals(earlier?.definitions ?? noDefinitions)) {
    const stale = cuts.flatMap((cut, index) => {
      const chunk = chunks[index]
      if (chunk?.mayRefer !== true) return []
      const text = textOf(cut)
      return chunk.links === linksKey(definitions.mentionedIn(text)) ? [] : [{index, text}]
    })
    replace(chunks, stale, definitions)
  }
  return {chunks: cuts.flatMap(({start: from, end, known}, index) => place(from, end, chunks[index], known)), definitions}
}

function replace(chunks: (Chunk | undefined)[], which: readonly {readonly index: number; readonly text: string}[], definitions: Definitions): void {
  const read = readChunks(which.map(({text}) => text), definitions)
  for (const [at, {index}] of which.entries()) chunks[index] = read[at]
}

function place(start: number, end: number, chunk: Chunk | undefined, known: PlacedChunk | undefined): PlacedChunk | readonly [] {
  if (chunk === undefined) return []
  if (known?.chunk === chunk && known.start === start) return known
  return {
    start,
    end,
    chunk,
    blocks: chunk.blocks.map((block) => ({block, offset: start})),
    facts: chunk.facts.map((fact) => ({...fact, start: fact.start + start, end: fact.end + start})),
    comments: chunk.comments.map((comment) => ({...comment, start: comment.start + start, end: comment.end + start}))
  }
}
