/** Each format, word for word. `UPDATE_GOLDEN=1 npx mocha test/cli/golden.test.ts` writes the files anew: read the difference. */
import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {FORMATS, type FormatName} from '../../server/src/cli/formats/formats.ts'
import {CALM, formatted, hostileReport} from './reports.ts'

const names = Object.keys(FORMATS) as FormatName[]

describe('the formats', () => {
  for (const name of names) {
    it(`${name} reads so`, async () => {
      const made = await formatted(name, [CALM, hostileReport()])
      // The rules and their pages change; what SARIF says of them is tested elsewhere.
      const text = name === 'sarif' ? made.replace(/"rules":\[.*\](?=\}\},\n)/, '"rules":[]').replaceAll(/"ruleIndex": \d+/g, '"ruleIndex": 0') : made
      const file = new URL(`golden/${name}.txt`, import.meta.url)
      if (process.env['UPDATE_GOLDEN']) writeFileSync(file, text)
      assert.equal(text, readFileSync(file, 'utf8'))
    })
  }
})
