import assert from 'node:assert/strict'
import {after, before, describe, it} from 'mocha'
import type {CodeLens, CompletionItem} from 'vscode-languageserver'
import keys from '../../server/generated/front-matter.ts'
import texts from '../../server/generated/front-matter-texts.ts'
import laws from '../../server/generated/laws.ts'
import type {Keys, ValueSchema} from '../../server/src/front-matter/schema.ts'
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
    for (const title of ['Omitir «marketing» en esta línea', 'Omitir «marketing» en este aviso', 'Explicar «marketing»']) assert.ok(titles.includes(title), titles.join('\n'))
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

  it('explains the front matter in Spanish, with the names of laws', async () => {
    const matter = 'file:///letters/matter.notice.md'
    await editor.open(matter, '---\nnotice: customer\n\njurisdictions: [\n---\n\nWe are sorry.\n')
    const at = (line: number, character: number): Promise<CompletionItem[]> => editor.connection.sendRequest<CompletionItem[]>('textDocument/completion', {textDocument: {uri: matter}, position: {line, character}})
    const [channel] = (await at(2, 0)).filter(({label}) => label === 'channel')
    assert.equal(channel?.detail, 'Cómo llega el aviso a sus lectores.')
    assert.match(JSON.stringify(channel.documentation), /`letter`: Una carta en papel/)
    assert.ok((await at(3, 16)).some(({label, detail}) => label === 'eu-gdpr' && detail === 'RGPD de la UE'))
    const vocabulary = await editor.connection.sendRequest<Record<string, string>>('noticeLint/vocabulary', {key: 'jurisdictions'})
    assert.equal(vocabulary['mx-lfpdppp'], 'México')
  })

  it('has a translation of all that the front matter is explained with, and of nothing else', () => {
    const explained = (keys: Keys): string[] => Object.values(keys).flatMap(({says, value}) => [says, ...wordsOf(value)])
    const wordsOf = (value: ValueSchema): string[] =>
      value.type === 'map' ? explained(value.keys) : value.type === 'list' ? wordsOf(value.of) : value.type === 'choice' || value.type === 'table' ? Object.entries(value.choices).flatMap(([word, means]) => (/^(?:us|uk|eu)-|^[a-z]{2}-/.test(word) ? [] : [means])) : []
    const own = texts['es'] ?? {}
    const named = new Set(laws.map(({name}) => name))
    assert.deepEqual(explained(keys).filter((text) => !Object.hasOwn(own, text)), [])
    assert.deepEqual(Object.keys(own).filter((text) => !named.has(text) && !explained(keys).includes(text)), [])
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
