import type {PreviewFacts, Slot} from '../../server/src/preview/model.ts'
import type {Span} from '../../server/src/notice/notice.ts'
import type {ToPage} from '../src/preview/messages.ts'
import {Cards, severityWord} from './card.ts'
import {button, make} from './dom.ts'
import {Follow} from './follow.ts'
import {keep, listen, post} from './host.ts'
import {Marks} from './marks.ts'
import {channelOf, Shape} from './shape.ts'
import {Side} from './side.ts'
import {Slots} from './slots.ts'
import {NoticeText} from './text.ts'
import {Toolbar} from './toolbar.ts'
import {describedBy} from '../../server/src/preview/annotate.ts'
import {say} from './words.ts'

let version = 0
let facts: PreviewFacts | undefined

const text = new NoticeText()
const shape = new Shape(text)
const marks = new Marks(text)
const cards = new Cards({text, version: () => version, title: (rule) => facts?.titles[rule] ?? rule})
const slots = new Slots(text, insert)
const notice = make('div', {class: 'notice'})
const descriptions = make('div', {hidden: true})
const desk = make('div', {class: 'desk', hidden: true}, shape.element, cards.element)
const main = make('main', {tabindex: 0, 'aria-label': say('preview', '')}, notice, desk)
const side = new Side({show, showSlot, mark: (spans) => marks.set('evidence', spans), insert: (finding) => post({type: 'insert', finding: {version, ...finding}})})
const toolbar = new Toolbar({reframe: draw, pin: (pinned) => post({type: 'pin', pinned}), toggleSide, skip: enterSide})
const live = make('p', {class: 'hidden', role: 'status'})
const follow = new Follow(text, main)
const narrow = matchMedia('(max-width: 719px)')

document.body.append(toolbar.element, main, side.element, live, descriptions)
openSide(!narrow.matches)
narrow.addEventListener('change', () => openSide(!narrow.matches))
new ResizeObserver(() => {
  if (facts) shape.mark(channelOf(toolbar.frame(facts.frame)))
}).observe(main)
document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') {
    event.preventDefault()
    post({type: 'undo'})
  }
})
side.element.addEventListener('keydown', ({key}) => {
  if (key !== 'Escape' || !narrow.matches) return
  openSide(false)
  toolbar.sideButton.focus()
})
tell(say('waiting'))
listen(receive)
post({type: 'ready'})

function receive(message: ToPage): void {
  switch (message.type) {
    case 'document':
      keep({uri: message.uri, pinned: message.pinned})
      toolbar.setPinned(message.pinned)
      if (main.dataset['uri'] !== message.uri) begin(message.uri, message.name)
      break
    case 'update':
      update(message)
      break
    case 'finding':
      cards.fill(message.token, message.card)
      break
    case 'scroll':
      follow.scrollTo(message.offset)
      break
    case 'selection':
      marks.set('selection', message.end > message.start ? [message] : [])
      follow.show(message)
      break
  }
}

function begin(uri: string, name: string): void {
  main.dataset['uri'] = uri
  main.setAttribute('aria-label', say('preview', name))
  toolbar.reset(name)
  facts = undefined
  tell(say('waiting'))
}

function update({version: shown, isNotice, full, steps, facts: changed}: Extract<ToPage, {type: 'update'}>): void {
  const before = facts && findingsOf(facts)
  version = shown
  if (!isNotice) {
    facts = undefined
    text.update(true, [], 0)
    tell(say('notNotice'), say('notNoticeDetail'), button({class: 'primary'}, () => post({type: 'check'}), say('check')))
    return
  }
  // The first update after another notice is whole.
  facts = full || !facts ? (changed as PreviewFacts) : {...facts, ...changed}
  const focused = focusedFinding()
  follow.quiet()
  text.update(full, steps, facts.start)
  draw()
  marks.redraw()
  if (cards.settle() || (focused && document.activeElement === document.body)) refocus(focused)
  const after = findingsOf(facts)
  if (before !== undefined && before !== after) live.textContent = after === 0 ? say('nothingLeft') : say('announce', after)
}

/** Shows all that is not text of the notice. */
function draw(): void {
  if (!facts) return
  const frame = toolbar.frame(facts.frame)
  if (text.blocks.length === 0) tell(say('empty'), say('emptyDetail'))
  else tell()
  desk.hidden = text.blocks.length === 0 && facts.slots.length === 0
  slots.update(facts.slots)
  shape.update(facts, frame)
  side.update(facts)
  side.element.classList.remove('idle')
  toolbar.update(facts.frame, facts.elements.filter(({present}) => present).length, facts.elements.length)
  descriptions.replaceChildren(...Object.entries(facts.titles).map(([rule, title]) => make('span', {id: describedBy(rule)}, `${say(severityWord(severityOf(rule)))}: ${title}`)))
}

function severityOf(rule: string): string {
  return text.blocks.flatMap(({block}) => block.findings).find((finding) => finding.rule === rule)?.severity ?? 'hint'
}

/** Says something instead of a notice; without words the notice is shown. */
function tell(title?: string, detail?: string, action?: HTMLElement): void {
  notice.hidden = title === undefined
  notice.replaceChildren(...(title === undefined ? [] : [make('h2', {}, title), make('p', {}, detail), action].filter((one) => one !== undefined)))
  if (title === undefined) return
  desk.hidden = true
  if (!facts) side.element.classList.add('idle')
}

function findingsOf({counts}: PreviewFacts): number {
  return counts.error + counts.warning + counts.info + counts.hint
}

/** Where the focus is, if it is on a finding or in its card: the number of its block. */
function focusedFinding(): number | undefined {
  const index = document.activeElement ? text.blocks.findIndex(({element}) => element.contains(document.activeElement)) : -1
  return index < 0 ? undefined : index
}

/** The finding that had the focus is gone: the next one has it, else the text. */
function refocus(block: number | undefined): void {
  const all = [...text.element.querySelectorAll<HTMLElement>('.finding[tabindex]')]
  const from = block === undefined ? undefined : text.blocks[block]?.element
  const next = all.find((one) => !from || (from.compareDocumentPosition(one) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0)
  ;(next ?? all.at(-1) ?? main).focus()
}

function insert({rule, finding}: Slot): void {
  post({type: 'insert', finding: {version, rule, ...finding}})
}

function show(span: Span): void {
  follow.show(span)
  marks.set('target', [span])
  post({type: 'reveal', ...span, focus: false})
  if (narrow.matches) openSide(false)
}

function showSlot(rule: string): boolean {
  const slot = slots.find(rule)
  if (!slot) return false
  if (narrow.matches) openSide(false)
  follow.quiet()
  slot.scrollIntoView({block: 'center'})
  ;(slot.querySelector('button') ?? slot).focus()
  return true
}

function toggleSide(): void {
  openSide(side.element.hasAttribute('hidden'))
  if (!side.element.hasAttribute('hidden') && narrow.matches) side.element.focus()
}

function enterSide(): void {
  openSide(true)
  side.element.focus()
}

function openSide(open: boolean): void {
  side.element.hidden = !open
  document.body.classList.toggle('with-side', open)
  toolbar.sideButton.setAttribute('aria-expanded', String(open))
}
