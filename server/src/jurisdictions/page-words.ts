import type {Law, Sourced, When} from './law.ts'

type Forms = readonly [one: string, several: string]

/** What the page of a law and the list of laws say around what packs say, `pages/<language>.yaml`; `{…}` are filled in. */
export interface LawPageWords extends Readonly<Record<PlainWords, string>> {
  readonly status: Readonly<Record<Law['status'], string>>
  readonly levels: Readonly<Record<Law['confidence']['level'], string>>
  readonly checked: Readonly<Record<Sourced['verified'], string>>
  /** By unit, `business-` before it where business days count. */
  readonly limits: Readonly<Record<string, Forms>>
  /** Whom a law wants told; those that have no word here are told by the key of the pack. */
  readonly recipients: Readonly<Record<string, string>>
  readonly when: Readonly<Record<Extract<When, string> | 'from' | 'only' | 'unless' | 'data' | 'data-lost', string>>
  /** In the order of the list. */
  readonly regions: Readonly<Record<string, string>>
  readonly items: Forms
}

type PlainWords =
  | 'researched' | 'binds' | 'harm' | 'must' | 'nothing' | 'recommended' | 'form' | 'banned' | 'offered' | 'told' | 'by-when' | 'sent' | 'language' | 'sources' | 'notes'
  | 'title' | 'headings' | 'points' | 'quote' | 'offer' | 'instead' | 'means' | 'memory' | 'semicolon' | 'colon' | 'no-limit' | 'counted' | 'from' | 'except'
  | 'no-advice' | 'in-english' | 'free' | 'bans' | 'pending' | 'others' | 'one'

/** The words of a language, and what packs say on pages alone: by id of the law (`all` for every law), by the English text. */
export interface LawPages {
  readonly words: LawPageWords
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export type LawPagesByLanguage = Readonly<Record<string, LawPages>>
