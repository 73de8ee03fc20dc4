import type {Notice, Span} from '../notice/notice.ts'

/** A comment that tells the linter to keep silent: `<!-- notice-lint-disable-next-line RULE … -- reason -->`. */
export interface Directive extends Span {
  readonly kind: 'disable-next-line' | 'disable-line' | 'disable' | 'enable' | 'disable-file'
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
    const kind = match[1] as Directive['kind']
    return [{start, end, kind, rules: names.split(/[\s,]+/).filter((name) => name !== ''), reason: reason.join(' -- ').trim()}]
  })
}

/** Says of each finding whether a directive silences it. */
export function suppressor(source: string, directives: readonly Directive[]): (finding: Span & {readonly rule: string}) => boolean {
  if (directives.length === 0) return () => false
  const areas = directives.map((directive, index) => ({directive, area: areaOf(source, directives, index)}))
  return (finding) =>
    areas.some(({directive, area}) => area !== undefined && names(directive, finding.rule) && area.start <= finding.start && finding.start < area.end)
}

function names(directive: Directive, rule: string): boolean {
  return directive.rules.length === 0 || directive.rules.includes(rule)
}

/** Where a directive holds; `enable` itself silences nothing. */
function areaOf(source: string, directives: readonly Directive[], index: number): Span | undefined {
  const directive = directives[index]
  if (!directive) return undefined
  switch (directive.kind) {
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
    case 'disable': {
      const enabled = directives.slice(index + 1).find((other) => other.kind === 'enable' && ends(other, directive))
      return {start: directive.start, end: enabled?.start ?? Infinity}
    }
  }
}

function ends(enable: Directive, disable: Directive): boolean {
  return enable.rules.length === 0 || disable.rules.some((rule) => enable.rules.includes(rule))
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
