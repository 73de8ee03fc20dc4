import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {globSync} from 'tinyglobby'
import {z} from 'zod'
import {rules} from '../generated.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const words = (path: string): Record<string, string> => z.record(z.string(), z.string()).parse(JSON.parse(read(path)))

/** Texts of the client that `vscode.l10n.t` translates; `t` alone where it was taken out of `vscode.l10n`. */
function translated(): string[] {
  const sources = globSync('client/src/**/*.ts', {cwd: root}).map(read)
  return sources.flatMap((source) => {
    const call = /\{t\} = vscode\.l10n/.test(source) ? /\bt\(\s*'((?:[^'\\]|\\.)*)'/g : /l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g
    return [...source.matchAll(call)].map((match) => (match[1] ?? '').replaceAll("\\'", "'"))
  })
}

describe('the interface in Spanish', () => {
  const spanish = words('client/l10n/bundle.l10n.es.json')

  it('has every text of the client, the names of the elements among them', () => {
    const titles = rules.filter(({kind}) => kind === 'element').map(({texts}) => texts['en']?.title ?? '')
    assert.deepEqual([...new Set([...translated(), ...titles])].filter((text) => !Object.hasOwn(spanish, text)), [], 'translate these in client/l10n/bundle.l10n.es.json')
  })

  it('calls each element what its rule calls it', () => {
    const elements = rules.filter(({kind}) => kind === 'element')
    assert.deepEqual(elements.map(({texts}) => spanish[texts['en']?.title ?? '']), elements.map(({texts}) => texts['es']?.title))
  })

  it('keeps the slots of each text', () => {
    const slots = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(([slot]) => slot).sort()
    for (const [text, translation] of Object.entries(spanish)) assert.deepEqual(slots(translation), slots(text), text)
  })

  it('has every text of the manifest, and no more', () => {
    const named = [...new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1] ?? ''))]
    const english = Object.keys(words('package.nls.json')).sort()
    assert.deepEqual(named.filter((key) => !english.includes(key)), [])
    assert.deepEqual(Object.keys(words('package.nls.es.json')).sort(), english)
  })

  it('leaves no title or description of the manifest in one language', () => {
    const manifest: unknown = JSON.parse(read('package.json'))
    const plain: string[] = []
    const visit = (value: unknown, key: string): void => {
      if (typeof value === 'string' && ['title', 'description', 'category', 'contents', 'altText', 'name'].includes(key) && !/^%.*%$/.test(value)) plain.push(value)
      // The name of a problem matcher is a word for `tasks.json`.
      if (key === 'problemMatchers') return
      if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) visit(inner, name)
    }
    if (typeof manifest === 'object' && manifest !== null && 'contributes' in manifest) visit(manifest.contributes, '')
    assert.deepEqual(plain, [])
  })

  it('names the commands of walkthrough and views as they are', () => {
    const manifest = read('package.json')
    const commands = new Set([...manifest.matchAll(/"command": "(noticeLint\.\w+)"/g)].map((match) => match[1]))
    for (const file of ['package.nls.json', 'package.nls.es.json']) {
      const linked = [...read(file).matchAll(/command:(noticeLint\.\w+)/g)].map((match) => match[1])
      assert.deepEqual(linked.filter((command) => !commands.has(command)), [], file)
    }
  })
})
