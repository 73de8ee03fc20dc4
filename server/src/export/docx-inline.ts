import {ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild} from 'docx'
import type {Definition, PhrasingContent, Text} from 'mdast'
import {Remarks} from './comments.ts'

/** What the words of a paragraph need to become runs. */
export interface Inline {
  readonly remarks: Remarks
  readonly definitions: ReadonlyMap<string, Definition>
}

type Style = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'font' | 'style'>

const CODE = 'Courier New'

/** The words of a paragraph as runs; what is no text, such as HTML, is left out. */
export function runs(nodes: readonly PhrasingContent[], inline: Inline, style: Style = {}): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return textRuns(node, inline, style)
      case 'strong':
        return runs(node.children, inline, {...style, bold: true})
      case 'emphasis':
        return runs(node.children, inline, {...style, italics: true})
      case 'delete':
        return runs(node.children, inline, {...style, strike: true})
      case 'inlineCode':
        return [...inline.remarks.at(node.position?.start.offset ?? 0), new TextRun({text: node.value, ...style, font: CODE})]
      case 'break':
        return [new TextRun({break: 1})]
      case 'link':
        return linked(node.url, node.children, inline, style)
      case 'linkReference': {
        const definition = inline.definitions.get(node.identifier)
        return definition ? linked(definition.url, node.children, inline, style) : runs(node.children, inline, style)
      }
      case 'image':
      case 'imageReference':
        return node.alt ? runs([{type: 'emphasis', children: [{type: 'text', value: node.alt}]}], {...inline, remarks: new Remarks([])}, style) : []
      default:
        return []
    }
  })
}

/** Only what a reader can follow from a letter becomes a link. */
function linked(url: string, children: readonly PhrasingContent[], inline: Inline, style: Style): ParagraphChild[] {
  if (!/^(?:https?|mailto|tel):/i.test(url)) return runs(children, inline, style)
  return [new ExternalHyperlink({link: url, children: runs(children, inline, {...style, style: 'Hyperlink'})})]
}

/** Text in pieces, so that comments can begin and end between them. */
function textRuns(node: Text, {remarks}: Inline, style: Style): ParagraphChild[] {
  const children: ParagraphChild[] = []
  const offsetOf = offsets(node)
  let piece = ''
  const flush = (): void => {
    if (piece !== '') children.push(new TextRun({text: piece.replaceAll(/[^\S\u00A0]+/g, ' '), ...style}))
    piece = ''
  }
  for (let at = 0; at < node.value.length; at++) {
    const offset = offsetOf(at)
    if (remarks.changesAt(offset)) {
      flush()
      children.push(...remarks.at(offset))
    }
    piece += node.value.charAt(at)
  }
  flush()
  return children
}

/** Where in the source a character of the text comes from. */
function offsets({position, data}: Text): (at: number) => number {
  const start = position?.start.offset ?? 0
  const pieces = data?.pieces
  if (!pieces) return (at) => start + at
  let next = 0
  return (at) => {
    while (next < pieces.length - 1 && (pieces[next]?.length ?? 0) <= at) next++
    const piece = pieces[next]
    const before = pieces[next - 1]?.length ?? 0
    return piece ? Math.min(piece.start + at - before, Math.max(piece.start, piece.end - 1)) : start + at
  }
}
