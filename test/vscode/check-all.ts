import assert from 'node:assert/strict'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {after, before, describe, it} from 'mocha'
import type {Page} from 'playwright-core'
import {keepPicturesOfFailures, type Session, startSession} from './session.ts'
import {openWorkbench, patience, runCommand} from './workbench.ts'

const TITLE = 'Breach Notice: Check All Notices in the Workspace'
/** So many that somebody can press Cancel before all are checked. */
const NOTICES = 1500
/** How long it is watched that nothing more comes, in milliseconds. */
const WATCHED = 2_000

const nameOf = (index: number): string => `${String(index).padStart(4, '0')}.notice.md`

describe('the check of all notices', () => {
  let session: Session
  let page: Page

  before(async () => {
    session = await startSession({installed: true})
    page = session.page
    const folder = join(session.profile.folder, 'archive')
    await mkdir(folder)
    const text = await readFile(join(session.fixture.customers, 'late.notice.md'), 'utf8')
    // Each has a sentence of its own: what was read of one does not answer for the next.
    for (let index = 0; index < NOTICES; index++) await writeFile(join(folder, nameOf(index)), `${text}\nThis is letter ${index} of the archive.\n`)
    await openWorkbench(page, {server: session.server, folder})
    // The palette has what it knew when it was opened.
    await page.locator('.activitybar .action-label[aria-label*="Breach Notice"]').waitFor({timeout: patience})
  })

  keepPicturesOfFailures(() => session, 'failed-check-all')

  after(() => session.end())

  it('stops when somebody presses Cancel, says how far it came, and leaves what it found', async () => {
    await runCommand(page, TITLE)
    const progress = page.locator('.notification-list-item', {hasText: 'Checking all notices'})
    // Which of them is the first that the notification is in time to show differs from machine to machine.
    await progress.filter({hasText: /\d{4}\.notice\.md/}).waitFor({timeout: patience})
    await progress.getByRole('button', {name: 'Cancel'}).click()
    const stopped = page.locator('.notification-list-item', {hasText: 'Stopped:'})
    await stopped.waitFor({timeout: patience})
    await progress.waitFor({state: 'detached'})
    const [checked = 0, findings = 0] = [...(await stopped.innerText()).matchAll(/\d+/g)].map(Number)
    assert.ok(checked > 0 && checked < NOTICES, `${checked} of ${NOTICES} were checked`)
    assert.ok(findings >= checked, 'each of these notices has several faults')

    await page.keyboard.press('Control+Shift+KeyM')
    assert.ok((await problemsOf(page, nameOf(0))) > 0, 'what was found stays')
    assert.ok((await problemsOf(page, nameOf(checked - 1))) > 0, 'to the last that was checked')
    await sleep(WATCHED)
    assert.equal(await problemsOf(page, nameOf(checked + 1)), 0, 'nothing comes after that')
    assert.equal(await problemsOf(page, nameOf(NOTICES - 1)), 0)
    assert.equal(await page.locator('.notification-list-item .codicon-error').count(), 0, 'nobody is told of an error')
  })
})

/** How many lines the Problems view has for a file. */
async function problemsOf(page: Page, name: string): Promise<number> {
  const panel = page.locator('.markers-panel')
  await page.getByPlaceholder(/^Filter \(e\.g\. text/).fill(`**/${name}`)
  await panel.locator('.monaco-list-row .monaco-highlighted-label', {hasText: name}).or(panel.getByText('No results found')).first().waitFor({timeout: patience})
  return panel.locator('.monaco-list-row:has(.marker-icon)').count()
}
