import {deepEqual, equal} from 'node:assert/strict'
import fc from 'fast-check'
import {Reader} from '../../server/src/lexicon/reading.ts'
import {readNotice} from '../../server/src/lint/context.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'
import {inCompany} from '../../server/src/rules/company.ts'
import type {Candidate} from '../../server/src/rules/flags.ts'
import type {NoticeContext} from '../../server/src/rules/rule.ts'
import {lexicon} from '../generated.ts'

const reader = new Reader(lexicon)

/** A notice of so many sentences. */
function ofSentences(count: number): NoticeContext {
  return readNotice(parseNotice(`# A title\n\n${'Somebody opened a file. '.repeat(count)}\n`), reader)
}

function flag(margin: number, start = 0): Candidate {
  return {rule: 'minimizing', start, end: start + 1, instead: [], margin}
}

function standing(margins: readonly number[], sentences: number): number[] {
  return inCompany(margins.map((margin, index) => flag(margin, index)), ofSentences(sentences)).map(({margin}) => margin)
}

describe('flags in company', () => {
  it('lets one that falls a little short stand among many that are sure', () => {
    deepEqual(standing([3, 3, 3, 3, 3, -0.4], 20), [3, 3, 3, 3, 3, -0.4])
  })

  it('does not let it stand beside one', () => {
    deepEqual(standing([3, -0.4], 20), [3])
  })

  it('asks more of the few flags of a long notice', () => {
    deepEqual(standing([3, 0.2], 60), [3])
    deepEqual(standing([3, 0.2], 8), [3, 0.2])
  })

  it('says none in a long notice in which none is quite believed; in a short text each stands for itself', () => {
    deepEqual(standing([0.9, 0.9, 0.9], 10), [])
    deepEqual(standing([0.9, 0.9, 0.9, -0.1], 7), [0.9, 0.9, 0.9])
  })

  it('never drops what a shape shows', () => {
    deepEqual(standing([Infinity], 200), [Infinity])
  })

  it('never drops a flag because others came, and never says one that falls far short', () => {
    const margins = fc.array(fc.double({min: -0.5, max: 5, noNaN: true}), {maxLength: 12})
    const sure = fc.array(fc.double({min: 2, max: 5, noNaN: true}), {minLength: 1, maxLength: 4})
    fc.assert(fc.property(margins, sure, fc.integer({min: 8, max: 40}), (few, more, sentences) => {
      const before = standing(few, sentences)
      const after = standing([...few, ...more], sentences)
      for (const margin of before) equal(after.includes(margin), true)
      for (const margin of after) equal(margin >= -0.5, true)
    }), {numRuns: 30})
  })
})
