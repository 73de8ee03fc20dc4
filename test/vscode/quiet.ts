import assert from 'node:assert/strict'
import {cp, mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {after, before, describe, it} from 'mocha'
import {activations, ownActivations, serverProcesses} from './extension-host.ts'
import {keepPicturesOfFailures, type Session, startSession} from './session.ts'
import {eventually, languageStatus, openWorkbench, visibleText, waitForSquiggles} from './workbench.ts'

/** How long it is watched that nothing comes, in milliseconds. */
const WATCHED = 4_000

describe('a folder without notices', () => {
  let session: Session
  let folder: string
  const file = (name: string): string => join(folder, name)

  before(async () => {
    session = await startSession({installed: true})
    folder = join(session.profile.folder, 'project')
    await mkdir(folder)
    await writeFile(file('main.py'), 'print("hello")\n')
    await writeFile(file('README.md'), '---\ntitle: A project\n---\n\n# A project\n\nWe take your privacy very seriously.\n')
  })

  keepPicturesOfFailures(() => session, 'failed-quiet')

  after(() => session.end())

  it('does not wake the extension', async () => {
    const {page, profile, server} = session
    await openWorkbench(page, {server, folder, files: [file('main.py')]})
    // Others have been woken: it would have been, too.
    await eventually(() => activations(profile), (lines) => lines.some((line) => line.includes('onStartupFinished')))
    await sleep(WATCHED)
    assert.deepEqual(await ownActivations(profile), [])
    assert.deepEqual(await serverProcesses(profile), [])
  })

  it('starts no server for Markdown that is no notice, and says that it is none', async () => {
    const {page, profile, server} = session
    await openWorkbench(page, {server, folder, files: [file('README.md')]})
    await eventually(() => ownActivations(profile), (lines) => lines.length === 1)
    await eventually(() => languageStatus(page), (items) => items.some((item) => item.includes('No breach notice')))
    await sleep(WATCHED)
    assert.deepEqual(await serverProcesses(profile), [])
  })

  it('has a server as soon as a notice comes', async () => {
    const {page, profile, server, fixture} = session
    await cp(join(fixture.customers, 'late.notice.md'), file('late.notice.md'))
    await openWorkbench(page, {server, folder, files: [file('late.notice.md')]})
    await waitForSquiggles(page)
    assert.equal((await serverProcesses(profile)).length, 1)
  })

  it('has one as soon as a text says that it is a notice', async () => {
    const {page, profile, server} = session
    await openWorkbench(page, {server, folder, files: [file('README.md')]})
    await eventually(() => languageStatus(page), (items) => items.some((item) => item.includes('No breach notice')))
    await page.keyboard.press('Control+Digit1')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.insertText('notice: customer\n')
    await eventually(() => visibleText(page), (text) => text.includes('notice: customer'))
    await waitForSquiggles(page)
    await eventually(() => serverProcesses(profile), (processes) => processes.length >= 1)
  })
})
