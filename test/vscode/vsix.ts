import assert from 'node:assert/strict'
import {copyFile, mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {after, before, describe, it} from 'mocha'
import {run} from '../cli/command.ts'
import {CAN, Editor} from '../lsp/client.ts'
import {packagedExtension} from './package.ts'
import {keepPicturesOfFailures, type Session, startSession} from './session.ts'
import {
  chooseQuickFix,
  eventually,
  goTo,
  languageStatus,
  openQuickFixes,
  openWorkbench,
  patience,
  problems,
  runCommand,
  visibleText,
  waitForSquiggles,
} from './workbench.ts'

/** The words of the fixture that the test mends. */
const fault = 'We take the protection of your data very seriously.'

describe('the packaged extension, installed', () => {
  let session: Session

  before(async () => {
    session = await startSession({installed: true})
  })

  keepPicturesOfFailures(() => session, 'failed-vsix')

  after(() => session.end())

  it('is small, and holds no library as a folder of its own', async () => {
    const {size} = await stat(await packagedExtension())
    const files = await readdir(session.profile.extensions, {recursive: true})
    // A package holds its tables compressed as they lie.
    const sizes = await Promise.all(files.filter((file) => /(?:^|[\\/-])(?:es|fr|de|pt)(?:-sense)?\.(?:bin|json)$/.test(file) && file.includes('dist')).map(async (file) => (await stat(join(session.profile.extensions, file))).size))
    const others = sizes.reduce((sum, one) => sum + one, 0)
    console.log(`      ${size} bytes, ${size - others} of them without the tables of other languages than English`)
    assert.ok(size < 1_800_000, `${size} bytes`)
    assert.ok(others > 0 && size - others < 1_500_000, `${size - others} bytes for English`)
    assert.ok(files.some((file) => file.endsWith('editor/server.cjs')))
    assert.deepEqual(files.filter((file) => file.includes('node_modules')), [])
  })

  it('finds with its small tables what the command line finds with those that the build made', async () => {
    const files = await readdir(session.profile.extensions, {recursive: true})
    const server = files.find((file) => file.endsWith('editor/server.cjs'))
    assert.ok(server !== undefined)
    const folder = await mkdtemp(join(tmpdir(), 'notice-lint-package-'))
    const editor = await Editor.start({capabilities: CAN.pull, server: join(session.profile.extensions, server)})
    try {
      const corpus = fileURLToPath(new URL('../corpus/dev/', import.meta.url))
      const names = (await readdir(corpus)).filter((name) => name.endsWith('.md')).sort().filter((name, index) => !name.startsWith('en-') || index % 3 === 0)
      for (const name of names) await copyFile(join(corpus, name), join(folder, name.replace(/\.md$/, '.notice.md')))
      const said = JSON.parse(run(folder, ['-f', 'json', '--fail-on', 'never']).out) as readonly {readonly path: string; readonly findings: readonly {readonly rule: string; readonly range: {readonly start: {readonly line: number; readonly column: number}}}[]}[]
      for (const {path, findings} of said) {
        const uri = pathToFileURL(join(folder, path)).href
        await editor.open(uri, await readFile(join(folder, path), 'utf8'))
        const shown = (await editor.pull(uri)).map(({code, range: {start}}) => [code, start.line + 1, start.character + 1])
        assert.deepEqual(shown, findings.map(({rule, range: {start}}) => [rule, start.line, start.column]), path)
      }
      assert.ok(said.length > 25, `only ${said.length} notices`)
    } finally {
      await editor.stop()
      await rm(folder, {recursive: true, force: true})
    }
  })

  it('underlines what harms, counts what is there, and mends by the keyboard', async () => {
    const {page, server, fixture} = session
    const file = join(fixture.customers, 'late.notice.md')
    const before = await readFile(file, 'utf8')
    await openWorkbench(page, {server, folder: fixture.customers, files: [file]})

    const squiggles = await waitForSquiggles(page)
    assert.ok((await squiggles.count()) >= 2, 'both faults are underlined')
    assert.match((await problems(page, 'marketing')).join('\n'), /Breach Notice/)

    const status = await eventually(() => languageStatus(page), (items) => items.some((item) => /\d+ of 17 elements/.test(item)))
    assert.match(status.join('\n'), /missing: .*Apology/, 'by their names')

    const line = before.slice(0, before.indexOf(fault)).split('\n').length
    await page.keyboard.press('Control+Digit1')
    await goTo(page, line, fault.indexOf('protection') + 1)
    const titles = await openQuickFixes(page)
    assert.ok(titles.length > 0)
    await chooseQuickFix(page, 0)
    await eventually(() => visibleText(page), (text) => !text.includes(fault))

    await page.keyboard.press('Control+KeyS')
    const mended = await eventually(() => readFile(file, 'utf8'), (text) => text !== before)
    assert.ok(!mended.includes(fault))
    assert.equal(mended.trimEnd(), before.slice(0, before.indexOf(fault)).trimEnd(), 'all before the fault stays, and the paragraph is gone')
  })

  it('speaks Spanish where the editor does, its commands too', async () => {
    const {browser, server, fixture} = session
    const page = await browser.newPage()
    // What a language pack tells the page.
    await page.addInitScript("globalThis._VSCODE_NLS_LANGUAGE = 'es'")
    await openWorkbench(page, {server, folder: fixture.customers, files: [join(fixture.customers, 'late.notice.md')]})
    await waitForSquiggles(page)
    await eventually(() => languageStatus(page), (items) => items.some((item) => /\d+ de 17 elementos[^]*Disculpa/.test(item)))
    await runCommand(page, 'Aviso de brecha: Exportar como Word')
    await page.locator('.monaco-dialog-box', {hasText: 'errores'}).waitFor({timeout: 60_000})
    await page.close()
  })

  it('begins a notice: asks for readers, channel, stage, language and laws, and opens a skeleton with the first slot selected', async () => {
    const {page, server, fixture} = session
    await openWorkbench(page, {server, folder: fixture.customers, files: [join(fixture.customers, 'late.notice.md')]})
    await waitForSquiggles(page)
    await runCommand(page, 'Breach Notice: New')
    for (const [asked, answer] of [['Who is it for?', 'Customers'], ['How does it reach them?', 'Letter'], ['Where do things stand?', 'First word'], ['In which language?', 'English']] as const) {
      const input = page.locator('.quick-input-widget input[type="text"]')
      await page.locator(`.quick-input-widget input[placeholder^="${asked}"]`).waitFor({timeout: patience})
      await input.fill(answer)
      await page.locator('.quick-input-list .monaco-list-row', {hasText: answer}).first().waitFor({timeout: patience})
      await page.keyboard.press('Enter')
    }
    await page.locator('.quick-input-widget input[placeholder^="Which laws"]').waitFor({timeout: patience})
    await page.keyboard.press('Enter')
    const text = await eventually(() => visibleText(page), (shown) => shown.includes('channel: letter'))
    assert.match(text, /notice: customer\nchannel: letter\nstage: initial\nlanguage: en\n---/)
    await page.keyboard.type('Linden Post')
    await eventually(() => visibleText(page), (shown) => shown.includes('Linden Post') && !shown.includes('[Organisation]'))
    // What the skeleton waits for is not ticked.
    await eventually(() => languageStatus(page), (items) => items.some((item) => /missing: .*When it happened/.test(item)))
  })

  it('inserts what is missing with a place for each fact, which typing fills', async () => {
    const {page, server, fixture} = session
    const file = join(fixture.staff, 'late.notice.md')
    await openWorkbench(page, {server, folder: fixture.staff, files: [file]})
    await waitForSquiggles(page)
    // What is missing is told at the notice's heading.
    await goTo(page, 6, 3)
    const titles = await openQuickFixes(page)
    const index = titles.findIndex((title) => /^Insert .*\bsorry\b.*\[/.test(title))
    assert.ok(index >= 0, titles.join('\n'))
    await chooseQuickFix(page, index)
    const sentence = /“(.*)”/.exec(titles[index] ?? '')?.[1]
    assert.ok(sentence !== undefined)
    await eventually(() => visibleText(page), (text) => text.includes(sentence))
    await page.keyboard.type('our doors were open')
    const filled = sentence.replace(/\[.*?\]/, 'our doors were open')
    await eventually(() => visibleText(page), (text) => text.includes(filled))
  })
})
