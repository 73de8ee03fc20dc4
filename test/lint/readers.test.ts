import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {lint} from './notices.ts'

const jargon = (text: string): string[] => lint(text).findings.filter(({rule}) => rule === 'jargon').map(({start, end}) => text.slice(start, end))

const LETTER = 'On 17 July we published a build log that held the API tokens of 129 workspaces. Create a new one today.\n'

describe('whom a notice is for', () => {
  it('is told by a heading that names developers', () => {
    assert.deepEqual(jargon(`# To developers who use Quillbase\n\n${LETTER}`), [])
    assert.deepEqual(jargon(`# To all who use Quillbase\n\n${LETTER}`), ['API tokens'])
  })

  it('is not told by a heading alone', () => {
    assert.deepEqual(jargon('# To developers and all others\n\nThey took your API tokens.\n'), ['API tokens'])
  })
})
