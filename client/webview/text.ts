import type {PreviewBlock} from '../../server/src/preview/model.ts'
import {applyPatch, type PatchStep} from '../../server/src/preview/patch.ts'
import {make} from './dom.ts'

/** A block of the notice on the page. */
export interface ShownBlock {
  readonly block: PreviewBlock
  readonly element: HTMLElement
}

/** A block at its place in the source. */
export interface PlacedShownBlock extends ShownBlock {
  readonly start: number
  readonly end: number
}

/** The text of the notice: its blocks on the page, and the way from a place in the source to a place on the page and back. */
export class NoticeText {
  readonly element = make('div', {class: 'text'})
  private shown: ShownBlock[] = []
  private placed: readonly PlacedShownBlock[] | undefined
  private start = 0

  /** The blocks with their places. */
  get blocks(): readonly PlacedShownBlock[] {
    return (this.placed ??= place(this.shown, this.start))
  }

  /** Changes what has changed and leaves the rest as it is. @param start where the text begins in the source */
  update(full: boolean, steps: readonly PatchStep[], start: number): void {
    const before = full ? [] : this.shown
    const after = applyPatch(before, steps, (block) => ({block, element: blockElement(block)}))
    const kept = new Set(after.map(({element}) => element))
    for (const {element} of this.shown) if (!kept.has(element)) element.remove()
    let previous: Element | undefined
    for (const {element} of after) {
      if (!element.isConnected || element.parentElement !== this.element) {
        if (previous) previous.after(element)
        else this.element.prepend(element)
      }
      previous = element
    }
    this.shown = after
    this.start = start
    this.placed = undefined
  }

  /** The block of an element on the page, if it is in one. */
  blockOf(node: Node): PlacedShownBlock | undefined {
    const element = (node instanceof Element ? node : node.parentElement)?.closest('.block')
    return this.blocks.find((block) => block.element === element)
  }

  /** The last block that starts at or before an offset of the source. */
  blockAt(offset: number): PlacedShownBlock | undefined {
    return this.blocks.findLast((block) => block.start <= offset) ?? this.blocks[0]
  }

  /** The source of a place on the page. */
  offsetAt(node: Node, offset: number): number | undefined {
    const block = this.blockOf(node)
    const run = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-at]')
    if (!block) return undefined
    if (!run) return block.start
    const decoded = run.dataset['length'] !== undefined
    return block.start + Number(run.dataset['at']) + (decoded || node.nodeType !== Node.TEXT_NODE ? 0 : offset)
  }

  /** What stands on the page for a stretch of the source, one range for each block; empty where nothing does. */
  rangesOf(start: number, end: number): Range[] {
    return this.blocks.flatMap((block) => {
      if (block.end <= start || end <= block.start) return []
      const range = rangeIn(block.element, Math.max(0, start - block.start), Math.min(block.end, end) - block.start)
      return range ? [range] : []
    })
  }
}

function blockElement(block: PreviewBlock): HTMLElement {
  const element = make('div', {class: `block ${block.role}${block.lines ? ' lines' : ''}`})
  // Sanitised where it was made, and the policy of the page lets nothing in it run or load.
  element.innerHTML = block.html
  return element
}

function place(shown: readonly ShownBlock[], start: number): PlacedShownBlock[] {
  let end = start
  return shown.map(({block, element}) => {
    const from = end + block.lead
    end = from + block.length
    return {block, element, start: from, end}
  })
}

function rangeIn(element: HTMLElement, start: number, end: number): Range | undefined {
  const range = new Range()
  let begun = false
  for (const run of element.querySelectorAll<HTMLElement>('[data-at]')) {
    const text = run.firstChild
    if (!text) continue
    const from = Number(run.dataset['at'])
    const size = text.textContent?.length ?? 0
    const to = from + Number(run.dataset['length'] ?? size)
    if (to <= start || from >= end) continue
    const within = (offset: number): number => Math.max(0, Math.min(size, offset - from))
    if (!begun) range.setStart(text, within(start))
    range.setEnd(text, end >= to ? size : within(end))
    begun = true
  }
  return begun ? range : undefined
}
