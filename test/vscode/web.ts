import assert from 'node:assert/strict'
import {mkdir, readFile, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import JSZip from 'jszip'
import {after, before, describe, it} from 'mocha'
import type {Page} from 'playwright-core'
import type {Fixture} from './fixture.ts'
import {packagedWebExtension} from './package.ts'
import {openPreviewToSide} from './preview-page.ts'
import {keepPicturesOfFailures, type Session, startSession} from './session.ts'
import {chooseQuickFix, eventually, goTo, languageStatus, openQuickFixes, openWorkbench, problems, visibleText, waitForSquiggles} from './workbench.ts'

const fault = 'We take the protection of your data very seriously.'

/** The package for browsers, unpacked: its manifest names no entry for Node, so that it runs in the web worker of the workbench. */
async function webExtension(target: string): Promise<string> {
  const {files} = await JSZip.loadAsync(await readFile(await packagedWebExtension()))
  for (const [name, file] of Object.entries(files)) {
    const path = join(target, name.replace(/^extension\//, ''))
    if (file.dir || !name.startsWith('extension/')) continue
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, await file.async('uint8array'))
  }
  return target
}

describe('the web extension, in the web worker of the workbench', () => {
  let session: Session
  let page: Page
  let fixture: Fixture

  before(async () => {
    session = await startSession({installed: false})
    page = session.page
    fixture = session.fixture
    const extensionFolder = await webExtension(join(session.profile.folder, 'web-extension'))
    await openWorkbench(page, {server: session.server, folder: fixture.customers, files: [join(fixture.customers, 'late.notice.md')], extensionFolder})
  })

  keepPicturesOfFailures(() => session, 'failed-web')

  after(() => session.end())

  it('is small', async () => {
    const {size} = await stat(await packagedWebExtension())
    assert.ok(size < 2_000_000, `${size} bytes`)
  })

  it('finds what harms, in a worker', async () => {
    await waitForSquiggles(page)
    assert.ok(page.workers().length > 0)
    assert.match((await problems(page)).join('\n'), /Breach Notice/)
    await eventually(() => languageStatus(page), (items) => items.some((item) => /\d+ of 17 elements/.test(item)))
  })

  it('mends by the keyboard', async () => {
    await page.keyboard.press('Control+Digit1')
    const text = await readFile(join(fixture.customers, 'late.notice.md'), 'utf8')
    await goTo(page, text.slice(0, text.indexOf(fault)).split('\n').length, fault.indexOf('protection') + 1)
    assert.ok((await openQuickFixes(page)).length > 0)
    await chooseQuickFix(page, 0)
    await eventually(() => visibleText(page), (shown) => !shown.includes(fault))
  })

  it('shows the preview', async () => {
    await openPreviewToSide(page)
  })
})
