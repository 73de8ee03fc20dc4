import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {standing} from '../../server/src/lsp/authoring/lens.ts'
import {editorWords} from '../../server/src/lsp/words.ts'
import {previewOf} from '../preview/previews.ts'
import {findingsOf, lint} from './notices.ts'

const TEMPLATE = readFileSync(new URL('../../client/templates/en/customer-email.md', import.meta.url), 'utf8')

/** An element, a sentence whose slots hold what says it, and the same with its facts. */
const OPEN: readonly (readonly [element: string, open: string, filled: string])[] = [
  ['when', 'It happened on [date]; we noticed on [date].', 'It happened on 3 October 2031; we noticed on 5 October 2031.'],
  ['data-types', 'The data are your [name, e-mail address and home address].', 'The data are your name, e-mail address and home address.'],
  ['contact', 'Call [telephone number] between [hours], or write to [e-mail address].', 'Call 555-0142 between 8 and 6, or write to help@larkfield.example.'],
  ['authorities', 'We told [the authority] on [day it was told].', 'We told the Data Protection Commission on 6 October 2031.'],
  ['prevention', 'From [day it starts] on, [our staff sign in with a second code as well as a password].', 'From 1 November on, our staff sign in with a second code as well as a password.']
]

/** Slots that do not hold what says it. */
const SAID: readonly (readonly [element: string, text: string])[] = [
  ['apology', 'We are sorry that [what happened].'],
  ['scope', 'It concerns [number] of our customers, and you are one of them.'],
  ['what-happened', 'On [date] a stranger broke into our office and stole a laptop.'],
  ['fraud-guidance', 'Be wary of messages that ask you to [pay or to sign in].'],
  ['when', '[Name of the contact] noticed it on 3 October 2031.']
]

describe('an element whose facts are slots', () => {
  for (const [element, open, filled] of OPEN) {
    it(`waits for them: ${open}`, () => {
      const source = `# A note\n\nDear customer,\n\n${open}\n`
      const {elements, waiting} = lint(source)
      assert.equal(elements[element]?.present, false)
      assert.deepEqual(elements[element].evidence, [])
      const places = waiting[element] ?? []
      assert.ok(places.length > 0)
      const [finding, ...others] = findingsOf(source, `missing-${element}`)
      assert.deepEqual(others, [])
      assert.ok(finding && places.some(({start, end}) => start === finding.start && end === finding.end), 'the finding stands where the facts are missing')
      assert.deepEqual(finding.fixes, [], 'it is not inserted a second time')
      const after = lint(source.replace(open, filled))
      assert.equal(after.elements[element]?.present, true)
      assert.equal(after.waiting[element], undefined)
    })
  }

  for (const [element, text] of SAID) {
    it(`is said where other words say it: ${text}`, () => {
      const {elements, waiting} = lint(`# A note\n\nDear customer,\n\n${text}\n`)
      assert.equal(elements[element]?.present, true)
      assert.equal(waiting[element], undefined)
    })
  }

  it('is not what merely has the words of a slot', () => {
    for (const text of ['The file has these columns: e-mail, telephone number, date of birth.', 'Your e-mail address and telephone number were copied.']) {
      const {elements, waiting} = lint(`# A note\n\n${text}\n`)
      assert.equal(elements['contact']?.present, false, text)
      assert.equal(waiting['contact'], undefined, text)
    }
  })

  it('is said where the slots are merge fields that a mail program fills', () => {
    const text = 'The data are your {{name, e-mail address and home address}}.\n'
    const {elements} = lint(`---\nmerge-fields: ["{{name, e-mail address and home address}}"]\n---\n\n${text}`)
    assert.equal(elements['data-types']?.present, true)
    assert.equal(lint(text).elements['data-types']?.present, false)
  })

  it('is neither ticked nor a fault yet in a new notice from a skeleton', () => {
    const linted = lint(TEMPLATE)
    for (const id of ['when', 'data-types', 'contact', 'authorities', 'prevention']) {
      assert.equal(linted.elements[id]?.present, false, id)
      assert.ok(linted.waiting[id], id)
    }
    const said = standing(linted, editorWords('en'))
    assert.match(said, /^\d+ of 17 elements · \d+ slots to fill/)
    assert.doesNotMatch(said, /error/)
    const {elements, slots} = previewOf(TEMPLATE).facts
    assert.ok(elements.every(({id, waiting}) => (waiting.length > 0) === Object.hasOwn(linted.waiting, id)))
    assert.ok(slots.every(({rule}) => !Object.hasOwn(linted.waiting, rule.replace('missing-', ''))), 'the preview does not propose them again')
  })
})
