import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import JSZip from 'jszip'
import {describe, it} from 'mocha'
import {exportNotice} from '../../server/src/export/export.ts'
import {englishLinter} from '../english.ts'

const NOTICE = `---
notice: customer
---

# Your *data* & you

<!-- notice-lint-disable-next-line marketing -->
We take your privacy very seriously. Read [our page](https://help.example/a?b=1&c=2), [this][ref] or [that](javascript:alert(1)).

1. Change your **password**.
   - and the old one
2. Call ~~us~~ 555-0142.

3. Wait.

> Quoted\\
> line

| Data | Who |
| :--- | ---: |
| Name &amp; age | \`you\` |

<script>alert(1)</script>

![a logo](https://help.example/logo.png)

[ref]: https://help.example/ref
`

async function parts(source: string, format: 'docx' | 'docx-with-comments'): Promise<Record<string, string>> {
  const {content} = await exportNotice(englishLinter().lint(source), format)
  const zip = await JSZip.loadAsync(content, {base64: true})
  const names = ['word/document.xml', 'word/comments.xml', 'word/numbering.xml', 'word/_rels/document.xml.rels']
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await zip.file(name)?.async('string')) ?? ''] as const)))
}

const decode = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
const textOf = (xml: string): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => decode(match[1] ?? '')).join('')

/** The words between the start and the end of each comment. */
function commented(xml: string): string[] {
  return [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map((match) => {
    const end = xml.indexOf(`<w:commentRangeEnd w:id="${match[1] ?? ''}"/>`)
    return textOf(xml.slice(match.index, end))
  })
}

describe('export as HTML', () => {
  it('is a whole page with what readers see and nothing else', async () => {
    const {title, content} = await exportNotice(englishLinter().lint(NOTICE), 'html')
    assert.equal(title, 'Your data & you')
    assert.match(content, /^<!doctype html>\n<html lang="en">/)
    assert.match(content, /<title>Your data &amp; you<\/title>/)
    assert.match(content, /<h1>Your <em>data<\/em> &#x26; you<\/h1>/)
    assert.match(content, /<a href="https:\/\/help\.example\/a\?b=1&#x26;c=2">our page<\/a>/)
    assert.match(content, /<table>/)
    for (const harm of ['<script', 'javascript:', 'alert(1)</', '<img', 'notice-lint', 'notice: customer', 'http-equiv', 'src=']) assert.ok(!content.includes(harm), harm)
  })

  it('is a piece of a page with its plain text for the clipboard', async () => {
    const {content, plain} = await exportNotice(englishLinter().lint(NOTICE), 'rich-text')
    assert.match(content, /^<h1>/)
    assert.match(plain, /^Your data & you\n\nWe take your privacy/)
  })
})

describe('export as Word', () => {
  it('keeps headings, lists, tables and links', async () => {
    const {'word/document.xml': xml = '', 'word/_rels/document.xml.rels': links = '', 'word/comments.xml': comments = '', 'word/numbering.xml': numbering = ''} = await parts(NOTICE, 'docx')
    assert.match(xml, /<w:pStyle w:val="Heading1"\/>/)
    assert.match(xml, /<w:tbl>/)
    assert.match(xml, /<w:jc w:val="right"\/>/)
    assert.match(xml, /<w:strike\/>/)
    assert.equal([...xml.matchAll(/<w:numPr>/g)].length, 4)
    assert.match(numbering, /w:val="decimal"/)
    assert.match(links, /Target="https:\/\/help\.example\/ref" TargetMode="External"/)
    assert.ok(!links.includes('javascript'))
    const text = textOf(xml)
    assert.match(text, /Your data & youWe take your privacy very seriously\. Read our page, this or that\./)
    assert.match(text, /Name & age/)
    assert.ok(!text.includes('alert') && !text.includes('notice'))
    assert.equal(comments.includes('Breach Notice Lint'), false)
  })

  it('has each finding as a comment on its words', async () => {
    const source = '# Notice\n\nOnly a **small number** of customers &amp; friends were\nhit.\n\n- We take [your privacy](https://a.example) very seriously.\n\n> Your data is now \\*safe\\*.\n'
    const {findings} = englishLinter().lint(source)
    const {'word/document.xml': xml = '', 'word/comments.xml': comments = ''} = await parts(source, 'docx-with-comments')
    const places = new Map(findings.map(({start, end}) => [`${start}:${end}`, source.slice(start, end)]))
    const plain = (words: string): string => words.replaceAll(/\*\*|\\|\[|\]\([^)]*\)|^# /g, '').replaceAll('&amp;', '&').replaceAll(/\s+/g, ' ')
    assert.deepEqual(commented(xml), [...places.values()].map(plain))
    assert.ok(places.size > 2)
    for (const {message} of findings) assert.ok(textOf(comments).includes(message), message)
    assert.equal([...xml.matchAll(/<w:commentReference /g)].length, places.size)
  })

  it('reads every sample, and each comment opens and closes once', async () => {
    const room = new URL('../../samples/', import.meta.url)
    for (const name of readdirSync(room).filter((one) => one.endsWith('.md'))) {
      const source = `\uFEFF${readFileSync(new URL(name, room), 'utf8').replaceAll('\n', '\r\n')}`
      const {'word/document.xml': xml = ''} = await parts(source, 'docx-with-comments')
      const ids = (mark: string): string[] => [...xml.matchAll(new RegExp(`<w:${mark} w:id="(\\d+)"/>`, 'g'))].map((match) => match[1] ?? '').sort()
      assert.deepEqual(ids('commentRangeStart'), ids('commentRangeEnd'), name)
      assert.deepEqual(ids('commentRangeStart'), ids('commentReference'), name)
      assert.equal(new Set(ids('commentRangeStart')).size, ids('commentRangeStart').length)
    }
  })

  it('takes front matter errors and an empty notice', async () => {
    const {'word/document.xml': xml = ''} = await parts('---\nstage: x\n---\n', 'docx-with-comments')
    assert.match(xml, /<w:commentReference /)
    await parts('', 'docx')
  })
})
