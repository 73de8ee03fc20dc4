/** A notice as a Word document: headings, lists, tables and links stay what they are. */

import {AlignmentType, BorderStyle, Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type FileChild, type IParagraphOptions} from 'docx'
import type {Definition, List, Root, RootContent, Table as TableNode} from 'mdast'
import type {Finding} from '../lint/finding.ts'
import {Remarks} from './comments.ts'
import {runs, type Inline} from './docx-inline.ts'

/** Levels that lists may be nested, at most, in Word. */
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6] as const

/**
 * Writes the document.
 *
 * @param root the notice's syntax tree, with positions in the source
 * @param findings stand beside the text as comments
 * @returns the file in base64
 */
export function docx(root: Root, {title, findings}: {readonly title: string; readonly findings: readonly Finding[]}): Promise<string> {
  const remarks = new Remarks(findings)
  const writer = new Writer({remarks, definitions: definitionsOf(root)})
  const children = writer.blocks(root.children, {})
  const rest = remarks.rest()
  if (rest.length > 0) children.push(new Paragraph({children: rest}))
  const document = new Document({
    title,
    creator: '',
    styles: {default: {document: {run: {font: 'Calibri', size: 22}, paragraph: {spacing: {after: 160, line: 276}}}}},
    numbering: {config: writer.numberings},
    ...(findings.length > 0 ? {comments: {children: remarks.comments()}} : {}),
    sections: [{children}]
  })
  return Packer.toBase64String(document)
}

type Numbering = NonNullable<NonNullable<ConstructorParameters<typeof Document>[0]['numbering']>['config'][number]>

/** Writes blocks one after the other, as the comments need it. */
class Writer {
  /** Each numbered list counts for itself. */
  readonly numberings: Numbering[] = []
  private readonly inline: Inline

  constructor(inline: Inline) {
    this.inline = inline
  }

  blocks(nodes: readonly RootContent[], options: IParagraphOptions, depth = 0): FileChild[] {
    return nodes.flatMap((node): FileChild[] => {
      switch (node.type) {
        case 'heading':
          return [new Paragraph({...options, heading: HEADINGS[node.depth - 1] ?? HeadingLevel.HEADING_6, children: runs(node.children, this.inline)})]
        case 'paragraph':
          return [new Paragraph({...options, children: runs(node.children, this.inline)})]
        case 'list':
          return this.list(node, depth)
        case 'blockquote':
          return this.blocks(node.children, {indent: {left: 567}}, depth)
        case 'code':
          return node.value.split('\n').map((line) => new Paragraph({...options, spacing: {after: 0}, children: [new TextRun({text: line, font: 'Courier New'})]}))
        case 'thematicBreak':
          return [new Paragraph({border: {bottom: {style: BorderStyle.SINGLE, size: 6, color: '888888', space: 1}}})]
        case 'table':
          // Word wants a paragraph behind each table.
          return [this.table(node), new Paragraph({})]
        default:
          return []
      }
    })
  }

  private list(list: List, depth: number): FileChild[] {
    const level = Math.min(depth, LEVELS.length - 1)
    const marked: IParagraphOptions = list.ordered ? {numbering: {reference: this.numbering(list.start ?? 1), level}} : {bullet: {level}}
    return list.children.flatMap((item) => {
      const [first, ...others] = item.children
      const start = first?.type === 'paragraph' ? this.blocks([first], marked, depth) : [new Paragraph(marked), ...this.blocks(first ? [first] : [], {indent: {left: 720 * (level + 1)}}, depth + 1)]
      return [...start, ...this.blocks(others, {indent: {left: 720 * (level + 1)}}, depth + 1)]
    })
  }

  private numbering(start: number): string {
    const reference = `numbers-${this.numberings.length}`
    const levels = LEVELS.map((level) => ({
      level, start, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, alignment: AlignmentType.START, style: {paragraph: {indent: {left: 720 * (level + 1), hanging: 360}}}
    }))
    this.numberings.push({reference, levels})
    return reference
  }

  private table({children, align}: TableNode): Table {
    const alignments = {left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT} as const
    const rows = children.map((row, index) => {
      const cells = row.children.map((cell, column) => {
        const side = align?.[column]
        const options = side ? {alignment: alignments[side]} : {}
        return new TableCell({children: [new Paragraph({...options, children: runs(cell.children, this.inline, index === 0 ? {bold: true} : {})})]})
      })
      return new TableRow({children: cells, tableHeader: index === 0})
    })
    return new Table({rows, width: {size: 100, type: WidthType.PERCENTAGE}})
  }
}

function definitionsOf(root: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
      else if ('children' in node) visit(node.children)
    }
  }
  visit(root.children)
  return definitions
}
