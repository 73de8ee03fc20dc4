import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {EVERY_FORM, formsIn} from '../../server/src/rules/wording/placeholder/forms.ts'
import {matchesOf} from '../../server/src/rules/matches.ts'

const FORMS = ['<<Name>>', '{{name}}', '${name}', '{First name}', '%%name%%', '%NAME%', '*|FNAME|*', '*|name|*', '|NAME|', '@@name@@', '$first_name', '«First_name»', '<Name>', 'XX', 'xxx', 'TBD', 'TBC.', 'is TBC', 'TODO', 'FIXME', '___', '##/##/2030', 'XXth', ' ?? ', '00/00/0000', '0000-00-00', '555-000-0000', 'dd/mm/yyyy', 'DD.MM.YYYY', 'MM/DD/YYYY', 'yyyy-mm-dd']

describe('the forms of slots', () => {
  for (const form of FORMS) {
    it(`are sought in a text with ${form}`, () => {
      assert.ok(matchesOf(EVERY_FORM, ` ${form} `).length > 0, 'is no slot')
      assert.equal(formsIn(` ${form} `), EVERY_FORM)
    })
  }

  it('are not missed in any text, and brackets alone are sought by themselves', () => {
    const part = fc.constantFrom(...FORMS.flatMap((form) => [form, form.slice(0, 2), form.slice(-2), form.charAt(0)]), '[date]', '[', ']', ' ', 'a', 'A', '0', '5', '-', '/', '.', '%', '$', '?')
    const places = (pattern: RegExp, text: string) => matchesOf(pattern, text).map(({index, 0: found}) => [index, found])
    fc.assert(fc.property(fc.array(part, {maxLength: 8}).map((parts) => parts.join('')), (text) => assert.deepEqual(places(formsIn(text), text), places(EVERY_FORM, text))), {numRuns: 5000})
    assert.notEqual(formsIn('Dear [name], 20% of 1,000 people paid $5?'), EVERY_FORM)
  })
})
