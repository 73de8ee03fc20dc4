import assert from 'node:assert/strict'
import {parseNotice} from '../../server/src/notice/parse.ts'
import {CAN, Editor} from './client.ts'

const uri = 'file:///letters/may.notice.md'
const BEFORE = '# About your account\n\n'
const AFTER = '\n\nMore will follow.\n'

/** Texts with the same fault in every kind of place; the fault's line must be silenced and nothing that a reader sees may change. */
const PLACES: Readonly<Record<string, string>> = {
  'a paragraph': 'We take your privacy very seriously. More soon.',
  'the first line of a wrapped paragraph': 'We take your privacy very seriously. More\nsoon, as we said,\nand then some.',
  'the last line of a wrapped paragraph': 'More soon,\nas we said.\nWe take your privacy very seriously.',
  'words across two lines': 'As we said, we take your privacy\nvery seriously. More soon.',
  'a line that ends in a hard break of spaces': 'We take your privacy very seriously.  \nMore soon.',
  'a line that ends in a hard break of a backslash': 'We take your privacy very seriously.\\\nMore soon.',
  'a table row with bars on both sides': '| Topic | Text |\n| --- | --- |\n| Privacy | We take your privacy very seriously. |\n| Rest | More soon. |',
  'a table row, first cell': '| Topic | Text |\n| --- | --- |\n| We take your privacy very seriously. | Privacy |',
  'a table row without outer bars': 'Topic | Text\n--- | ---\nPrivacy | We take your privacy very seriously.\nRest | More soon.',
  'a table row with a bar at the end alone': 'Topic | Text |\n--- | --- |\nPrivacy | We take your privacy very seriously. |',
  'a table row with an escaped bar at its end': 'Topic | Text\n--- | ---\nPrivacy | We take your privacy very seriously. \\|',
  'a table in a list': '- List\n\n  | Topic | Text |\n  | --- | --- |\n  | Privacy | We take your privacy very seriously. |',
  'a list': '- More soon.\n- We take your privacy very seriously.\n- The end.',
  'a list in a list': '1. More soon.\n   - We take your privacy\n     very seriously.\n2. The end.',
  'emphasis': '**We take your privacy very seriously.** More soon.',
  'a link across two lines': '[We take your privacy very seriously. More\nsoon](https://help.example/may).',
  'a line with words in code at its end': 'We take your privacy very seriously. Type `more\nsoon` then.',
  'a line before a comment of its own': 'We take your privacy very seriously. <!-- checked -->\nMore soon.'
}

/** Headings with a fault that counts in headings. */
const HEADINGS: Readonly<Record<string, string>> = {
  'a heading': '## Read this now!!!\n\nMore soon.',
  'a heading that is closed': '## Read this now!!! ##\n\nMore soon.',
  'an underlined heading': 'Read this now!!!\n---\n\nMore soon.'
}

describe('silence by a code action', () => {
  let editor: Editor

  before(async () => {
    editor = await Editor.start({capabilities: CAN.pull})
  })

  after(async () => {
    assert.equal(await editor.stop(), 0)
    assert.equal(editor.errors, '')
  })

  const found = async (rule: string): Promise<number> => (await editor.pull(uri)).filter(({code}) => code === rule).length

  const take = async (title: RegExp, words: string): Promise<string> => {
    const actions = await editor.actions(uri, editor.rangeOf(uri, words), ['quickfix'])
    const action = actions.find((one) => title.test(one.title))
    assert.ok(action?.edit, actions.map((one) => one.title).join(' | '))
    await editor.apply(action.edit)
    return action.title
  }

  const cases = [
    ...Object.entries(PLACES).map(([place, text]) => ({place, text, rule: 'marketing', words: 'your privacy'})),
    ...Object.entries(HEADINGS).map(([place, text]) => ({place, text, rule: 'alarm', words: 'now!!!'}))
  ]
  for (const {place, text, rule, words} of cases) {
    for (const [ends, whole] of Object.entries({LF: BEFORE + text + AFTER, CRLF: (BEFORE + text + AFTER).replaceAll('\n', '\r\n')})) {
      it(`on the line: ${place} (${ends})`, async () => {
        await editor.open(uri, whole)
        assert.equal(await found(rule), 1)
        await take(new RegExp(`^Ignore “${rule}” on this line$`), words)
        assert.equal(await found(rule), 0)
        assert.deepEqual(prose(editor.text(uri)), prose(whole))
        assert.deepEqual(lineEnds(editor.text(uri)), lineEnds(whole))
        await editor.close(uri)
      })
    }
  }

  it('on the line leaves the same rule elsewhere', async () => {
    await editor.open(uri, `${BEFORE}We take your privacy very seriously.\nWe take your trust very seriously.${AFTER}`)
    assert.equal(await found('marketing'), 2)
    await take(/^Ignore “marketing” on this line$/, 'your privacy')
    assert.deepEqual((await editor.pull(uri)).filter(({code}) => code === 'marketing').map(({range}) => editor.words(uri, range)), ['take your trust very seriously'])
    await editor.close(uri)
  })

  it('on the line for several rules, one after the other', async () => {
    await editor.open(uri, `We take your privacy very seriously.${AFTER}`)
    await take(/^Ignore “marketing” on this line$/, 'your privacy')
    await take(/^Ignore “missing-contact” on this line$/, 'your privacy')
    assert.equal(await found('marketing'), 0)
    assert.equal(await found('missing-contact'), 0)
    assert.deepEqual(prose(editor.text(uri)), prose(`We take your privacy very seriously.${AFTER}`))
    await editor.close(uri)
  })

  for (const [place, text] of Object.entries({
    'a fenced block': '```\nserver: 10.4.0.17\n```',
    'an indented block': 'The log:\n\n    server: 10.4.0.17\n    done',
    'a fenced block in a list': '- The log:\n\n  ```\n  server: 10.4.0.17\n  ```'
  })) {
    it(`in the passage, where no comment can stand on the line: ${place}`, async () => {
      const whole = BEFORE + text + AFTER
      await editor.open(uri, whole)
      assert.equal(await found('over-disclosure'), 1)
      assert.equal(await take(/^Ignore “over-disclosure” (?!in this notice)/, '10.4.0.17'), 'Ignore “over-disclosure” in this passage')
      assert.equal(await found('over-disclosure'), 0)
      assert.deepEqual(prose(editor.text(uri)), prose(whole))
      await editor.close(uri)
    })
  }

  for (const [kind, matter] of Object.entries({
    'front matter': '---\nnotice: customer\n---\n',
    'front matter in CRLF': '---\r\nnotice: customer\r\n---\r\n\r\n',
    'no front matter': '',
    'a byte order mark': '\uFEFF',
    'a byte order mark and front matter': '\uFEFF---\nnotice: customer\n---\n\n'
  })) {
    for (const body of ['# About your account\n\nWe take your privacy very seriously.\n', 'We take your privacy very seriously.\nYour trust is our top priority.\n']) {
      it(`in the whole notice with ${kind}, ${body.startsWith('#') ? 'titled' : 'untitled'}`, async () => {
        const whole = matter + (matter.includes('\r') ? body.replaceAll('\n', '\r\n') : body)
        await editor.open(uri, whole)
        assert.ok((await found('marketing')) > 0)
        await take(/^Ignore “marketing” in this notice$/, 'your privacy')
        assert.equal(await found('marketing'), 0)
        assert.deepEqual(prose(editor.text(uri)), prose(whole))
        assert.deepEqual(lineEnds(editor.text(uri)), lineEnds(whole))
        await editor.close(uri)
      })
    }
  }
})

/** What a reader sees, block by block. */
function prose(text: string): string[] {
  return parseNotice(text).blocks.map(({block}) => `${block.kind}: ${block.text}`)
}

/** The kinds of line end that a text has. */
function lineEnds(text: string): string[] {
  return [...new Set(text.match(/\r?\n/g))]
}
