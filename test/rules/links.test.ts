import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {applyEdits} from '../../server/src/lint/apply.ts'
import {englishLinter} from '../english.ts'
import type {LintOptions} from '../../server/src/lint/linter.ts'
import {NO_VOCABULARY} from '../../server/src/lint/settings.ts'

const OURS: LintOptions = {vocabulary: {...NO_VOCABULARY, domains: ['lindenpost.example'], emails: ['linden@post.example'], phones: ['+1 555-0142']}}

/** What a rule about links finds in a text: the words, and what it says of them. */
function found(rule: string, text: string, options = OURS): string[] {
  const {findings} = englishLinter().lint(text, options)
  return findings.filter((finding) => finding.rule === rule).map(({start, end, message}) => `${text.slice(start, end)} → ${message}`)
}

const words = (rule: string, text: string): string[] => found(rule, text).map((one) => one.split(' → ')[0] ?? '')

describe('links', () => {
  it('to places that are not the organization’s are found in every form', () => {
    for (const place of ['https://lindenpost-help.example/may', '[our page](https://evil.example)', '<https://evil.example>', '[a page][1]\n\n[1]: <https://evil.example>', 'www.evil.example', 'evil.com', 'me@evil.example', '[write](mailto:me%40evil.example?subject=x)', '(800) 555-0199', '555-0123', '+44 20 7946 0958', '[call](tel:+15550123)', 'https://lindenpost.example@evil.example/', 'lindenpost.example.evil.com']) {
      assert.notDeepEqual(found('unofficial-link', `# Help\n\nSee ${place} for more.\n`), [], place)
    }
  })

  it('to its own places, to bureaus and to authorities are fine, and what only looks like a place is none', () => {
    for (const place of ['https://lindenpost.example/may', 'help.lindenpost.example', 'WWW.LINDENPOST.EXAMPLE.', 'help@lindenpost.example', 'Linden@post.example', '555-0142', '1 555-0142', 'https://www.identitytheft.gov/', 'equifax.com/freeze', '1-888-378-4329', 'www.ico.org.uk', 'https://www.cnil.fr/fr', 'https://gouv.fr', '0303 123 1113']) {
      assert.deepEqual(found('unofficial-link', `# Help\n\nSee ${place} for more.\n`), [], place)
    }
    for (const text of ['on 2026-10-03', '12.10.2026', 'e.g. this', 'node.js', 'U.S. mail', 'from 10:30-11:45', '1,240 customers', 'order 12-34', '`evil.com`', '3.5 million']) assert.deepEqual(found('unofficial-link', `# Help\n\nSee ${text} for more.\n`), [], text)
    assert.deepEqual(found('unofficial-link', 'See evil.com or 555-0123.', {vocabulary: NO_VOCABULARY}), [])
  })

  it('that look like the organization’s are called so', () => {
    for (const domain of ['lindenp0st.example', 'linden-post.example', 'lindenpost-help.com', 'lindenpost.com']) assert.match(found('unofficial-link', `See ${domain}.`).join(), /is not your “lindenpost\.example”, although it looks like it/, domain)
  })

  it('without encryption are found, and mended in the address and in the text', () => {
    const text = '# Help\n\nSee [http://lindenpost.example](http://lindenpost.example/a) or http://www.lindenpost.example/b.\n'
    assert.deepEqual(words('insecure-link', text), ['[http://lindenpost.example](http://lindenpost.example/a)', 'http://www.lindenpost.example/b'])
    const edits = englishLinter().lint(text, OURS).findings.filter(({rule}) => rule === 'insecure-link').flatMap(({fixes}) => fixes.flatMap((fix) => fix.edits))
    assert.equal(applyEdits(text, edits), text.replaceAll('http:', 'https:'))
    assert.deepEqual(found('insecure-link', 'See https://lindenpost.example and lindenpost.example.'), [])
  })

  it('that hide where they go are found', () => {
    for (const link of ['[here](https://lindenpost.example)', '[Click here](https://lindenpost.example)', '[**this page**](https://lindenpost.example)', '[lindenpost.example](https://evil.example)', '[https://lindenpost.example/a](https://evil.example/a)', 'https://bit.ly/abc']) assert.equal(found('link-text', `See ${link} now.`).length, 1, link)
    for (const link of ['[our page about June](https://lindenpost.example)', '[lindenpost.example](https://www.lindenpost.example/a)', '[help.lindenpost.example](https://lindenpost.example)', '<https://lindenpost.example>', 'lindenpost.example', '[1](#note)']) assert.deepEqual(found('link-text', `See ${link} now.`), [], link)
  })

  it('are found in any text in time that grows with it', () => {
    for (const part of ['a.', 'a-', 'www.', '555-', '+1 ', '(0', 'http://', '@a.', '[x](http://', '0 1 ']) {
      assert.ok(englishLinter().lint(`# A\n\n${part.repeat(1_000)}`, OURS).findings.length >= 0, part)
    }
  })
})
