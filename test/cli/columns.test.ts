import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import stringWidth from 'string-width'
import {columnsOf} from '../../server/src/cli/columns.ts'

const texts = [
  '', 'We are sorry.', '“Señor” – naïve…', 'e\u0301a\u0308', '日本語のお知らせ', '한국어', 'ﾊﾝｶｸ', 'Сообщение', 'إشعار', 'हम', '😀 sorry', '👩‍👩‍👧', '👍🏽', '🇩🇪🇫🇷', 'a\u200Bb', '①②', '\u2028'
]

describe('columns', () => {
  for (const text of texts) it(`of “${text}” are what the library for all clusters says`, () => assert.equal(columnsOf(text), stringWidth(text)))

  it('of the characters below U+2030 are what that library says, one by one', () => {
    for (let code = 32; code < 0x2030; code++) {
      const text = String.fromCharCode(code)
      if (!/\p{Control}/u.test(text)) assert.equal(columnsOf(text), stringWidth(text), code.toString(16))
    }
  })
})
