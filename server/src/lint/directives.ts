import type {Notice, Span} from '../notice/notice.ts'

/** What a comment may ask for, as in `notice-lint-disable-line`. */
export const DIRECTIVE_KINDS = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file'] as const

/** A comment that tells the linter to keep silent: `<!-- notice-lint-disable-next-line RULE … -- reason -->`. */
export interface Directive extends Span {
  readonly kind: (typeof DIRECTIVE_KINDS)[number]
  /** Empty: all rules. */
  readonly rules: readonly string[]
  readonly reason: string
}

const DIRECTIVE = /^\s*notice-lint-(disable-next-line|disable-line|disable-file|disable|enable)(?:\s+(.*?))?\s*$/s

/** The directives of a notice, in order of place. */
export function directivesOf(notice: Notice): Directive[] {
  return notice.comments.flatMap(({start, end, text}) => {
    const match = DIRECTIVE.exec(text)
    if (!match) return []
    const [names = '', ...reason] = (match[2] ?? '').split(/(?:^|\s)--(?:\s|$)/)
    const kind = DIRECTIVE_KINDS.find((known) => known === match[1])
    if (!kind) return []
    return [{start, end, kind, rules: names.split(/[\s,]+/).filter((name) => name !== ''), reason: reason.join(' -- ').trim()}]
  })
}

/** Says of each finding which directive silences it; undefined: none. */
export function suppressor(source: string, directives: readonly Directive[]): (finding: Span & {readonly rule: string}) => Directive | undefined {
  if (directives.length === 0) return () => undefined
  const areas = directives.map((directive) => ({directive, area: areaOf(source, directive)}))
  return (finding) => {
    const concerned = areas.filter(({directive}) => directive.rules.length === 0 || directive.rules.includes(finding.rule))
    const here = concerned.find(({area}) => area !== undefined && area.start <= finding.start && finding.start < area.end)
    if (here) return here.directive
    // Of the switches that stand before the finding the last one counts.
    const last = concerned.findLast(({directive}) => (directive.kind === 'disable' || directive.kind === 'enable') && directive.start <= finding.start)
    return last?.directive.kind === 'disable' ? last.directive : undefined
  }
}

/** Where a directive holds; the switches `disable` and `enable` hold until another one comes. */
function areaOf(source: string, directive: Directive): Span | undefined {
  switch (directive.kind) {
    case 'disable':
    case 'enable':
      return undefined
    case 'disable-file':
      return {start: 0, end: Infinity}
    case 'disable-line':
      return lineAt(source, directive.start)
    case 'disable-next-line': {
      const line = lineAt(source, directive.end)
      return lineAt(source, skipBlank(source, line.end))
    }
  }
}

function lineAt(source: string, offset: number): Span {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  const end = source.indexOf('\n', offset)
  return {start, end: end < 0 ? source.length + 1 : end + 1}
}

/** A directive of its own paragraph stands above a blank line: the next line with text is meant. */
function skipBlank(source: string, from: number): number {
  const match = /\S/.exec(source.slice(from))
  return match ? from + match.index : from
}
