/** Ties the HTML of a block to its source, and underlines the findings in it. */

import type {Element, ElementContent, Text} from 'hast'
import type {BlockFinding} from './model.ts'

/**
 * The block's content with each stretch of text in a `span`: `data-at` is its place in the block's source, `data-length` how much source
 * it takes where that differs from its own length. A stretch with findings has the class `finding`, the severity of the innermost, and
 * `data-findings`, their indices from the innermost out. The first stretch of each finding is a button in its own right.
 *
 * @param findings spans in the block's source
 * @param offset where the block starts in what the positions count from
 */
export function annotate(block: Element, findings: readonly BlockFinding[], offset: number): Element {
  return new Annotator(findings, offset).element(block)
}

class Annotator {
  private readonly findings: readonly BlockFinding[]
  private readonly offset: number
  /** Findings that have their button. */
  private readonly begun = new Set<number>()

  constructor(findings: readonly BlockFinding[], offset: number) {
    this.findings = findings
    this.offset = offset
  }

  element(node: Element): Element {
    // A button cannot stand in a link: where there is something to mend, that comes first.
    const dead = node.tagName === 'a' && this.isFlagged(node)
    const children = node.children.flatMap((child): ElementContent[] => {
      if (child.type === 'element') return [this.element(child)]
      return child.type === 'text' ? this.text(child) : []
    })
    return dead ? {...node, tagName: 'span', properties: {className: ['link']}, children} : {...node, children}
  }

  private isFlagged(node: Element): boolean {
    return node.children.some((child) => {
      if (child.type === 'element') return this.isFlagged(child)
      const extent = child.type === 'text' ? this.extentOf(child) : undefined
      return extent !== undefined && this.findings.some((finding) => finding.start < extent.end && extent.start < finding.end)
    })
  }

  private extentOf({position}: Text): {readonly start: number; readonly end: number} | undefined {
    const {start, end} = position ?? {}
    return start?.offset === undefined || end?.offset === undefined ? undefined : {start: start.offset - this.offset, end: end.offset - this.offset}
  }

  private text(node: Text): ElementContent[] {
    const extent = this.extentOf(node)
    if (!extent) return [{type: 'text', value: node.value}]
    const verbatim = extent.end - extent.start === node.value.length
    if (!verbatim) return [this.run(node.value, extent.start, extent.end)]
    const cuts = new Set([extent.start, extent.end])
    for (const {start, end} of this.findings) {
      for (const cut of [start, end]) if (cut > extent.start && cut < extent.end) cuts.add(cut)
    }
    const places = [...cuts].sort((a, b) => a - b)
    return places.slice(0, -1).map((from, index) => {
      const to = places[index + 1] ?? extent.end
      return this.run(node.value.slice(from - extent.start, to - extent.start), from, to)
    })
  }

  private run(value: string, start: number, end: number): Element {
    const covering = this.findings
      .map((finding, index) => ({finding, index}))
      .filter(({finding}) => finding.start < end && start < finding.end)
      .sort((a, b) => a.finding.end - a.finding.start - (b.finding.end - b.finding.start))
    const properties: Element['properties'] = {dataAt: start}
    if (end - start !== value.length) properties['dataLength'] = end - start
    const [inner] = covering
    if (inner) {
      properties['className'] = ['finding', inner.finding.severity]
      properties['dataFindings'] = covering.map(({index}) => index).join(' ')
      if (!this.begun.has(inner.index)) {
        for (const {index} of covering) this.begun.add(index)
        Object.assign(properties, {role: 'button', tabIndex: 0, ariaHasPopup: 'dialog', ariaDescribedBy: [describedBy(inner.finding.rule)]})
      }
    }
    return {type: 'element', tagName: 'span', properties, children: [{type: 'text', value}]}
  }
}

/** The id of the page's hidden description of a rule. */
export function describedBy(rule: string): string {
  return `rule-${rule.replaceAll('/', '-')}`
}
