import {deepEqual} from 'node:assert/strict'
import {describe, it} from 'mocha'
import {Reader} from '../../server/src/lexicon/reading.ts'
import {readNotice} from '../../server/src/lint/context.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'
import {BlockSense} from '../../server/src/rules/sensed.ts'
import {Sense} from '../../server/src/sense/sense.ts'
import {layOut} from '../../server/src/sense/table.ts'
import {lexicon} from '../generated.ts'

/** A judge that hears a promise in every sentence. */
const credulous = new Sense({language: 'en', stem: 0, ids: ['speculative-promise'], thresholds: [-9], beliefs: [-9], bias: [0], scale: 1, ...layOut(new Map(), 0)})

function sensedIn(text: string): string[] {
  const {blocks} = readNotice(parseNotice(text), new Reader(lexicon))
  const sense = new BlockSense(credulous, lexicon)
  return blocks.flatMap((block) => sense.of(block).map(({start, end}) => block.placed.block.text.slice(start, end)))
}

describe('what a sentence denies', () => {
  it('is not sensed in it, however much it sounds so', () => {
    deepEqual(sensedIn('We cannot promise that this will never happen again.\n'), [])
  })

  it('is sensed in the next', () => {
    deepEqual(sensedIn('We cannot guarantee anything about the past. This will never happen again.\n').length, 1)
    deepEqual(sensedIn('We promise that this will never happen again.\n').length, 1)
  })
})
