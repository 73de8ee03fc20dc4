import {DATA_KINDS, type DataKind} from './data-kinds.ts'
import type {FrontMatter, FrontMatterEntry} from '../notice/notice.ts'

/** What front matter says of the incident, the sender and the notice; undefined where it says nothing. */
export interface Facts {
  readonly channel: string | undefined
  readonly audience: string | undefined
  readonly kinds: ReadonlySet<DataKind> | undefined
  readonly source: 'sender' | 'supplier' | undefined
  readonly discovered: string | undefined
  readonly notified: string | undefined
  /** When the authority was told. */
  readonly reported: string | undefined
  /** An authority has asked to hold the notice back. */
  readonly held: boolean | undefined
  readonly late: boolean | undefined
  /** Something threatens to happen and has not happened yet. */
  readonly threat: boolean
  readonly sender: string | undefined
  /** Name of the company that owns the sender; `false`: there is none. */
  readonly parent: string | false | undefined
  readonly phone: boolean | undefined
  readonly sector: 'private' | 'public' | undefined
}

/** Reads the facts. What has the wrong shape counts as not said: the check of the front matter speaks of it. */
export function factsOf(frontMatter: FrontMatter | undefined): Facts {
  const top = frontMatter?.entries ?? NOTHING
  const incident = top.get('incident')?.entries ?? NOTHING
  const sender = top.get('sender')?.entries ?? NOTHING
  const data = incident.get('data')?.data
  const parent = text(sender, 'parent')
  return {
    channel: text(top, 'channel'),
    audience: text(top, 'notice'),
    kinds: Array.isArray(data) ? new Set(data.filter(isKind)) : undefined,
    source: oneOf(text(incident, 'source'), ['sender', 'supplier']),
    discovered: text(incident, 'discovered'),
    notified: text(incident, 'notified'),
    reported: text(incident, 'reported'),
    held: answer(incident, 'hold'),
    late: answer(incident, 'late'),
    threat: text(incident, 'kind') === 'threat',
    sender: text(sender, 'name'),
    parent: parent === 'none' ? false : parent,
    phone: answer(sender, 'phone'),
    sector: oneOf(text(sender, 'sector'), ['private', 'public'])
  }
}

const KINDS: ReadonlySet<unknown> = new Set(DATA_KINDS)

type Entries = ReadonlyMap<string, FrontMatterEntry>
const NOTHING: Entries = new Map()

/** Whether a word of front matter is a kind of data that packs know. */
export function isKind(value: unknown): value is DataKind {
  return KINDS.has(value)
}

function text(entries: Entries, key: string): string | undefined {
  const data = entries.get(key)?.data
  return typeof data === 'string' && data !== '' ? data : undefined
}

function answer(entries: Entries, key: string): boolean | undefined {
  const said = text(entries, key)
  return said === 'yes' ? true : said === 'no' ? false : undefined
}

function oneOf<T extends string>(said: string | undefined, known: readonly T[]): T | undefined {
  return known.find((one) => one === said)
}
