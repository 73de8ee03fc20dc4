import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {abbreviations, abbreviationsSensitive} from '../../node_modules/parse-english/lib/regex.js'
import {matchedWords} from '../../server/generate/matched-words.ts'
import {unended, unendedAsWritten} from '../../server/generated/abbreviations.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'
import {sentencesOf} from '../../server/src/notice/sentences.ts'

const english = unified().use(retextEnglish).freeze()

function sentences(text: string): string[] {
  return sentencesOf(text).map(({start, end}) => text.slice(start, end))
}

/** What retext-english says when asked about everything. */
function byRetext(text: string): string[] {
  return english
    .parse(text)
    .children.flatMap((paragraph) => (paragraph.type === 'ParagraphNode' ? paragraph.children : []))
    .filter(({type}) => type === 'SentenceNode')
    .map(({position}) => text.slice(position?.start.offset, position?.end.offset).replaceAll(/^[\s\u0085]+|[\s\u0085]+$/g, ''))
    .filter((sentence) => sentence !== '')
}

const words = ['We', 'are', 'sorry', 'data', 'Inc', 'Jan', 'a.m', 'e.g', 'U.S', 'Dr', 'No', '5', '12.5', '1', 'Northumb', 'Al', 'pro', 'viz', '2015', 'members', 'X', 'é', 'École', 'don’t', "it's", 'co-op', 'etc', 'www.a.example', 'cafe\u0301', '日本', '😀', 'o', 'ol', 'w/', 'I']
const signs = ['.', '.', '.', '!', '?', '…', '...', '?!', '‽', ',', ';', ':', '—', '-', '–', '&', '/', '%', '*', '_', '"', '“', '”', '‘', '’', "'", '(', ')', '[', ']', '«', '»', '¿', '¡']
const spaces = [' ', ' ', ' ', ' ', '', '', '\n', '  ', '\n\n', '\u00A0', '\u2028', '\u0085', '\uFEFF']

describe('sentences', () => {
  for (const [text, expected] of [
    ['We are sorry. Your data was taken!', ['We are sorry.', 'Your data was taken!']],
    ['On Jan. 5, Example Inc. was told at 9 a.m. by Dr. Roe.', ['On Jan. 5, Example Inc. was told at 9 a.m. by Dr. Roe.']],
    ['We learned\nof it. No one\nelse did.', ['We learned\nof it.', 'No one\nelse did.']],
    ['He said “We are sorry.” Then (at last.) Nothing…', ['He said “We are sorry.”', 'Then (at last.)', 'Nothing…']],
    ['One line<br><br>another', ['One line<br><br>another']],
    ['One paragraph\n\nAnother', ['One paragraph', 'Another']],
    ['  Only a heading  ', ['Only a heading']],
    [' \n ', []],
    ['', []],
    ['Wir melden es nach Art. 33 DSGVO, Abs. 1, Nr. 2 u. a. der Aufsicht. Betroffen sind z. B. Namen, lt. Protokoll ca. 40.', ['Wir melden es nach Art. 33 DSGVO, Abs. 1, Nr. 2 u. a. der Aufsicht.', 'Betroffen sind z. B. Namen, lt. Protokoll ca. 40.']],
    ['Conforme a el art. 33, p. ej. Madrid y EE. UU. Norte. Fin.', ['Conforme a el art. 33, p. ej. Madrid y EE. UU.', 'Norte.', 'Fin.']],
    ['Selon l’art. 33, p. ex. Lyon, M. Roy vous écrit. Fin.', ['Selon l’art. 33, p. ex. Lyon, M. Roy vous écrit.', 'Fin.']],
    ['Nos termos do art. 33, p. ex. Lisboa, a Sra. Lima escreve. Fim.', ['Nos termos do art. 33, p. ex. Lisboa, a Sra. Lima escreve.', 'Fim.']],
    ['It was a work of art. It was lost.', ['It was a work of art.', 'It was lost.']]
  ] as const) {
    it(`of ${JSON.stringify(text)}`, () => assert.deepEqual(sentences(text), expected))
  }

  it('of random words are those of retext-english', () => {
    const text = fc.array(fc.tuple(fc.constantFrom(...words, ...signs), fc.constantFrom(...spaces)), {maxLength: 16}).map((parts) => parts.flat().join(''))
    fc.assert(fc.property(text, (sample) => assert.deepEqual(sentences(sample), byRetext(sample))), {numRuns: 3000})
    const letters = fc.array(fc.constantFrom(' ', ' ', '.', 'A', 'a', 'Bcd', 'b', '"', ')', '1', '?', "'", '-', '\n', '[', ']', '[1]', '[/ab]', '[ab '), {maxLength: 20}).map((parts) => parts.join(''))
    fc.assert(fc.property(letters, (sample) => assert.deepEqual(sentences(sample), byRetext(sample))), {numRuns: 3000})
  })

  it('behind addresses are those of retext-english', () => {
    const label = fc.constantFrom('help', 'status', 'Inc', 'dr', 'etc', 'no', 'x', 'a1', 'co', '40', 'www', 'UK', 'rowan-library', 'dpo_2', 'dept')
    const host = fc.array(fc.tuple(label, fc.constantFrom('.', '.', '@')), {minLength: 1, maxLength: 4}).map((parts) => parts.flat().join(''))
    const last = fc.constantFrom('example', 'EXAMPLE', 'org', 'inc', 'etc', 'dept', 'co', '40', 'm')
    const after = fc.constantFrom(' We answer.', '\nIt is “open”. 3.5 too.', ') Then go.', '” is shut.', ' call us.', '')
    fc.assert(fc.property(host, last, after, (start, end, rest) => assert.deepEqual(sentences(`Write to ${start}${end}.${rest}`), byRetext(`Write to ${start}${end}.${rest}`))), {numRuns: 2000})
  })

  it('of whole notices are those of retext-english', () => {
    const folder = new URL('../corpus/dev/', import.meta.url)
    const texts = readdirSync(folder)
      .filter((name) => name.startsWith('en-') && name.endsWith('.md'))
      .flatMap((name) => parseNotice(readFileSync(new URL(name, folder), 'utf8')).blocks)
      .flatMap(({block}) => (block.kind === 'code' ? [] : [block.text]))
    assert.ok(texts.length > 500)
    for (const text of texts) assert.deepEqual(sentences(text), byRetext(text))
  })

  it('go on behind the abbreviations of the library as it lists them', () => {
    for (const [pattern, words] of [[abbreviations, unended], [abbreviationsSensitive, unendedAsWritten]] as const) {
      assert.ok(words.size > 40)
      for (const word of words) assert.match(word, pattern)
      // What is one letter longer or shorter than a word of the list is no word of it, or is listed itself.
      const near = [...words].flatMap((word) => [word.slice(0, -1), word.slice(1), ...Array.from('abdmnorstx', (letter) => word + letter)])
      assert.deepEqual(near.filter((word) => pattern.test(word) !== words.has(word)), [])
    }
    assert.throws(() => matchedWords(/^[a-z]+$/), /more words than can be listed/)
    assert.throws(() => matchedWords(/^a{2,3}$/), /more words than can be listed/)
  })

  it('are not ended by the abbreviations of other languages', () => {
    assert.deepEqual(sentences('Le escribe la Sra. López de la Avda. Reforma. Llame al tel. 555 0100. Gracias.'), ['Le escribe la Sra. López de la Avda. Reforma.', 'Llame al tel. 555 0100.', 'Gracias.'])
    assert.deepEqual(sentences('Es geht um Kontoverbindungen bzw. Adressen. Mehr folgt.'), ['Es geht um Kontoverbindungen bzw. Adressen.', 'Mehr folgt.'])
  })
})
