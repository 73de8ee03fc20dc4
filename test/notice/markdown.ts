/** Random Markdown for the property tests of this room, in two kinds. */

import fc from 'fast-check'

const scraps = [
  'a', 'foo', 'Bar.', 'We are', 'é', 'e\u0301', '😀', '\u00A0', '\u2028', '\0', '\uFEFF', '\f', '"', '(', ')', '!', ':', '.', '1. ', '2) ', '10. ',
  '- ', '* ', '+ ', '- - -', '- [ ] ', '> ', '>', ' ', '  ', '    ', '\t', '```', '~~~', '``', '`', '# ', '## ', '---', '===', '***',
  '<!--', '-->', '<div>', '</div>', '<pre>', '</pre>', '<script', '</script>', '<?', '?>', '<![CDATA[', ']]>', '<!X', '<br>', '<b>', '<http://a.example>',
  '|', '|-|-|', '| a | b |', '\\|', '`a\\|b`', '[x]', '[x]: /u', '[y]: <z>', '[foo][x]', '![i](j)', '[l](m)', '&amp;', '&#0;', '\\', '\\*', '*', '**', '_', '~~'
]
const lineEnds = ['\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \n', '\n\t\n']

/** Heaps of scraps that mean something to Markdown, in any order: for what must hold whatever the text. */
export const scrapHeap: fc.Arbitrary<string> = fc
  .array(fc.oneof({weight: 3, arbitrary: fc.constantFrom(...scraps)}, {weight: 2, arbitrary: fc.constantFrom(...lineEnds)}), {maxLength: 40})
  .map((parts) => parts.join(''))

const words = fc.constantFrom('We', 'sorry', 'data', 'naïve', 'cafe\u0301', '😀', '👩‍👩‍👧', 'Inc.', 'e-mail', 'x', '5', 'über', '日本', 'don’t', '&amp;', '&nbsp;', '&#8212;', '&#x1F600;', '&NotEqualTilde;', '\\*', '\\\\', '\\[', 'AT&T', 'a\\b')
const inline = fc.oneof(
  {weight: 8, arbitrary: words},
  {weight: 1, arbitrary: fc.tuple(words, words).map(([a, b]) => `${a}*${b}*${a}`)},
  {weight: 1, arbitrary: fc.tuple(words, words).map(([a, b]) => `**${a} ${b}**`)},
  {weight: 1, arbitrary: words.map((a) => `~~${a}~~`)},
  {weight: 1, arbitrary: fc.tuple(words, words).map(([a, b]) => `[${a} *${b}*](https://x.example/?a=1&amp;b)`)},
  {weight: 1, arbitrary: fc.constantFrom('[label]', '[text][label]', '![alt](i.png)', '<https://a.example/\\*>', '<a@b.example>')},
  {weight: 1, arbitrary: fc.constantFrom('`code`', '`` a`b ``', '`a\\*&amp;`')},
  {weight: 1, arbitrary: fc.constantFrom('<b>', '</b>', '<!-- aside -->', '<br>', '<BR/>')}
)
const line = fc.array(inline, {minLength: 1, maxLength: 6}).map((parts) => parts.join(' '))
const paragraph = fc
  .array(fc.tuple(line, fc.constantFrom('', '', '', ' ', '  ', '\\')), {minLength: 1, maxLength: 4})
  .map((lines) => lines.map(([text, end], index) => (index < lines.length - 1 ? text + end : text)))
const cell = fc.array(fc.oneof(words, fc.constantFrom('`a\\|b`', 'c\\|d', '<br>', '**x**')), {minLength: 1, maxLength: 3}).map((parts) => parts.join(' '))

type Lines = readonly string[]

const leaf: fc.Arbitrary<Lines> = fc.oneof(
  {weight: 4, arbitrary: paragraph},
  {weight: 1, arbitrary: fc.tuple(fc.integer({min: 1, max: 6}), line).map(([depth, text]) => [`${'#'.repeat(depth)} ${text}`])},
  {weight: 1, arbitrary: line.map((text) => [text, '===='])},
  {weight: 1, arbitrary: fc.array(fc.tuple(cell, cell), {minLength: 1, maxLength: 3}).map((rows) => ['| a | b |', '|---|:-:|', ...rows.map(([a, b]) => `| ${a} | ${b} |`)])},
  {weight: 1, arbitrary: fc.array(line, {maxLength: 3}).map((lines) => ['```yaml', ...lines, '', '```'])},
  {weight: 1, arbitrary: fc.constantFrom(['<!-- one', '', 'two -->'], ['<div>', 'not <!-- seen --> prose', '</div>'], ['---'], ['[label]: https://label.example "Title"'])}
)

const {block} = fc.letrec<{block: Lines; document: Lines}>((tie) => ({
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {weight: 5, arbitrary: leaf},
    {weight: 1, arbitrary: tie('document').map((lines) => lines.map((text) => (text === '' ? '>' : `> ${text}`)))},
    {weight: 1, arbitrary: paragraph.map((lines) => lines.map((text, index) => (index === 0 ? `> ${text}` : text)))},
    {weight: 1, arbitrary: tie('document').map((lines) => lines.map((text, index) => (index === 0 ? `- ${text}` : text === '' ? '' : `  ${text}`)))},
    {weight: 1, arbitrary: fc.array(paragraph, {minLength: 1, maxLength: 3}).map((items) => items.flatMap((lines, item) => lines.map((text, index) => (index === 0 ? `${item + 1}. ${text}` : text))))}
  ),
  document: fc.array(tie('block'), {minLength: 1, maxLength: 3}).map((blocks) => blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])))
}))

/** Notices as people write them, if hurried ones: every construct that the room knows, nested, wrapped and with all kinds of line ends. */
export const document: fc.Arbitrary<string> = fc
  .tuple(fc.array(block, {maxLength: 6}), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\uFEFF'), fc.constantFrom('', '---\nlanguage: en\n---\n'))
  .map(([blocks, lineEnd, mark, frontMatter]) => mark + frontMatter.replaceAll('\n', lineEnd) + blocks.map((lines) => lines.join(lineEnd)).join(lineEnd + lineEnd))
