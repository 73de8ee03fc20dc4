import assert from 'node:assert/strict'
import {after, before, describe, it} from 'mocha'
import type {CodeLens, CompletionItem} from 'vscode-languageserver'
import {editorWords} from '../../server/src/lsp/words.ts'
import {CAN, Editor} from './client.ts'

const uri = 'file:///letters/english.notice.md'
const LETTER = '---\nnotice: customer\n---\n\n# Your data\n\nWe are sorry. We take your privacy very seriously.\n\n'

describe('the server of an editor in Spanish', () => {
  let editor: Editor

  before(async () => {
    editor = await Editor.start({capabilities: {...CAN.pull, ...CAN.snippets}, locale: 'es-MX', initializationOptions: {lens: true, explain: true}})
    await editor.open(uri, LETTER)
  })

  after(async () => {
    assert.equal(await editor.stop(), 0)
    assert.equal(editor.errors, '')
  })

  it('speaks Spanish above the title and in the menu of the light bulb, also of an English notice', async () => {
    const lenses = await editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {textDocument: {uri}})
    const [standing, preview] = lenses.map(({command}) => command?.title ?? '')
    assert.match(standing ?? '', /^\d+ de 17 elementos · \d+ errores · \d+ advertencias · nivel \d+$/)
    assert.equal(preview, 'abrir vista previa')
    const actions = await editor.actions(uri, editor.rangeOf(uri, 'privacy very'))
    const titles = actions.map(({title}) => title)
    for (const title of ['Omitir “marketing” en esta línea', 'Omitir “marketing” en este aviso', 'Explicar “marketing”']) assert.ok(titles.includes(title), titles.join('\n'))
    assert.match(JSON.stringify(actions), /-- \$\{1:por qué puede quedarse\} -->/)
  })

  it('shows the pages of rules in Spanish, with Spanish examples', async () => {
    const page = await editor.connection.sendRequest<string | null>('noticeLint/page', {rule: 'marketing'})
    assert.match(page ?? '', /## Por qué importa[^]*## Ejemplos[^]*```flagged es/)
    assert.doesNotMatch(page ?? '', /Why it matters|```flagged en/)
  })

  it('speaks Spanish beside what completion offers', async () => {
    const items = await editor.connection.sendRequest<CompletionItem[]>('textDocument/completion', {textDocument: {uri}, position: {line: 8, character: 0}})
    assert.ok(items.some(({labelDetails}) => labelDetails?.description?.endsWith(', falta')))
    assert.ok(items.some(({detail}) => detail?.startsWith('tipo de dato: ')))
  })

  it('fills the same slots in each language, and speaks English to all others', () => {
    const slots = (words: string | readonly string[]): string[] => [...[words].flat().join(' ').matchAll(/\{[a-z]+\}/g)].map(([slot]) => slot).sort()
    const textsOf = (language: string): [string, string | readonly string[]][] => {
      const {page, ...words} = editorWords(language)
      return Object.entries<string | readonly string[]>({...words, ...page})
    }
    const english = textsOf('en')
    for (const language of ['es-MX', 'fr', 'de-AT', 'pt-br']) {
      const own = textsOf(language)
      assert.deepEqual(own.map(([name, words]) => [name, slots(words)]), english.map(([name, words]) => [name, slots(words)]))
      assert.deepEqual(own.filter(([, words]) => english.some(([, theirs]) => theirs === words)), [], `still English in ${language}`)
    }
    assert.equal(editorWords('et'), editorWords(undefined))
  })
})
