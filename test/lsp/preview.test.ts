import assert from 'node:assert/strict'
import {
  previewFindingRequest,
  previewUpdateNotification,
  unwatchPreviewNotification,
  watchPreviewNotification,
  type PreviewFinding,
  type PreviewUpdate
} from '../../server/src/lsp/preview-protocol.ts'
import {insertionRequest, lawRequest} from '../../server/src/lsp/protocol.ts'
import type {PreviewBlock} from '../../server/src/preview/model.ts'
import {applyPatch} from '../../server/src/preview/patch.ts'
import {CAN, Editor} from './client.ts'
import {FAULTY} from './texts.ts'

const uri = 'file:///letters/june.notice.md'

const LAWFUL = '---\nnotice: customer\njurisdictions: [us-ca]\nincident:\n  discovered: 2026-05-03\n  data: [name, ssn]\n---\n\n# Your data\n\nOn 3 May somebody copied your name and your Social Security number.\n'

/** What a preview pane makes of the server's updates. */
class Pane {
  readonly updates: PreviewUpdate[] = []
  blocks: readonly PreviewBlock[] = []
  private waiting: (() => void) | undefined

  constructor({connection}: Editor) {
    connection.onNotification(previewUpdateNotification, (update) => {
      this.updates.push(update)
      this.blocks = applyPatch(update.full ? [] : this.blocks, update.steps, (block) => block)
      this.waiting?.()
    })
  }

  /** The next update that has not been taken. */
  async next(): Promise<PreviewUpdate> {
    while (this.updates.length === 0) await new Promise<void>((resolve) => (this.waiting = resolve))
    const [update] = this.updates.splice(0, 1)
    assert.ok(update)
    return update
  }

  /** The first finding of a rule, with its place in the source. */
  finding(rule: string, start: number): {readonly rule: string; readonly start: number; readonly end: number} {
    let end = start
    for (const block of this.blocks) {
      const from = end + block.lead
      end = from + block.length
      const found = block.findings.find((finding) => finding.rule === rule)
      if (found) return {rule, start: from + found.start, end: from + found.end}
    }
    throw new Error(`no finding of ${rule}`)
  }
}

describe('a preview at the server', () => {
  let editor: Editor
  let pane: Pane

  beforeEach(async () => {
    editor = await Editor.start({capabilities: {...CAN.pull, ...CAN.snippets}})
    pane = new Pane(editor)
  })

  afterEach(async () => {
    assert.equal(await editor.stop(), 0)
    assert.equal(editor.errors, '')
  })

  const watch = (): Promise<void> => editor.connection.sendNotification(watchPreviewNotification, {uri})
  const ask = (version: number, finding: {readonly rule: string; readonly item?: string; readonly start: number; readonly end: number}): Promise<PreviewFinding | null> =>
    editor.connection.sendRequest(previewFindingRequest, {uri, version, ...finding})

  it('is sent whole at first, and then only what changed', async () => {
    await editor.open(uri, FAULTY)
    await watch()
    const first = await pane.next()
    assert.equal(first.full, true)
    assert.equal(first.version, 1)
    assert.equal(first.facts.elements?.length, 17)
    assert.equal(pane.blocks.length, 3)

    await editor.change(uri, [{range: editor.rangeOf(uri, 'On 3 May'), text: 'On 4 May'}])
    const second = await pane.next()
    assert.deepEqual([second.full, second.version], [false, 2])
    assert.deepEqual(second.steps.map((step) => Object.keys(step)[0]), ['keep', 'add', 'drop', 'keep'])
    assert.match(pane.blocks[1]?.html ?? '', /On 4 May/)
    assert.equal(second.facts.titles, undefined, 'what did not change is not sent')
  })

  it('is told together what is typed in one go', async () => {
    await editor.open(uri, FAULTY)
    await watch()
    await pane.next()
    for (let turn = 0; turn < 10; turn++) await editor.change(uri, [{range: editor.rangeOf(uri, 'On 3 May'), text: `On 3 May`}])
    while ((await pane.next()).version < 11);
    assert.equal(pane.updates.length, 0)
  })

  it('gives a finding with edits that mend it, as the light bulb does, and a way to ignore it', async () => {
    await editor.open(uri, FAULTY)
    await watch()
    await pane.next()
    const place = pane.finding('weak-apology', 0)
    const finding = await ask(1, place)
    assert.ok(finding)
    assert.equal(finding.rule, 'weak-apology')
    assert.ok(finding.message.length > 0 && finding.why.length > 0)
    const bulb = (await editor.actions(uri, editor.rangeOf(uri, 'any inconvenience'), ['quickfix'])).map(({title}) => title)
    for (const {title} of finding.fixes) assert.ok(bulb.includes(title), title)
    assert.ok(finding.ignore?.edit)

    const [fix] = finding.fixes
    assert.ok(fix?.edit)
    await editor.apply(fix.edit)
    const mended = await pane.next()
    assert.equal(mended.version, 2)
    assert.throws(() => pane.finding('weak-apology', 0))
  })

  it('gives nothing for another version, or a place without a finding', async () => {
    await editor.open(uri, FAULTY)
    await watch()
    await pane.next()
    const place = pane.finding('marketing', 0)
    assert.ok(await ask(1, place))
    assert.equal(await ask(2, place), null)
    assert.equal(await ask(1, {...place, start: place.start + 1}), null)
    assert.equal(await ask(1, {rule: 'no-such-rule', start: 0, end: 1}), null)
  })

  it('inserts what is missing as a snippet where the editor can have one', async () => {
    await editor.open(uri, FAULTY)
    await watch()
    const slot = (await pane.next()).facts.slots?.find(({rule}) => rule === 'missing-contact')
    assert.ok(slot)
    const finding = await ask(1, {rule: slot.rule, ...slot.finding})
    const change = finding?.fixes[0]?.edit?.documentChanges?.[0]
    assert.ok(change && 'edits' in change && change.edits[0] && 'snippet' in change.edits[0])
  })

  it('tells what the declared laws ask for, and inserts the item that is meant among many at one place', async () => {
    await editor.open(uri, LAWFUL)
    await watch()
    const sections = (await pane.next()).facts.sections ?? []
    assert.deepEqual(sections.map(({id}) => id), ['law', 'deadlines'])
    const row = sections[0]?.groups[0]?.rows.find(({label}) => label === 'Addresses of the credit bureaus')
    assert.ok(row?.insert)
    const finding = await ask(1, row.insert)
    assert.match(finding?.message ?? '', /postal addresses of the three credit bureaus/)
    const told = await editor.connection.sendRequest(lawRequest, {uri})
    assert.deepEqual(told?.sections.map(({id}) => id), ['law', 'deadlines'])
    const edit = await editor.connection.sendRequest(insertionRequest, {uri, item: 'credit-bureau-address'})
    assert.match(JSON.stringify(edit), /Equifax/)
  })

  it('says of a file that is no notice that it is none, until the user wants it checked', async () => {
    const plain = 'file:///letters/plain.md'
    await editor.open(plain, '# A page\n\nWe take your privacy very seriously.\n')
    await editor.connection.sendNotification(watchPreviewNotification, {uri: plain})
    assert.equal((await pane.next()).isNotice, false)
    await editor.connection.sendNotification('noticeLint/lintAnyway', {uri: plain})
    const update = await pane.next()
    assert.deepEqual([update.isNotice, update.full], [true, true])
    assert.equal(pane.blocks.length, 2)
  })

  it('waits for a document that is not open yet', async () => {
    await watch()
    assert.equal((await pane.next()).isNotice, false)
    await editor.open(uri, FAULTY)
    assert.equal((await pane.next()).isNotice, true)
  })

  it('is sent no more when nobody watches', async () => {
    await editor.open(uri, FAULTY)
    await watch()
    await pane.next()
    await editor.connection.sendNotification(unwatchPreviewNotification, {uri})
    await editor.change(uri, [{range: editor.rangeOf(uri, 'It may have'), text: 'Nothing'}])
    await editor.pull(uri)
    await watch()
    assert.equal((await pane.next()).full, true)
  })
})
