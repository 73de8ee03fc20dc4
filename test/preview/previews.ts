import {englishLinter} from '../english.ts'
import type {Linted} from '../../server/src/lint/linter.ts'
import type {Preview} from '../../server/src/preview/model.ts'
import {Renderer} from '../../server/src/preview/render.ts'

/** Lints and renders a notice anew. */
export function previewOf(source: string): Preview {
  const linter = englishLinter()
  return new Renderer().render(linter.lint(source), linter.rules)
}

/** Renders one version of a notice after the other, as a preview that is open does. */
export class OpenPreview {
  private readonly renderer = new Renderer()
  private linted: Linted | undefined

  show(source: string): Preview {
    const linter = englishLinter()
    this.linted = linter.lint(source, {}, this.linted)
    return this.renderer.render(this.linted, linter.rules)
  }
}

/** All HTML of a preview, one block after the other. */
export function htmlOf(preview: Preview): string {
  return preview.blocks.map(({html}) => html).join('\n')
}

/** A stretch of text on the page and the source that it says it came from. */
export interface Run {
  readonly text: string
  readonly source: string
  readonly attributes: string
}

/** The stretches of text in a preview, with their source. */
export function runsOf(preview: Preview, source: string): Run[] {
  let end = preview.facts.start
  return preview.blocks.flatMap(({html, lead, length}) => {
    const start = end + lead
    end = start + length
    return [...html.matchAll(/<span data-at="(\d+)"([^>]*)>([^<]*)<\/span>/g)].map(([, at = '', attributes = '', escaped = '']): Run => {
      const text = unescaped(escaped)
      const size = Number(/data-length="(\d+)"/.exec(attributes)?.[1] ?? text.length)
      return {text, source: source.slice(start + Number(at), start + Number(at) + size), attributes}
    })
  })
}

function unescaped(html: string): string {
  return html.replaceAll(/&(?:#x([0-9A-F]+)|(lt|gt|quot|amp));/gi, (all, code: string | undefined, name: string | undefined) =>
    code ? String.fromCodePoint(Number.parseInt(code, 16)) : ({lt: '<', gt: '>', quot: '"', amp: '&'}[name ?? ''] ?? all)
  )
}
