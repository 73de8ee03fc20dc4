import assert from 'node:assert/strict'
import {CAN, Editor} from './client.ts'
import {FAULTY} from './texts.ts'

const uri = 'file:///letters/may.notice.md'

describe('hover', () => {
  let editor: Editor

  before(async () => {
    editor = await Editor.start({capabilities: CAN.pull})
    await editor.open(uri, FAULTY)
  })

  after(async () => {
    assert.equal(await editor.stop(), 0)
    assert.equal(editor.errors, '')
  })

  it("shows the page of the rule that the words break, up to the page's examples", async () => {
    const {start} = editor.rangeOf(uri, 'privacy very')
    const shown = await editor.hover(uri, start)
    assert.ok(shown?.range && typeof shown.contents === 'object' && 'kind' in shown.contents)
    assert.equal(editor.words(uri, shown.range), 'take your privacy very\nseriously')
    assert.equal(shown.contents.kind, 'markdown')
    assert.match(shown.contents.value, /^# \S[\s\S]*## What it finds[\s\S]*## Why it matters[\s\S]*wording\/marketing\/rule\.md\)$/)
    assert.equal(shown.contents.value.includes('## Examples'), false)
  })

  it('shows at the title the page of an element that is missing', async () => {
    const shown = await editor.hover(uri, {line: 0, character: 4})
    assert.ok(shown && typeof shown.contents === 'object' && 'kind' in shown.contents)
    assert.match(shown.contents.value, /elements\/[a-z-]+\/rule\.md\)$/)
  })

  it('shows nothing where nothing was found', async () => {
    assert.equal(await editor.hover(uri, {line: 2, character: 3}), null)
    assert.equal(await editor.hover(uri, {line: 1, character: 0}), null)
  })

  it('speaks the language of the notice', async () => {
    const spanish = 'file:///letters/mayo.notice.md'
    await editor.open(spanish, '---\nlanguage: es\n---\n\n# Aviso\n\nNos tomamos su privacidad muy en serio.\n')
    const shown = await editor.hover(spanish, editor.rangeOf(spanish, 'privacidad').start)
    assert.ok(shown && typeof shown.contents === 'object' && 'kind' in shown.contents)
    assert.match(shown.contents.value, /## Qué encuentra[^]*## Por qué importa[^]*wording\/marketing\/rule\.md\)$/)
    assert.doesNotMatch(shown.contents.value, /What it finds|Why it matters|Ejemplos|The whole page/)
  })

  it('has every page for the editor that wants to show it whole', async () => {
    const page = (rule: string): Promise<string | null> => editor.connection.sendRequest('noticeLint/page', {rule})
    for (const rule of ['marketing', 'missing-contact', 'contact', 'style/readability']) assert.match((await page(rule)) ?? '', /## Examples|## Why it matters/, rule)
    for (const rule of ['', 'markting', 'constructor', '__proto__', 'toString']) assert.equal(await page(rule), null, rule)
  })
})
