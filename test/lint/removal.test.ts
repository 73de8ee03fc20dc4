import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {lexicon} from '../generated.ts'
import {applyEdits} from '../../server/src/lint/apply.ts'
import {mend} from '../../server/src/lint/mend.ts'
import {removeSentence, removeWords} from '../../server/src/lint/removal.ts'
import {inNumberOf, rewriteWords} from '../../server/src/lint/rewrite.ts'
import type {Span} from '../../server/src/notice/notice.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'

describe('words taken out of a sentence', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Even so, {out of caution}, on 4 May we wrote.', 'Even so, on 4 May we wrote.'],
    ['{As a precaution}, we reset it.', 'We reset it.'],
    ['{As a precaution} every user resets it.', 'Every user resets it.'],
    ['“{To be safe}, we reset it.”', '“We reset it.”'],
    ['We reset it {out of caution}.', 'We reset it.'],
    ['We reset it, {out of caution}.', 'We reset it.'],
    ['We wrote {out of caution} to you.', 'We wrote to you.'],
    ['We wrote ({out of caution}) to you.', 'We wrote to you.'],
    ['We told customers {out of caution}, and we reset it.', 'We told customers, and we reset it.'],
    ['We did it and {out of caution}, we wrote.', 'We did it and we wrote.'],
    ['Though all is encrypted, {as an extra step} we advise it.', 'Though all is encrypted, we advise it.'],
    ['Nonetheless, so as {to err on the safe side}, we wrote.', 'Nonetheless, we wrote.'],
    ['We wrote;\n{out of caution}\nwe reset it.', 'We wrote;\nwe reset it.'],
    ['{To be on the safe side}.', undefined],
    ['He said “we {reset” it out of caution}.', undefined]
  ]
  for (const [marked, expected] of rows) {
    it(JSON.stringify(marked), () => {
      const {text, span} = unmark(marked)
      const removal = removeWords(text, {start: 0, end: text.length}, span)
      assert.equal(removal && text.slice(0, removal.start) + removal.text + text.slice(removal.end), expected)
    })
  }
})

describe('a sentence taken out of its block', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['{One.} Two. Three.', 'Two. Three.'],
    ['One. {Two.} Three.', 'One. Three.'],
    ['One. {Two.}', 'One.'],
    ['One.\n{Two.}\nThree.', 'One.\nThree.'],
    ['One (and so on. {Two.)} Three.', 'One (and so on.) Three.'],
    ['“{One. }Two.”', '“Two.”']
  ]
  for (const [marked, expected] of rows) {
    it(JSON.stringify(marked), () => {
      const {text, span} = unmark(marked)
      const sentences = parseNotice(text).blocks[0]?.block.sentences ?? []
      const index = sentences.findIndex((sentence) => sentence.start <= span.start && span.start < sentence.end)
      const [way] = removeSentence(text, sentences, index)
      assert.ok(way)
      assert.equal(text.slice(0, way.start) + text.slice(way.end), expected)
    })
  }
})

describe('a sentence taken out of its Markdown', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['one', 'Keep. **Gone one.** Stay.', 'Keep. Stay.'],
    ['one', '**Keep. Gone one.** Stay.', '**Keep.** Stay.'],
    ['one', 'Keep. [Gone *one*](https://a.example/x_(y)) now.', 'Keep.'],
    ['one', 'Keep. Gone `one`. Stay.', 'Keep. Stay.'],
    ['one', '- Keep.\n- Gone one.\n- Stay.', '- Keep.\n- Stay.'],
    ['one', '- Keep.\n- Gone one.\n  Stay on.\n', '- Keep.\n- Stay on.\n'],
    ['one', '- Gone one.\n\n  Stay.\n', '- Stay.\n'],
    ['one', 'Keep.\n\nGone one.\n\nStay.\n', 'Keep.\n\nStay.\n'],
    ['one', 'Keep.\r\n\r\nGone one.\r\n', 'Keep.\r\n'],
    ['one', '\uFEFFGone one.\n\nStay.', '\uFEFFStay.'],
    ['one', '> Keep.\n>\n> Gone one.\n>\n> Stay.', '> Keep.\n>\n> Stay.'],
    ['one', '> Keep. Gone one\n> for good.\n> Stay.', '> Keep. Stay.'],
    ['one', 'Keep.\n# Gone one\nStay.', 'Keep.\n\nStay.'],
    ['one', '| a | b |\n|---|---|\n| Gone one. | Stay. |', '| a | b |\n|---|---|\n|  | Stay. |'],
    ['one', 'Keep.\\\nGone one.\\\nStay.', 'Keep.\\\nStay.'],
    ['one', 'Keep. <!-- aside --> Gone one. Stay.', 'Keep. <!-- aside --> Stay.']
  ]
  for (const [word, source, expected] of rows) {
    it(JSON.stringify(source), () => {
      assert.equal(withFix(source, word, [], 'Remove this sentence'), expected)
    })
  }
})

describe('words put in the place of others', () => {
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ['We found that a {threat actor} came in.', 'attacker', 'We found that an attacker came in.'],
    ['An {intruder} came in.', 'burglar', 'A burglar came in.'],
    ['It ran on a {Grafana 8.3}.', 'one of our servers', 'It ran on one of our servers.'],
    ['The {CVE-2030-1} was used.', 'a known weakness', 'A known weakness was used.'],
    ['It is protected by a {4096-bit RSA key}.', 'strong encryption', 'It is protected by strong encryption.'],
    ['Every machine that is a {production server} was off.', 'live systems', undefined],
    ['{Threat actors} came in.', 'attackers', 'Attackers came in.'],
    ['“{Threat actors} came in.”', 'attackers', '“Attackers came in.”'],
    ['Kept as {hashes (Argon2}).', 'scrambled text', 'Kept as scrambled text.'],
    ['It is an {endpoint} of ours.', 'user page', 'It is a user page of ours.'],
    ['{A small number of} our customers', '[how many]', '[how many] of our customers'],
    ['{A small number of} customers', '[how many]', '[how many] customers'],
    ['An {MFA} code was stolen.', 'sign-in with a second step', undefined],
    ['We use {MFA} for codes.', 'sign-in with a second step', 'We use sign-in with a second step for codes.']
  ]
  for (const [marked, instead, expected] of rows) {
    it(marked, () => {
      const {text, span} = unmark(marked)
      const rewrite = rewriteWords(text, {start: 0, end: text.length}, span, instead)
      assert.equal(rewrite && text.slice(0, rewrite.start) + rewrite.text + text.slice(rewrite.end), expected)
    })
  }

  it('keeps to singular or plural', () => {
    assert.deepEqual(inNumberOf('threat actor', ['attacker', 'attackers']), ['attacker'])
    assert.deepEqual(inNumberOf('threat actors', ['attacker', 'attackers']), ['attackers'])
    assert.deepEqual(inNumberOf('exfiltrated', ['copied', 'stolen', '']), ['copied', 'stolen', ''])
  })

  it('keeps emphasis around the words, drops code and emphasis within', () => {
    assert.equal(withFix('Held, *inter alia*, here.', 'inter alia', ['among others'], 'Write'), 'Held, *among others*, here.')
    assert.equal(withFix('It was `db.example` alone.', 'db.example', ['a server'], 'Write'), 'It was a server alone.')
    assert.equal(withFix('We *deeply* regret it.', 'deeply regret', ['are sorry for'], 'Write'), 'We are sorry for it.')
  })
})

/** `Text with {marked} words` as text and the span of the words. */
function unmark(marked: string): {readonly text: string; readonly span: Span} {
  const start = marked.indexOf('{')
  const end = marked.indexOf('}') - 1
  return {text: marked.replace('{', '').replace('}', ''), span: {start, end}}
}

/** A source after the fix of a flag on some words of it. */
function withFix(source: string, words: string, instead: readonly string[], title: string): string {
  const notice = parseNotice(source)
  const placed = notice.blocks.find(({block}) => block.text.includes(words))
  assert.ok(placed)
  const start = placed.block.text.indexOf(words)
  const fix = mend(notice, placed, {rule: 'jargon', start, end: start + words.length, instead}, {...lexicon.traits.fixes, remedy: 'Remove this sentence'}).find((one) => one.title.startsWith(title))
  assert.ok(fix, 'no such fix')
  return applyEdits(source, fix.edits)
}
