import {CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, TextRun, type ICommentOptions, type IRunOptions, type ParagraphChild} from 'docx'
import type {Finding} from '../lint/finding.ts'
import {grouped} from '../notice/grouped.ts'
import type {Span} from '../notice/notice.ts'

/** A remark on a stretch of the source; findings on the same words share one. */
interface Remark extends Span {
  readonly id: number
  readonly findings: readonly Finding[]
}

/**
 * Puts findings beside the text as Word comments, while the text is written from start to end: each opens before the first character at
 * or behind its start and closes before the first at or behind its end.
 */
export class Remarks {
  private readonly remarks: readonly Remark[]
  private readonly open = new Set<Remark>()
  private next = 0

  constructor(findings: readonly Finding[]) {
    const byPlace = grouped(findings, ({start, end}) => `${start}:${end}`)
    this.remarks = [...byPlace.values()].map((together, id) => ({id, start: together[0]?.start ?? 0, end: together[0]?.end ?? 0, findings: together})).sort((a, b) => a.start - b.start)
  }

  /** Whether something opens or closes before a character that stands at this offset of the source. */
  changesAt(offset: number): boolean {
    const coming = this.remarks[this.next]
    return (coming !== undefined && coming.start <= offset) || [...this.open].some(({end}) => end <= offset)
  }

  /** What stands before that character. */
  at(offset: number): ParagraphChild[] {
    const marks: ParagraphChild[] = []
    const close = (): void => {
      for (const remark of [...this.open]) {
        if (remark.end > offset) continue
        this.open.delete(remark)
        marks.push(new CommentRangeEnd(remark.id), new TextRun({children: [new CommentReference(remark.id)]}))
      }
    }
    close()
    for (let coming = this.remarks[this.next]; coming && coming.start <= offset; coming = this.remarks[++this.next]) {
      marks.push(new CommentRangeStart(coming.id))
      this.open.add(coming)
    }
    close()
    return marks
  }

  /** What is still to be opened or closed at the end of the text. */
  rest(): ParagraphChild[] {
    return this.at(Infinity)
  }

  /** The comments themselves, for the document. */
  comments(): ICommentOptions[] {
    return this.remarks.map(({id, findings}) => ({
      id,
      author: 'Breach Notice Lint',
      initials: 'BNL',
      date: new Date(),
      children: findings.flatMap(({rule, severity, message, why}) => [
        new Paragraph({children: [new TextRun(level(severity)), new TextRun(`${message} (${rule})`)]}),
        new Paragraph({children: [new TextRun(why)]})
      ])
    }))
  }
}


function level(severity: string): IRunOptions {
  return {text: `${severity}: `, bold: true}
}
