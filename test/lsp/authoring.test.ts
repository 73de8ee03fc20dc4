import assert from 'node:assert/strict'
import type {CodeLens, CompletionItem, DocumentSymbol, Diagnostic} from 'vscode-languageserver'
import {CAN, Editor, editsOf} from './client.ts'

const LETTER = `---
notice: customer
---

# Your data

We are sorry. On 3 October, somebody signed in to our order system with a stolen password and copied your name and address.

We take your privacy very seriously. It is just a name.
`

describe('help for writers', () => {
  let editor: Editor
  let count = 0

  before(async () => {
    editor = await Editor.start({capabilities: {...CAN.pull, ...CAN.snippets}, initializationOptions: {lens: true}})
  })

  after(async () => {
    assert.equal(await editor.stop(), 0)
    assert.equal(editor.errors, '')
  })

  /** Opens a notice; `¦` is the cursor. */
  const complete = async (marked: string, trigger?: string): Promise<CompletionItem[]> => {
    const uri = `file:///letters/${++count}.notice.md`
    await editor.open(uri, marked.replace('¦', ''))
    const lines = marked.slice(0, marked.indexOf('¦')).split('\n')
    const position = {line: lines.length - 1, character: lines.at(-1)?.length ?? 0}
    const context = trigger === undefined ? {triggerKind: 1} : {triggerKind: 2, triggerCharacter: trigger}
    return editor.connection.sendRequest<CompletionItem[]>('textDocument/completion', {textDocument: {uri}, position, context})
  }
  const labels = async (marked: string, trigger?: string): Promise<string[]> => (await complete(marked, trigger)).map(({label}) => label)
  const matter = (yaml: string): string => `---\n${yaml}\n---\n\n# Letter\n`

  it('offers the keys of the front matter that are not there yet, with what they are for', async () => {
    const items = await complete(matter('notice: customer\n¦\nstage: final'))
    assert.deepEqual(items.map(({label}) => label), ['channel', 'language', 'date', 'translation-of', 'jurisdictions', 'incident', 'sender', 'merge-fields'])
    const [channel] = items
    assert.equal(channel?.insertText, 'channel: ')
    assert.equal(channel.detail, 'How the notice reaches its readers.')
    assert.match(JSON.stringify(channel.documentation), /`sms`: A text message/)
    assert.ok((await labels(matter('incident:\n  occurred: 2026-10-02\n  dis¦'))).includes('discovered'))
    assert.ok(!(await labels(matter('incident:\n  occurred: 2026-10-02\n  ¦'))).includes('occurred'))
    assert.deepEqual(await labels(matter('title:\n  ¦')), [])
  })

  it('offers the words that a key may hold', async () => {
    assert.deepEqual(await labels(matter('stage: ¦')), ['initial', 'update', 'final'])
    const [initial] = await complete(matter('stage:¦'), ':')
    assert.equal(initial?.insertText, ' initial')
    const laws = await complete(matter('jurisdictions: ¦'))
    assert.deepEqual(laws.filter(({label}) => label === 'eu-gdpr').map(({insertText, detail}) => [insertText, detail]), [['[eu-gdpr$1]', 'EU GDPR']])
    const more = await complete(matter('jurisdictions: [us-ca, ¦]'))
    assert.ok(!more.some(({label}) => label === 'us-ca'))
    assert.equal(more.find(({label}) => label === 'us-ny')?.insertText, 'us-ny')
    assert.ok((await labels(matter('incident:\n  data:\n    - ¦'))).includes('payment-card'))
    assert.ok((await labels(matter('incident:\n  data: [name, ¦]'))).includes('ssn'))
    assert.deepEqual(await labels(matter('incident:\n  occurred: ¦')), ['2026-10-02'])
    assert.ok((await complete(matter('incident:\n  affected-in: ¦'))).some(({insertText}) => insertText === ' {us-ca: $1}' || insertText === '{us-ca: $1}'))
    assert.deepEqual(await labels(matter('title: ¦')), [])
  })

  it('offers them in the language of the notice, in English where nobody knows it', async () => {
    const inLanguage = (language: string): string => `---\nnotice: customer\nlanguage: ${language}\n---\n\n# Aviso\n\n`
    const spanish = await complete(`${inLanguage('es')}¦`)
    assert.ok(spanish.some(({label}) => label.startsWith('Llámenos al')))
    assert.ok(spanish.some(({label}) => label === 'fecha de nacimiento'))
    assert.ok(!spanish.some(({label}) => label.startsWith('Call us on')))
    assert.ok((await labels(`${inLanguage('es')}## ¦`)).includes('Qué datos'))
    for (const [language, beginning] of [['fr', 'Appelez-nous au'], ['de', 'Rufen Sie uns unter'], ['pt', 'Ligue para']] as const) assert.ok((await labels(`${inLanguage(language)}¦`)).some((label) => label.startsWith(beginning)), language)
    assert.ok((await labels(`${inLanguage('it')}¦`)).some((label) => label.startsWith('Call us on')))
  })

  it('offers sentences for each element at the start of a paragraph and behind a slash, what is missing first', async () => {
    for (const [marked, trigger] of [[`${LETTER}\n¦`, undefined], [`${LETTER}\n/¦`, '/'], [`${LETTER}\nHello. /con¦`, undefined]] as const) {
      const items = (await complete(marked, trigger)).filter(({kind}) => kind === 15)
      const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
      assert.ok(items.length >= 17)
      assert.match(sorted[0]?.labelDetails?.description ?? '', /, missing$/)
      assert.ok(!/, missing$/.test(sorted.at(-1)?.labelDetails?.description ?? ''))
      const contact = items.find(({label}) => label.startsWith('Call us on'))
      assert.ok(contact?.textEdit && 'range' in contact.textEdit)
      assert.match(contact.textEdit.newText, /^Call us on \$\{1:\[555-0142\]\}/)
      const slash = marked.split('\n').at(-1)?.includes('/') ?? false
      assert.equal(contact.filterText?.startsWith('/'), slash)
    }
    assert.deepEqual((await complete(`${LETTER}We have ¦`)).filter(({kind}) => kind === 15), [])
  })

  it('offers kinds of data within a sentence, headings behind a hash, and rules in a comment to the linter', async () => {
    assert.ok((await labels(`${LETTER}\nThey saw your pass¦`)).includes('passport number'))
    const headings = await labels(`${LETTER}\n## ¦`, ' ')
    assert.ok(headings.includes('What you can do') && headings.includes('What happened'))
    assert.equal(new Set(headings).size, headings.length)
    assert.ok((await labels(`${LETTER}\n<!-- notice-lint-disable-line mar¦ -->`)).includes('marketing'))
    assert.deepEqual(await labels(`${LETTER}\nWe are ¦`, ' '), [])
    assert.deepEqual(await labels('# No notice\n\n¦').then((found) => found.length > 0), true)
  })

  it('shows the elements by name in the outline', async () => {
    const uri = 'file:///letters/outline.notice.md'
    await editor.open(uri, LETTER)
    const symbols = await editor.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {textDocument: {uri}})
    const apology = symbols.find(({name}) => name === 'Apology')
    assert.ok(apology)
    assert.match(editor.words(uri, apology.selectionRange), /sorry/)
    for (const symbol of symbols) {
      const spots = [symbol, ...(symbol.children ?? [])]
      for (const spot of spots) assert.ok(editor.offsetAt(uri, spot.selectionRange.start) >= editor.offsetAt(uri, symbol.range.start) && editor.offsetAt(uri, spot.selectionRange.end) <= editor.offsetAt(uri, symbol.range.end))
    }
  })

  it('says above the title how the notice stands', async () => {
    const uri = 'file:///letters/lens.notice.md'
    await editor.open(uri, LETTER)
    const lenses = await editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {textDocument: {uri}})
    assert.deepEqual(lenses.map(({command}) => command?.command), ['noticeLint.showChecklist', 'noticeLint.openPreviewToSide'])
    assert.match(lenses[0]?.command?.title ?? '', /^\d+ of 17 elements · \d+ errors · \d+ warnings · grade \d+$/)
    assert.deepEqual(lenses[0]?.range.start, {line: 4, character: 2})
    const slots = 'file:///letters/slots.notice.md'
    await editor.open(slots, '# A note\n\nOn [DATE] somebody copied [which data].\n')
    const [standing] = await editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {textDocument: {uri: slots}})
    assert.match(standing?.command?.title ?? '', /^\d+ of 17 elements · 2 slots to fill · \d+ errors? · /)
  })

  it('asks for a reason where a finding is to be ignored', async () => {
    const uri = 'file:///letters/ignore.notice.md'
    await editor.open(uri, LETTER)
    const actions = await editor.actions(uri, editor.rangeOf(uri, 'privacy very'))
    const ignore = actions.find(({title}) => title === 'Ignore “marketing” on this line')
    assert.ok(ignore?.edit)
    assert.match(JSON.stringify(ignore.edit), /-- \$\{1:why it may stand\} -->/)
    await editor.apply(ignore.edit)
    assert.match(editor.text(uri), /<!-- notice-lint-disable-line marketing -- why it may stand -->/)
    assert.ok(!(await editor.pull(uri)).some(({code}) => code === 'marketing'))
    assert.equal(editsOf(ignore.edit).length, 1)
  })

  it('lints a text that is not open, as the checklist and the workspace command need it', async () => {
    const ask = (uri: string, text: string): Promise<Diagnostic[] | null> => editor.connection.sendRequest('noticeLint/lintText', {uri, text})
    assert.ok((await ask('file:///x/closed.md', LETTER))?.some(({code}) => code === 'marketing'))
    assert.equal(await ask('file:///x/other.md', '# Not a notice\n'), null)
    const uri = 'file:///letters/states.notice.md'
    await editor.open(uri, LETTER)
    const states = await editor.connection.sendRequest<{id: string; present: boolean; severity?: string}[]>('noticeLint/elements', {uri})
    assert.equal(states.length, 17)
    assert.deepEqual(states.filter(({id}) => id === 'apology' || id === 'contact').map(({present, severity}) => [present, severity]), [[false, 'error'], [true, undefined]])
    assert.equal(await editor.connection.sendRequest('noticeLint/elements', {uri: 'file:///none.md'}), null)
    const insertion = await editor.connection.sendRequest('noticeLint/insertion', {uri, element: 'contact'})
    assert.match(JSON.stringify(insertion), /If you have questions, call \$\{1:\[number\]\}/)
    assert.equal(await editor.connection.sendRequest('noticeLint/insertion', {uri, element: 'apology'}), null)
    const laws = await editor.connection.sendRequest<Record<string, string>>('noticeLint/vocabulary', {key: 'jurisdictions'})
    assert.equal(laws['us-ca'], 'California')
  })
})
