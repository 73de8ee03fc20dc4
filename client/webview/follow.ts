import type {Span} from '../../server/src/notice/notice.ts'
import {post} from './host.ts'
import type {NoticeText} from './text.ts'

/** While the page scrolls because the editor did, its own scroll events are an echo. In milliseconds. */
const ECHO = 300

/** Keeps the page where the editor is, and the editor where the page is. */
export class Follow {
  private readonly text: NoticeText
  private readonly view: HTMLElement
  private deafUntil = 0
  private frame = 0

  /** @param view the element that scrolls */
  constructor(text: NoticeText, view: HTMLElement) {
    this.text = text
    this.view = view
    view.addEventListener('scroll', () => {
      if (performance.now() < this.deafUntil || this.frame !== 0) return
      this.frame = requestAnimationFrame(() => {
        this.frame = 0
        const offset = this.topOffset()
        if (offset !== undefined) post({type: 'scrolled', offset})
      })
    }, {passive: true})
    text.element.addEventListener('click', (event) => this.click(event))
    text.element.addEventListener('click', openLink)
    text.element.addEventListener('dblclick', () => this.select(true))
    document.addEventListener('keyup', (event) => {
      if (event.key.startsWith('Arrow') && event.shiftKey) this.select(false)
    })
  }

  /** The editor's first visible line is the source at this offset. */
  scrollTo(offset: number): void {
    const block = this.text.blockAt(offset)
    if (offset === 0 || !block) {
      this.move(0)
      return
    }
    const share = Math.min(1, Math.max(0, (offset - block.start) / Math.max(1, block.end - block.start)))
    this.move(this.topOf(block.element) + share * block.element.offsetHeight)
  }

  /** Brings a stretch of the source into view; the middle of the pane if it was outside. */
  show({start, end}: Span): void {
    const [range] = this.text.rangesOf(start, Math.max(end, start + 1))
    const rect = range?.getBoundingClientRect()
    const view = this.view.getBoundingClientRect()
    if (!rect || (rect.top >= view.top && rect.bottom <= view.bottom)) return
    this.move(this.view.scrollTop + rect.top - view.top - view.height / 3)
  }

  /** The page changes its own layout: what scrolls is no wish of the reader's. */
  quiet(): void {
    this.deafUntil = performance.now() + ECHO
  }

  private move(top: number): void {
    this.quiet()
    this.view.scrollTop = top
  }

  private topOf(element: HTMLElement): number {
    return element.getBoundingClientRect().top - this.view.getBoundingClientRect().top + this.view.scrollTop
  }

  private topOffset(): number | undefined {
    if (this.view.scrollTop === 0) return 0
    const top = this.view.getBoundingClientRect().top
    const block = this.text.blocks.find(({element}) => element.getBoundingClientRect().bottom > top)
    if (!block) return undefined
    const rect = block.element.getBoundingClientRect()
    const share = Math.min(1, Math.max(0, (top - rect.top) / Math.max(1, rect.height)))
    return Math.round(block.start + share * (block.end - block.start))
  }

  /** A click on text reveals its source; a finding or a link has its own meaning. */
  private click(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.target.closest('.finding, a[href], button')) return
    if (this.select(false)) return
    const at = document.caretPositionFromPoint(event.clientX, event.clientY)
    const offset = at ? this.text.offsetAt(at.offsetNode, at.offset) : undefined
    if (offset !== undefined) post({type: 'reveal', start: offset, end: offset, focus: false})
  }

  /** Selects in the editor what is selected here. @returns whether anything is */
  private select(focus: boolean): boolean {
    const selection = getSelection()
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false
    const range = selection.getRangeAt(0)
    const start = this.text.offsetAt(range.startContainer, range.startOffset)
    const end = this.text.offsetAt(range.endContainer, range.endOffset)
    if (start === undefined || end === undefined) return false
    post({type: 'reveal', start, end: Math.max(start, end), focus})
    return true
  }
}

/** A link of the notice is opened by the editor, which asks first; left to itself a trusted workspace would not ask. */
function openLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link) return
  event.preventDefault()
  event.stopPropagation()
  if (link.href !== '') post({type: 'link', href: link.href})
}
