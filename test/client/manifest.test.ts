import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {z} from 'zod'

const root = new URL('../../', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

const step = z.object({id: z.string(), title: z.string(), description: z.string(), media: z.object({image: z.string(), altText: z.string()})})
const property = z.object({markdownDescription: z.string().optional(), description: z.string().optional()})
const manifest = z
  .object({
    capabilities: z.object({untrustedWorkspaces: z.object({supported: z.boolean()}), virtualWorkspaces: z.boolean()}),
    contributes: z.object({
      commands: z.array(z.object({command: z.string()})),
      views: z.record(z.string(), z.array(z.object({id: z.string()}))),
      viewsWelcome: z.array(z.object({view: z.string(), contents: z.string()})),
      walkthroughs: z.array(z.object({steps: z.array(step)})),
      snippets: z.array(z.object({language: z.string(), path: z.string()})),
      configuration: z.union([z.array(z.object({title: z.string(), properties: z.record(z.string(), property)})), z.object({title: z.string(), properties: z.record(z.string(), property)})]),
      menus: z.record(z.string(), z.array(z.object({command: z.string().optional(), when: z.string().optional()})))
    })
  })
  .parse(read('package.json'))
const {capabilities, contributes} = manifest

describe('what the manifest promises', () => {
  it('works in workspaces that nobody trusts, and in those without a file system', () => {
    assert.deepEqual(capabilities, {untrustedWorkspaces: {supported: true}, virtualWorkspaces: true})
  })

  it('greets whoever has no notice yet, with a way to begin', () => {
    const views = Object.values(contributes.views).flat().map(({id}) => id)
    assert.deepEqual(views, ['noticeLint.checklist'])
    const words = z.record(z.string(), z.string()).parse(read('package.nls.json'))
    const welcome = contributes.viewsWelcome.filter(({view}) => view === 'noticeLint.checklist').map(({contents}) => words[contents.replaceAll('%', '')] ?? contents)
    assert.match(welcome.join('\n'), /command:noticeLint\.new/)
  })

  it('leads through five steps, each with its picture', () => {
    const [walkthrough] = contributes.walkthroughs
    assert.equal(walkthrough?.steps.length, 5)
    for (const {media} of walkthrough.steps) assert.ok(existsSync(new URL(media.image, root)), media.image)
  })

  it('has snippets for Markdown that end in a tab stop or hold one', () => {
    const path = contributes.snippets[0]?.path ?? ''
    const snippets = z.record(z.string(), z.object({prefix: z.union([z.string(), z.array(z.string())]), body: z.union([z.string(), z.array(z.string())]), description: z.string()})).parse(read(path))
    assert.ok(Object.keys(snippets).length > 0)
    for (const [name, {body}] of Object.entries(snippets)) assert.match([body].flat().join('\n'), /\$\{?\d/, name)
  })

  it('groups the settings under titles, and describes every one', () => {
    assert.ok([contributes.configuration].flat().length > 1)
    for (const {title} of [contributes.configuration].flat()) assert.match(title, /^%settings\.\w+%$/)
    for (const {properties} of [contributes.configuration].flat()) {
      for (const [name, {markdownDescription, description}] of Object.entries(properties)) assert.ok(markdownDescription ?? description, name)
    }
  })

  it('has every command in the palette', () => {
    const hidden = (contributes.menus['commandPalette'] ?? []).filter(({when}) => when === 'false').map(({command}) => command)
    assert.deepEqual(hidden, [])
  })
})
