import type {Span} from '../../server/src/notice/notice.ts'
import type {NoticeText} from './text.ts'

/** Marks stretches of the text without touching it: the editor's selection, evidence, and what was jumped to. */
export class Marks {
  private readonly text: NoticeText
  private readonly spans = new Map<string, readonly Span[]>()

  constructor(text: NoticeText) {
    this.text = text
  }

  /** Marks these and nothing else under a name of the style sheet. */
  set(name: 'evidence' | 'selection' | 'target', spans: readonly Span[]): void {
    this.spans.set(name, spans)
    this.draw(name)
  }

  /** The text changed: its ranges are others. */
  redraw(): void {
    for (const name of this.spans.keys()) this.draw(name)
  }

  private draw(name: string): void {
    const ranges = (this.spans.get(name) ?? []).flatMap(({start, end}) => this.text.rangesOf(start, end))
    if (ranges.length === 0) CSS.highlights.delete(`notice-${name}`)
    else CSS.highlights.set(`notice-${name}`, new Highlight(...ranges))
  }
}
