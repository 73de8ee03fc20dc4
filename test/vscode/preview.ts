import assert from 'node:assert/strict'
import {copyFile, mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import type {BrowserContext, FrameLocator, Page} from 'playwright-core'
import {projectFolder} from './cache.ts'
import type {EditorServer, Profile} from './code-server.ts'
import type {Fixture} from './fixture.ts'
import {focused, isInView, openPreviewToSide, previewOf, titleOf, violations} from './preview-page.ts'
import {keepPicturesOfFailures, type Session, startSession} from './session.ts'
import {editor, eventually, goTo, openWorkbench, patience, runCommand, visibleText} from './workbench.ts'

/** The words of the fixture that the test mends. */
const fault = 'We take the protection of your data very seriously.'

describe('the preview pane', () => {
  let session: Session
  let profile: Profile
  let fixture: Fixture
  let server: EditorServer
  let page: Page
  /** Requests to anywhere but VS Code's own server. */
  const strangers: string[] = []

  before(async () => {
    session = await startSession({installed: true})
    ;({profile, fixture, server, page} = session)
    page.on('request', (request) => {
      if (/draft\.example/.test(request.url())) strangers.push(request.url())
    })
  })

  keepPicturesOfFailures(() => session, 'failed-preview')

  after(() => session.end())

  /** Opens a notice with its preview beside it. */
  const open = async (name: string, text?: string, folder = fixture.customers): Promise<FrameLocator> => {
    const file = join(folder, name)
    if (text !== undefined) await writeFile(file, text)
    await openWorkbench(page, {server, folder, files: [file]})
    return openPreviewToSide(page)
  }

  it('opens from the title bar, mends a finding at a click, and takes it back', async () => {
    const file = join(fixture.customers, 'late.notice.md')
    const before = await readFile(file, 'utf8')
    await openWorkbench(page, {server, folder: fixture.customers, files: [file]})
    const preview = await openPreviewToSide(page)
    const finding = preview.locator('.finding', {hasText: 'take the protection of your data very seriously'})
    await finding.click({timeout: patience})
    const card = preview.getByRole('dialog')
    await card.getByRole('button', {name: 'Remove this sentence'}).click()
    await finding.waitFor({state: 'detached'})
    await eventually(() => textOfEditor(page), (text) => !text.includes(fault))
    assert.equal(await preview.getByText(fault).count(), 0)
    assert.notEqual(await focused(preview), '', 'the keyboard is still somewhere')

    await preview.locator('main').press('Control+KeyZ')
    await eventually(() => textOfEditor(page), (text) => text.includes(fault))
    await finding.waitFor()
    assert.equal(await readFile(file, 'utf8'), before, 'nothing is saved that nobody saved')
  })

  it('shows what the law asks for and when each notice is due, leads to the words that say it, and inserts what is missing', async () => {
    const preview = await open('two-laws.notice.md', await readFile(join(projectFolder, 'samples/two-laws.notice.md'), 'utf8'))
    await preview.locator('.tool[aria-controls="side"]').click()
    const law = preview.getByRole('region', {name: /^The law: \d+ of \d+$/})
    assert.match(await law.innerText(), /Data protection officer or contact point\s+missing\s+EU GDPR · GDPR art\. 34\(2\)/)
    assert.match(await law.innerText(), /Information, not legal advice\./)
    assert.match(await preview.getByRole('region', {name: 'Deadlines'}).innerText(), /EU GDPR: tell the authority\s+\d+ days? overdue|EU GDPR: tell the authority\s+.*(left|overdue)/)
    assert.deepEqual(await violations(preview), [])
    // Where the pane is narrow the checklist gives way to the words that it leads to.
    await preview.locator('.element.present').first().click()
    await page.locator('.monaco-editor .selected-text').first().waitFor({state: 'attached'})
    await preview.locator('.tool[aria-controls="side"]').click()
    await law.locator('summary', {hasText: 'Asked for and said'}).click()
    await law.getByRole('button', {name: /^What happened/}).click()
    // The words are selected in the editor, which has not the focus.
    await page.locator('.monaco-editor .selected-text').first().waitFor({state: 'attached'})
    await preview.locator('.tool[aria-controls="side"]').click()
    await law.getByRole('button', {name: 'Insert: Date of the notice'}).click()
    await eventually(() => textOfEditor(page), (text) => text.includes('[date of this notice]'))
  })

  it('copies the notice as rich text: what the clipboard has then keeps headings, lists and links', async () => {
    const context = await readingContext(session)
    const own = await context.newPage()
    const file = join(fixture.customers, 'rich.notice.md')
    await writeFile(file, '---\nnotice: customer\n---\n\n# A note\n\n- Write to [us](https://help.example/)\n- *Soon*\n')
    await openWorkbench(own, {server, folder: fixture.customers, files: [file]})
    await own.locator('.editor-group-container.active .editor-actions .codicon-mail-read').waitFor({timeout: patience})
    await own.locator('.squiggly-error').first().waitFor({timeout: patience})
    await runCommand(own, 'Breach Notice: Copy as Rich Text')
    // Errors remain: the editor asks first.
    const anyway = own.locator('.monaco-dialog-box').getByRole('button', {name: 'Export anyway'})
    await anyway.click({timeout: patience})
    // A browser that wants a click before anything is copied gets one; elsewhere the page is gone by then.
    await previewOf(own).getByRole('button', {name: 'Copy the notice'}).click({timeout: 10_000}).catch(() => undefined)
    await own.locator('.notification-list-item', {hasText: 'in the clipboard'}).waitFor({timeout: patience})
    // Only a page that has the keyboard may read the clipboard.
    await own.bringToFront()
    await own.locator('.monaco-editor .view-lines').first().click()
    const copied = await eventually(() => own.evaluate('navigator.clipboard.read().then(async (items) => { const blob = await items[0]?.getType("text/html").catch(() => undefined); return blob ? blob.text() : "" })'), (html) => String(html).includes('A note'))
    assert.match(String(copied), /<h1[^>]*>A note<\/h1>/)
    assert.match(String(copied), /<li[^>]*>[^]*<a[^>]* href="https:\/\/help\.example\/"[^>]*>us<\/a>/)
    const plain = await own.evaluate('navigator.clipboard.readText()')
    assert.match(String(plain), /A note\s+/)
    assert.doesNotMatch(String(plain), /[<#]/)
    await context.close()
  })

  it('shows the law in the checklist too', async () => {
    await open('two-laws.notice.md')
    await page.keyboard.press('Control+Digit1')
    await runCommand(page, 'Breach Notice: Show Checklist')
    const tree = page.getByRole('tree', {name: /Checklist/})
    await tree.getByRole('treeitem', {name: /^Delay for the police, missing/}).waitFor({timeout: patience})
    await tree.getByRole('treeitem', {name: /^What happened: said/}).waitFor()
    await tree.getByRole('treeitem', {name: /^EU GDPR: tell the authority/}).waitFor()
  })

  it('can be used by the keyboard alone', async () => {
    const preview = await open('late.notice.md')
    await preview.locator('main').focus()
    const tabTo = async (wanted: RegExp): Promise<void> => {
      for (let step = 0; step < 80 && !wanted.test(await focused(preview)); step++) await page.keyboard.press('Tab')
      assert.match(await focused(preview), wanted)
    }
    await tabTo(/Insert/)
    await tabTo(/finding/)
    const card = preview.getByRole('dialog')
    await card.getByRole('button', {name: 'Read about this rule'}).waitFor()
    assert.match(await focused(preview), /finding/, 'the card of what has the focus opens, and the focus stays')
    await page.keyboard.press('Enter')
    await eventually(() => focused(preview), (element) => /primary|secondary/.test(element))
    await card.getByRole('button', {name: 'Read about this rule'}).waitFor()
    await page.keyboard.press('Escape')
    await card.waitFor({state: 'hidden'})
    assert.match(await focused(preview), /finding/)
    // The checklist is folded away in a pane as narrow as this; the first stop of the keyboard leads there, and Escape back.
    await preview.locator('.skip').focus()
    await page.keyboard.press('Enter')
    await tabTo(/element (present|missing)/)
    await page.keyboard.press('Enter')
    await preview.locator('aside').waitFor({state: 'hidden'})
  })

  it('inserts what is missing at its place, with the cursor at the first fact', async () => {
    const preview = await open('inserted.notice.md', '---\nnotice: customer\n---\n\n# About your account\n\nOn 3 May somebody copied your name.\n')
    const more = preview.getByRole('button', {name: /^\d+ more$/})
    while ((await more.count()) > 0) await more.first().click()
    await preview.getByRole('button', {name: 'Insert: Apology'}).click()
    await preview.getByRole('button', {name: 'Insert: Apology'}).waitFor({state: 'detached'})
    await page.keyboard.type('typed')
    await eventually(() => visibleText(page), (text) => text.includes('typed'))
    await preview.locator('.block', {hasText: 'typed'}).waitFor()
  })

  it('leads to a slot that waits for its fact', async () => {
    // In a folder of its own: here a preview of an earlier window may come back.
    const folder = join(fixture.customers, '..', 'slots')
    await mkdir(folder, {recursive: true})
    const preview = await open('slot.notice.md', '---\nnotice: customer\n---\n\n# About your account\n\nOn [day it happened] somebody copied your name.\n', folder)
    await preview.locator('.finding', {hasText: 'day it happened'}).first().click({timeout: patience})
    await preview.getByRole('button', {name: 'Fill it in'}).click()
    await page.locator('.monaco-editor.focused').waitFor()
    await page.locator('.monaco-editor .selected-text').first().waitFor({state: 'attached'})
    await page.keyboard.type('3 May')
    await eventually(() => visibleText(page), (text) => text.includes('On 3 May somebody'))
  })

  it('reads the head of an e-mail from the text', async () => {
    const preview = await open('head.notice.md', '---\nnotice: customer\nchannel: email\n---\n\nFrom: Harbour View\nTo: All guests of June\nSubject: A note about your booking\n\nDear guest,\n\nOn 3 May somebody copied your name.\n')
    await preview.locator('.block.head', {hasText: 'To: All guests of June'}).waitFor()
    assert.match(await preview.locator('.inbox').innerText(), /Harbour View\s+A note about your booking — Dear guest/)
    assert.doesNotMatch(await preview.locator('.paper-head').innerText(), /No subject yet|Customers/)
  })

  it('shows the notice in the shape of another channel without a word changed in its file', async () => {
    const text = '---\nnotice: customer\nchannel: letter\n---\n\nDear reader,\n\nOn 3 May somebody copied your name – we are sorry.\n'
    const preview = await open('shapes.notice.md', text)
    await preview.locator('.paper.letter').waitFor()
    for (const [channel, words] of [['sms', /\d+ characters · 1 message/], ['social', /fits X \(280\)/], ['call-script', /about 0:\d\d to say/], ['email', /In the inbox/i], ['web', /Dear reader/]] as const) {
      await preview.locator('select[name="channel"]').selectOption(channel)
      await preview.locator(`.paper.${channel}`).waitFor()
      assert.match(await preview.locator('.paper').innerText(), words)
    }
    await preview.locator('select[name="audience"]').selectOption('staff')
    await preview.locator('select[name="stage"]').selectOption('update')
    await preview.locator('select[name="channel"]').selectOption('email')
    assert.match(await preview.locator('.fields').innerText(), /To\s+Staff/)
    await preview.getByRole('button', {name: 'As in the file'}).click()
    await preview.locator('.paper.letter').waitFor()
    assert.equal(await preview.locator('select[name="stage"]').inputValue(), 'initial')
    assert.equal(await readFile(join(fixture.customers, 'shapes.notice.md'), 'utf8'), text)
  })

  it('opens the card of a finding under the pointer, and breaks a letter into its pages', async () => {
    const paragraphs = Array.from({length: 30}, (_, index) => `Paragraph ${index} says that on 3 May somebody copied your name, your address and the date of your birth from our computers.`)
    const preview = await open('pages.notice.md', `---\nnotice: customer\nchannel: letter\n---\n\nLinden Post\\\n1 Mill Street\n\nDear reader,\n\nWe take your privacy very seriously.\n\n${paragraphs.join('\n\n')}\n`)
    await preview.locator('.finding', {hasText: 'very seriously'}).hover({timeout: patience})
    await preview.getByRole('dialog').getByRole('button', {name: 'Remove this sentence'}).waitFor()
    await preview.locator('.block.letterhead', {hasText: 'Mill Street'}).waitFor()
    assert.ok((await preview.locator('.sheet-end').count()) >= 1)
    assert.match(await preview.locator('.sheet-end').first().innerText(), /Page 2/i)
  })

  it('follows the editor and is followed by it, and keeps its place while somebody types', async () => {
    const paragraphs = Array.from({length: 400}, (_, index) => `Paragraph ${index} says that on 3 May somebody copied your name, your address and the date of your birth from our computers.`)
    const preview = await open('long.notice.md', `---\nnotice: customer\n---\n\n${paragraphs.join('\n\n')}\n`)
    const inView = (words: string): Promise<boolean> => isInView(preview, preview.getByText(words).first())
    await page.keyboard.press('Control+Digit1')
    await goTo(page, 405)
    await eventually(() => inView('Paragraph 200 '), Boolean)

    // A click on text puts the cursor there.
    await preview.getByText('Paragraph 200 ').click({position: {x: 4, y: 6}})
    await page.locator('.line-numbers.active-line-number', {hasText: '405'}).waitFor()

    // The editor goes where the preview is scrolled.
    await preview.locator('main').hover()
    await page.mouse.wheel(0, 6000)
    await eventually(() => visibleText(page), (text) => !text.includes('Paragraph 200 '))

    // What is typed at the top changes the text, not the place.
    await preview.getByText('Paragraph 200 ').scrollIntoViewIfNeeded()
    await page.keyboard.press('Control+Digit1')
    await goTo(page, 405)
    await page.keyboard.type('Here: ')
    await preview.getByText('Here: Paragraph 200').waitFor()
    assert.ok(await inView('Here: Paragraph 200'))
  })

  it('stays with its notice when pinned, and another preview follows', async () => {
    const preview = await open('late.notice.md')
    await preview.getByRole('button', {name: 'Pin'}).click()
    await preview.locator('.tool[aria-pressed="true"]').waitFor()
    await page.keyboard.press('Control+Digit1')
    const other = join(fixture.customers, 'other.notice.md')
    await writeFile(other, '# Another notice\n\nNothing in it.\n')
    await openByName(page, 'other.notice.md')
    await editor(page).locator('.view-line', {hasText: 'Another'}).waitFor()
    await openPreviewToSide(page)
    await page.locator('.tab', {hasText: 'Preview of other.notice.md'}).waitFor()
    assert.equal(await page.locator('.tab', {hasText: 'Preview of late.notice.md'}).count(), 1)
  })

  it('is there again when the window is opened again', async () => {
    // In a folder of its own: what earlier windows had open in another may come back. Opened by hand: files that the address names would take the
    // place of what was open.
    const folder = join(fixture.customers, '..', 'opened-again')
    await mkdir(folder, {recursive: true})
    await copyFile(join(fixture.customers, 'late.notice.md'), join(folder, 'late.notice.md'))
    await openWorkbench(page, {server, folder})
    await openByName(page, 'late.notice.md')
    await openPreviewToSide(page)
    await runCommand(page, 'Developer: Reload Window')
    await page.locator('iframe.webview').first().waitFor({state: 'detached'})
    await previewOf(page).locator('.block').first().waitFor({timeout: patience})
    assert.match(await previewOf(page).locator('.text').innerText(), /protection of your data/)
  })

  it('loads nothing, runs nothing, and lets the editor ask before a link opens', async () => {
    const preview = await open('hostile.notice.md', `---\nnotice: customer\n---\n\n# A note\n\n<script>document.title = 'ran'</script>\n\n![a picture](https://draft.example/p.png) <img src="https://draft.example/q.png" onerror="document.title='ran'">\n\n[A page](https://draft.example/page)\n`)
    await preview.locator('.image').waitFor()
    assert.equal(await preview.locator('.text').locator('img, script, iframe, form, style').count(), 0)
    await preview.getByRole('link', {name: 'A page'}).click()
    await page.locator('.monaco-dialog-box', {hasText: 'draft.example/page'}).waitFor()
    await page.keyboard.press('Escape')
    assert.deepEqual(strangers, [])
    assert.notEqual(await titleOf(preview), 'ran')
    const policy = await preview.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    assert.match(policy ?? '', /default-src 'none'; style-src [^;]+; script-src 'nonce-[0-9a-f]{32}'; base-uri 'none'; form-action 'none'/)
  })

  for (const theme of ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast', 'Default High Contrast Light']) {
    it(`has no fault that axe-core knows, in ${theme}`, async () => {
      await writeFile(join(profile.userData, 'User/settings.json'), JSON.stringify({...JSON.parse(await readFile(join(profile.userData, 'User/settings.json'), 'utf8')) as object, 'workbench.colorTheme': theme}))
      const preview = await open('late.notice.md')
      for (const channel of ['email', 'letter', 'web', 'sms', 'social', 'call-script', 'video-script']) {
        await preview.locator('select[name="channel"]').selectOption(channel)
        assert.deepEqual(await violations(preview), [], channel)
      }
      await preview.locator('.finding[tabindex]').first().click()
      await preview.getByRole('button', {name: 'Read about this rule'}).waitFor()
      assert.deepEqual(await violations(preview), [], 'with a card')
      await page.setViewportSize({width: 700, height: 800})
      await preview.locator('.tool[aria-controls="side"]').click()
      assert.deepEqual(await violations(preview), [], 'narrow, with the checklist over the text')
      await page.setViewportSize({width: 1280, height: 800})
    })
  }
})

/** A browser window whose pages may read the clipboard. */
async function readingContext({browser, server}: Session): Promise<BrowserContext> {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}})
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin: `http://${server.authority}`})
  return context
}

/** The lines that the first editor shows, wherever the keyboard is, as one line. */
async function textOfEditor(page: Page): Promise<string> {
  const lines = await page.locator('.monaco-editor[data-uri] .view-lines').first().innerText()
  return lines.replaceAll(/\s+/g, ' ')
}

/** Opens a file of the folder by its name, as a person does. */
async function openByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+KeyP')
  await page.locator('.quick-input-widget input[type="text"]').fill(name)
  await page.locator('.quick-input-list .monaco-list-row', {hasText: name}).first().waitFor({timeout: patience})
  await page.keyboard.press('Enter')
}
