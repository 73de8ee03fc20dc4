import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {hashOf} from '../../server/src/sense/features.ts'
import {packSense, smallSense, unpackSense} from '../../server/src/sense/pack.ts'
import {layOut, rowOf, weightOf, type SenseTable} from '../../server/src/sense/table.ts'

const ids = ['apology', 'minimizing']

function tableOf(features: ReadonlyMap<string, readonly number[]>): SenseTable {
  const rows = new Map([...features].map(([feature, weights]) => [hashOf(feature), weights]))
  return {language: 'en', stem: 0, ids, thresholds: [0, 0], beliefs: [-5, -5], bias: [-1, -2], scale: 0.5, ...layOut(rows, 1)}
}

function weightsIn(table: SenseTable, feature: string): number[] {
  const row = rowOf(table, hashOf(feature))
  return row < 0 ? [] : ids.map((_, index) => weightOf(table, row, index))
}

/** Of an element often nothing: its row has the flag's weight alone. */
const weights = fc.tuple(fc.oneof(fc.constant(0), fc.integer({min: -127, max: 127})), fc.integer({min: -127, max: 127}))

describe('the table of what was learned', () => {
  it('gives each feature its weights, packed and unpacked, and none to others', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({minLength: 1}), weights, {noNullPrototype: true}), (given) => {
        const features = new Map(Object.entries(given))
        const table = tableOf(features)
        const {packed, bytes} = packSense(table)
        const small = smallSense(packed, bytes)
        for (const one of [table, unpackSense(packed, bytes), unpackSense(small.packed, small.bytes)]) {
          for (const [feature, row] of features) assert.deepEqual(weightsIn(one, feature), [...row])
          assert.deepEqual(weightsIn(one, 'a feature that nobody has seen'), [])
        }
      }),
      {numRuns: 50}
    )
  })
})
