import assert from 'node:assert/strict'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Diagnostic} from 'vscode-languageserver/node'
import {CAN, Editor} from './client.ts'

const ORIGINAL = '# What happened\n\nOn May 3, 2026 somebody copied the names and the addresses of 1,204 people from our computers.\n'
const TRANSLATION = '# Qué ocurrió\n\nEl 3 de mayo de 2026 alguien copió de nuestros ordenadores los nombres y las direcciones de 1.402 personas.\n'

describe('translations in the editor', () => {
  let folder = ''
  let editor: Editor
  const address = (name: string): string => pathToFileURL(join(folder, name)).href
  const original = (): string => address('breach.notice.md')
  const translation = (): string => address('breach.es.notice.md')
  /** The facts that differ. */
  const differing = (diagnostics: readonly Diagnostic[]): Diagnostic[] => diagnostics.filter(({code, severity}) => code === 'translation' && severity === 2)
  const words = (diagnostics: readonly Diagnostic[]): string[] => differing(diagnostics).map(({range}) => editor.words(translation(), range))

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'notice lint %41 '))
    writeFileSync(join(folder, 'breach.notice.md'), ORIGINAL)
  })

  afterEach(async () => {
    rmSync(folder, {recursive: true, force: true})
    assert.equal(await editor.stop(), 0)
    assert.equal(editor.errors, '')
  })

  it('point at the place in the original, which need not be open', async () => {
    editor = await Editor.start({capabilities: CAN.pull})
    await editor.open(translation(), TRANSLATION)
    const [finding] = differing(await editor.pull(translation()))
    assert.ok(finding)
    assert.equal(editor.words(translation(), finding.range), '1.402')
    const [place] = finding.relatedInformation ?? []
    assert.equal(place?.location.uri, original())
    assert.equal(ORIGINAL.split('\n')[place.location.range.start.line]?.slice(place.location.range.start.character, place.location.range.end.character), '1,204')
  })

  it('are held against what stands in the editor, saved or not', async () => {
    editor = await Editor.start({capabilities: CAN.pull})
    await editor.open(translation(), TRANSLATION)
    await editor.open(original(), ORIGINAL.replace('1,204', '1,402'))
    assert.deepEqual(words(await editor.pull(translation())), [])
    await editor.close(original())
    assert.deepEqual(words(await editor.pull(translation())), ['1.402'])
  })

  it('are linted again when the original changes, in the editor and on disk', async () => {
    editor = await Editor.start()
    await editor.open(translation(), TRANSLATION)
    assert.deepEqual(words(await editor.pushedFor(translation())), ['1.402'])
    const again = async (happens: () => Promise<void>): Promise<string[]> => {
      const before = editor.pushed.length
      await happens()
      await editor.until(() => editor.pushed.slice(before).some(({uri}) => uri === translation()))
      return words(await editor.pushedFor(translation()))
    }
    await again(() => editor.open(original(), ORIGINAL))
    assert.deepEqual(await again(() => editor.change(original(), [{range: editor.rangeOf(original(), '1,204'), text: '1,402'}])), [])
    assert.deepEqual(await again(() => editor.close(original())), ['1.402'])
    writeFileSync(join(folder, 'breach.notice.md'), ORIGINAL.replace('1,204', '1,402'))
    assert.deepEqual(await again(() => editor.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: original(), type: 2}]})), [])
  })

  it('that pull are asked to pull again', async () => {
    editor = await Editor.start({capabilities: {...CAN.pull, workspace: {diagnostics: {refreshSupport: true}}}})
    await editor.open(translation(), TRANSLATION)
    await editor.pull(translation())
    await editor.open(original(), ORIGINAL)
    await editor.until(() => editor.refreshes > 0)
  })

  it('whose original cannot be read say so at its name', async () => {
    editor = await Editor.start({capabilities: CAN.pull})
    const source = '---\ntranslation-of: gone/b.md\n---\n# A\n'
    await editor.open(translation(), source)
    assert.deepEqual(words(await editor.pull(translation())), ['gone/b.md'])
  })
})
