import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {loaders} from '../../server/generated/languages.ts'
import {Shape} from '../../server/src/lexicon/words.ts'
import {Reader} from '../../server/src/lexicon/reading.ts'
import {ReadabilityMeter} from '../../server/src/lint/readability.ts'
import {SyllableCounter} from '../../server/src/lint/syllables.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'

const folder = new URL('../corpus/dev/', import.meta.url)

describe('the hardness of a text', () => {
  for (const language of Object.keys(loaders)) {
    it(`is above a limit exactly where its grade is, whatever was worked out for it (${language})`, async () => {
      const {lexicon} = (await loaders[language]?.()) ?? assert.fail(language)
      const counter = new SyllableCounter(lexicon.traits.readability)
      const names = readdirSync(folder).filter((name) => name.startsWith(`${language}-`) && name.endsWith('.md'))
      assert.ok(names.length > 0)
      for (const name of names) {
        const reader = new Reader(lexicon)
        const readings = parseNotice(readFileSync(new URL(name, folder), 'utf8')).blocks.map(({block}) => reader.read(block))
        const {grade} = new ReadabilityMeter(lexicon).measure(readings)
        for (const limit of [0, 2, 4, 6, 8, 10, 12, 14, grade - 0.1, grade, grade + 0.1]) {
          // Each time by a meter that has not counted anything yet.
          assert.equal(new ReadabilityMeter(lexicon).measure(readings).isAbove(limit), grade > limit, `${name}: ${grade} > ${limit}`)
        }
        for (const {text, shape} of readings.flatMap(({sentences}) => sentences.flatMap(({words}) => words))) {
          if (shape <= Shape.name) assert.ok(counter.of(text) <= counter.most(text), `${text} has ${counter.of(text)} syllables, not ${counter.most(text)} at most`)
        }
      }
    })
  }
})
