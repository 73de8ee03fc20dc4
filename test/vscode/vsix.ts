import assert from 'node:assert/strict'
import {readdir, readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {after, afterEach, before, describe, it} from 'mocha'
import type {Browser, Page} from 'playwright-core'
import {createProfile, type EditorServer, installExtension, type Profile, startEditorServer} from './code-server.ts'
import {copyFixture, type Fixture} from './fixture.ts'
import {packagedExtension} from './package.ts'
import {provisionOrSkip} from './provision.ts'
import {
  chooseQuickFix,
  eventually,
  goTo,
  keepPicture,
  languageStatus,
  launchBrowser,
  newPage,
  openQuickFixes,
  openWorkbench,
  problems,
  visibleText,
  waitForSquiggles,
} from './workbench.ts'

/** The words of the fixture that the test mends. */
const fault = 'We take the protection of your data very seriously.'

describe('the packaged extension, installed', () => {
  let profile: Profile
  let fixture: Fixture
  let server: EditorServer
  let browser: Browser
  let page: Page

  before(async () => {
    const programs = await provisionOrSkip()
    profile = await createProfile()
    fixture = await copyFixture()
    await installExtension(programs, profile, await packagedExtension())
    server = await startEditorServer(programs, profile)
    browser = await launchBrowser(programs)
    page = await newPage(browser)
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await keepPicture(page, 'failed-vsix')
  })

  after(async () => {
    await browser.close()
    await server.stop()
    await fixture.remove()
    await profile.remove()
  })

  it('is small, and holds no library as a folder of its own', async () => {
    const {size} = await stat(await packagedExtension())
    assert.ok(size < 2_000_000, `${size} bytes`)
    const files = await readdir(profile.extensions, {recursive: true})
    assert.ok(files.some((file) => file.endsWith('server.mjs')))
    assert.deepEqual(files.filter((file) => file.includes('node_modules')), [])
  })

  it('underlines what harms, counts what is there, and mends by the keyboard', async () => {
    const file = join(fixture.customers, 'late.notice.md')
    const before = await readFile(file, 'utf8')
    await openWorkbench(page, {server, folder: fixture.customers, files: [file]})

    const squiggles = await waitForSquiggles(page)
    assert.ok((await squiggles.count()) >= 2, 'both faults are underlined')
    assert.match((await problems(page, 'marketing')).join('\n'), /Breach Notice/)

    const status = await eventually(() => languageStatus(page), (items) => items.some((item) => /\d+ of 17 elements/.test(item)))
    assert.match(status.join('\n'), /missing: .*apology/)

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

  it('inserts what is missing with a place for each fact, which typing fills', async () => {
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
