import type {LawReference} from '../jurisdictions/reference.ts'
import type {Span} from '../notice/notice.ts'
import type {Finding, Fix, Related} from './finding.ts'

/** A finding whose fixes are made when somebody asks for them: most never are. */
export class LazyFinding implements Finding {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly severity: Finding['severity']
  readonly message: string
  readonly why: string
  readonly url: string
  readonly law: LawReference | undefined
  readonly related: Related | undefined
  private readonly make: () => readonly Fix[]
  private made: readonly Fix[] | undefined

  constructor({start, end}: Span, {rule, severity, message, why, url, law, related}: Omit<Finding, 'start' | 'end' | 'fixes'>, make: () => readonly Fix[]) {
    this.start = start
    this.end = end
    this.rule = rule
    this.severity = severity
    this.message = message
    this.why = why
    this.url = url
    this.law = law
    this.related = related
    this.make = make
  }

  get fixes(): readonly Fix[] {
    return (this.made ??= this.make())
  }
}
