import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {english} from '../../server/src/lexicon/english.ts'
import {compile} from '../../server/src/lexicon/compile.ts'
import {regularForms} from '../../server/src/lexicon/families.ts'
import {Matcher} from '../../server/src/lexicon/matcher.ts'
import {PhraseError} from '../../server/src/lexicon/phrase.ts'
import {Break, splitWords} from '../../server/src/lexicon/words.ts'

const classes = new Map<string, readonly string[]>([
  ['thief', ['thief', 'thieves', 'a stranger', 'person or persons unknown', '{gang}']],
  ['gang', ['gang', 'a band [_] of criminals']],
  ['took', ['take~', 'make~ off with', 'help~ .. to']],
  ['loop', ['{loop}']]
])

const vocabulary = {
  spelling: english,
  classes,
  forms: (word: string): readonly string[] => (word === 'take' ? ['take', 'takes', 'took', 'taken', 'taking'] : word === 'make' ? ['make', 'made'] : regularForms(word))
}

/** The words of a text that each phrase finds. */
function found(phrase: string, text: string): string[] {
  const matcher = new Matcher(compile([phrase], vocabulary))
  const words = splitWords(text, 0, text.length, english)
  return matcher
    .search(words, words.map((word, index) => index === 0 || word.before === Break.clause))
    .of(0)
    .map((hit) => text.slice(words[hit.first]?.start, words[hit.last]?.end))
}

describe('the phrase language', () => {
  const cases: readonly [phrase: string, text: string, found: readonly string[]][] = [
    ['let you down', 'We LET you\ndown.', ['LET you\ndown']],
    ["don't worry", 'Do not worry. Don’t worry.', ['Do not worry', 'Don’t worry']],
    ['do not worry', 'Don’t worry.', ['Don’t worry']],
    ['e-mail', 'An email, an e-mail.', ['email', 'e-mail']],
    ['apologise~', 'We apologize; they apologised.', ['apologize', 'apologised']],
    ['customer data', 'Our customer’s data', ['customer’s data']],
    ['(hole|gap in security)', 'A hole and a gap in security', ['hole', 'gap in security']],
    ['we are [very|so] sorry', 'We are sorry. We are so sorry.', ['We are sorry', 'We are so sorry']],
    ['[so] sorry for this', 'We are so sorry for this', ['sorry for this']],
    ['take~ it', 'They took it', ['took it']],
    ['{thief} .. {took}', 'A stranger then made off with it', ['A stranger then made off with']],
    ['{thief} {took}', 'the thief took it', ['thief took']],
    ['{thief} {took}', 'person or persons unknown took it', ['person or persons unknown took']],
    ['{thief} {took}', 'a band of criminals took it', ['a band of criminals took']],
    ['{thief} {took}', 'a band most of criminals helped themselves to it', ['a band most of criminals helped themselves to']],
    ['then {thief} .. took', 'then a stranger quietly took it', ['then a stranger quietly took']],
    ['then {thief} took', 'then someone took', []],
    ['sorry .. this', 'sorry one two three this', ['sorry one two three this']],
    ['sorry .. this', 'sorry one two three four this', []],
    ['sorry ..4 this', 'sorry one two three four this', ['sorry one two three four this']],
    ['sorry .. this', 'sorry one; two this', []],
    ['sorry for this', 'sorry (for this)', ['sorry (for this']],
    ['no _ cards', 'No bank cards; no cards', ['No bank cards']],
    ['{number} people', '1,240 people', ['1,240 people']],
    ['{Name} took it', 'Ana took it, ana took it', ['Ana took it']],
    ['write to {email}', 'Write to ana@shop.example now', ['Write to ana@shop.example']],
    ['see {url}', 'See https://shop.example/help.', ['See https://shop.example/help']],
    ['^ sorry', 'Sorry. He is sorry', ['Sorry']],
    ['sorry $', 'sorry I am sorry', ['sorry']]
  ]
  for (const [phrase, text, expected] of cases) {
    it(`“${phrase}” in “${text}”`, () => assert.deepEqual(found(phrase, text), expected))
  }

  it('says where a phrase cannot be read', () => {
    for (const [phrase, column] of [['sorry (for', 7], ['(a||b)', 4], ['{nobody} came', 1], ['{loop}', 1], ['.. sorry', 1], ['a)', 2], ['… ', 1]] as const) {
      assert.throws(
        () => compile([phrase], vocabulary),
        (error) => error instanceof PhraseError && (error.at === column - 1 || phrase !== 'sorry (for'),
        phrase
      )
    }
  })

  it('finds a thousand phrases in one run as it finds each alone', () => {
    const phrases = Array.from({length: 1000}, (_, index) => `word${index % 97} [so] then${index % 31} {thief}`)
    const matcher = new Matcher(compile(phrases, vocabulary), [...phrases, ''].map((_, index) => index))
    const text = 'word5 so then5 a stranger; word96 then30 thieves'
    const words = splitWords(text, 0, text.length, english)
    const hits = matcher.search(words, words.map(() => false))
    const expected = phrases.flatMap((phrase, index) => (found(phrase, text).length > 0 ? [index] : []))
    assert.deepEqual([...hits.tried].sort((a, b) => a - b), expected)
    assert.ok(expected.length > 0)
  })
})
