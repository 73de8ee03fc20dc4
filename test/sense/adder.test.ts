import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {Adder} from '../../server/src/sense/adder.ts'
import {layOut, weightOf, type SenseTable} from '../../server/src/sense/table.ts'

const ids = ['what-happened', 'apology', 'minimizing', 'alarm', 'jargon']
const ELEMENTS = 2

function tableOf(rows: readonly (readonly number[])[]): SenseTable {
  const features = new Map(rows.map((row, index) => [index + 1, row]))
  return {language: 'en', stem: 0, ids, thresholds: [], beliefs: [], bias: [], scale: 1, ...layOut(features, ELEMENTS)}
}

/** What each id should sum up to, row by row. */
function sumsOf(table: SenseTable, rows: readonly number[]): number[] {
  const each = [...new Set(rows)].filter((row) => row >= 0)
  return ids.map((_, id) => each.reduce((sum, row) => sum + weightOf(table, row, id), 0))
}

const weight = fc.integer({min: -127, max: 127})
const flags = fc.array(weight, {minLength: ids.length - ELEMENTS, maxLength: ids.length - ELEMENTS})
const row = fc.tuple(fc.oneof(fc.constant([0, 0]), fc.tuple(weight, weight)), flags).map(([elements, others]) => [...elements, ...others])
const tables = fc.array(row, {minLength: 1, maxLength: 20}).map(tableOf)
const lists = fc.array(fc.array(fc.integer({min: -1, max: 19}), {maxLength: 30}), {maxLength: 4})

describe('the sum of what features say', () => {
  it('has each row of a sentence once, whatever lists it stands in, and nothing of the sentence before', () => {
    fc.assert(
      fc.property(tables, fc.array(lists, {maxLength: 4}), (table, sentences) => {
        const adder = new Adder(table)
        for (const given of sentences) {
          const known = given.map((list) => list.filter((one) => one < table.hashes.length))
          adder.begin()
          for (const list of known) adder.add(list)
          assert.deepEqual([...adder.total()], sumsOf(table, known.flat()))
        }
      }),
      {numRuns: 200}
    )
  })

  it('takes only as much of a list as it is told to', () => {
    const table = tableOf([[1, 2, 3, 4, 5], [0, 0, 7, 0, -7]])
    const adder = new Adder(table)
    adder.begin()
    adder.add([0, 1], 1)
    assert.deepEqual([...adder.total()], [1, 2, 3, 4, 5])
  })

  it('of a sentence with more rows than are handed over at once is whole', () => {
    const table = tableOf(Array.from({length: 10_000}, (_, index) => [0, 0, 1, index % 3, 0]))
    const adder = new Adder(table)
    const rows = Array.from({length: 10_000}, (_, index) => index)
    adder.begin()
    adder.add([...rows, ...rows])
    assert.deepEqual([...adder.total()], sumsOf(table, rows))
  })

  it('of two languages is kept apart', () => {
    const [one, other] = [new Adder(tableOf([[1, 1, 1, 1, 1]])), new Adder(tableOf([[2, 2, 2, 2, 2]]))]
    one.begin()
    other.begin()
    one.add([0])
    other.add([0])
    assert.deepEqual([[...one.total()], [...other.total()]], [[1, 1, 1, 1, 1], [2, 2, 2, 2, 2]])
  })
})
