import assert from 'node:assert/strict'
import {cp, mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import type {Page} from 'playwright-core'
import {z} from 'zod'
import {projectFolder} from './cache.ts'
import type {Fixture} from './fixture.ts'
import {packagedExtension} from './package.ts'
import {openPreviewToSide} from './preview-page.ts'
import {keepPicturesOfFailures, type Session, startSession} from './session.ts'
import {chooseQuickFix, eventually, goTo, languageStatus, openQuickFixes, openWorkbench, problems, visibleText, waitForSquiggles} from './workbench.ts'

const fault = 'We take the protection of your data very seriously.'

/**
 * What is shipped, without an entry for Node: such an extension runs in the web worker of the workbench. (`type` says of the entry for
 * Node how its modules are, and without that one VS Code would take it for the other.)
 */
async function webExtension(target: string): Promise<string> {
  await packagedExtension()
  const manifest = z.looseObject({browser: z.string()}).parse(JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8')))
  await mkdir(target)
  for (const part of ['dist', 'client', 'samples', 'package.nls.json', 'package.nls.es.json']) await cp(join(projectFolder, part), join(target, part), {recursive: true, filter: (source) => !source.endsWith('.vsix')})
  await writeFile(join(target, 'package.json'), JSON.stringify({...manifest, main: undefined, type: undefined}))
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
