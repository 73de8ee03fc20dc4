/** The facts of an incident that decide when notices are due, from the front matter's `incident:`. */
import type {FrontMatter, FrontMatterEntry, Span} from '../../notice/notice.ts'
import {isZone, readMoment, type Moment} from './moment.ts'

/** Events of an incident that front matter dates, in the order in which they can happen. */
export const EVENTS = ['occurred', 'ended', 'discovered', 'determined', 'reported', 'notified'] as const

/** `determined`: it was established that this is a breach; `reported`: the authority was told; `notified`: the people were told. */
export type Event = (typeof EVENTS)[number]

/** When an event was, at its place in the source. */
export interface DatedEvent extends Span {
  readonly moment: Moment
  /** As written. */
  readonly text: string
}

export interface IncidentFacts {
  readonly events: Readonly<Partial<Record<Event, DatedEvent>>>
  /** IANA zone of times that name none. */
  readonly zone: string | undefined
  /** How many people are affected in all. */
  readonly affected: number | undefined
  /** By law. */
  readonly affectedIn: ReadonlyMap<string, number>
  /** The data were the sender's own: it keeps none for others. */
  readonly isOwner: boolean
}

/** A law that the notice declares, at its place in the source. */
export interface DeclaredLaw extends Span {
  readonly id: string
}

/** What front matter says of the incident; what cannot be read counts as not said, since the check of the front matter speaks of it. */
export function readFacts(frontMatter: FrontMatter | undefined): IncidentFacts {
  const incident = frontMatter?.entries.get('incident')?.entries ?? new Map<string, FrontMatterEntry>()
  const events: Partial<Record<Event, DatedEvent>> = {}
  for (const event of EVENTS) {
    const entry = incident.get(event)
    if (typeof entry?.data !== 'string') continue
    const moment = readMoment(entry.data)
    if (moment) events[event] = {moment, text: entry.data, start: entry.value.start, end: entry.value.end}
  }
  const zone = incident.get('time-zone')?.data
  const affectedIn = [...(incident.get('affected-in')?.entries ?? [])].flatMap(([law, {data}]) => (isCount(data) ? [[law, data] as const] : []))
  const affected = incident.get('affected')?.data
  return {
    events,
    zone: typeof zone === 'string' && isZone(zone) ? zone : undefined,
    affected: isCount(affected) ? affected : undefined,
    affectedIn: new Map(affectedIn),
    isOwner: incident.get('role')?.data === 'owner'
  }
}

/** The laws under `jurisdictions:`, each once, in the order in which they stand there. */
export function declaredLaws(frontMatter: FrontMatter | undefined): DeclaredLaw[] {
  const declared = frontMatter?.entries.get('jurisdictions')
  const named = declared?.items ?? (declared ? [declared] : [])
  const laws = new Map<string, DeclaredLaw>()
  for (const {data, start, end} of named) if (typeof data === 'string' && !laws.has(data)) laws.set(data, {id: data, start, end})
  return [...laws.values()]
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
