/** What a law asks of a notice, as the packs say it (`packs/<id>.yaml`). Facts in our words, each with its section. */

/** How far a fact was checked: the text of the law was read, a secondary source was read, or it is from memory. */
export type Verified = 'primary' | 'secondary' | 'memory'

/** Where a fact stands: the section, to be read after the law's `statute`, and how far it was checked. */
export interface Sourced {
  readonly ref?: string
  readonly verified: Verified
  readonly note?: string
}

/**
 * When an item is asked for. Words are facts of the incident or of the sender:
 *
 * - `known`: as far as the sender knows it; that it is not known is an answer, too
 * - `applicable`: where it applies, which only the sender can tell
 * - `offered`: the notice offers a service
 * - `exists`: the sender has such a thing, for example a telephone line
 * - `owned`: the sender belongs to another company
 * - `joint`: the breach is that of several organisations
 * - `late`: the notice comes later than the law allows
 * - `data-unknown`: the kinds of data are not known
 * - `telephone`: the notice is given by telephone
 * - `threat`, `incident`: something threatens to happen, something has happened
 */
export type When =
  | 'known'
  | 'applicable'
  | 'offered'
  | 'exists'
  | 'owned'
  | 'joint'
  | 'late'
  | 'data-unknown'
  | 'telephone'
  | 'threat'
  | 'incident'
  /** One of these kinds of data was involved; with `source`, and the sender was where they were lost. */
  | {readonly data: readonly string[]; readonly source?: 'sender'}
  /** These kinds of data were involved and no other. */
  | {readonly only: readonly string[]}
  /** Not asked for where these kinds of data were involved and no other. */
  | {readonly unless: readonly string[]}
  /** The rule holds from this day on, `YYYY-MM-DD`. */
  | {readonly from: string}

/** An item of content that a notice must, or should, contain. */
export interface Demand extends Sourced {
  /** Id of the item, `items/<id>/`. */
  readonly item: string
  readonly ref: string
  /** Always, where nothing is said. */
  readonly when?: When
  /** The item is there if one of these is. */
  readonly 'any-of'?: readonly string[]
}

/** Something that a notice, or the way it is sent, must not be. */
export interface Ban extends Sourced {
  readonly item: string
  /** An authority advises it; the law itself does not say so. */
  readonly guidance?: true
}

/** A service that must be offered to the people affected, free of charge. */
export interface Offer extends Sourced {
  readonly service: string
  /** Calendar months at least. */
  readonly months: number
  /** Kinds of data that call for it; any kind, where nothing is said. */
  readonly data?: readonly string[]
  readonly source?: 'sender'
  /** Only public bodies owe it. */
  readonly sector?: 'public'
  readonly condition?: string
}

/**
 * What starts a clock: an event that front matter dates, the end of the year of discovery, or something that it does not date.
 *
 * - `determined`: it was established that this is a breach that the law speaks of
 * - `reported`: the authority was told
 * - `notified`: the people affected were told
 */
export const CLOCKS = ['occurred', 'discovered', 'determined', 'reported', 'notified', 'year-end', 'other'] as const

/** What starts a clock. */
export type Clock = (typeof CLOCKS)[number]

/** A time limit. Without `length` the law sets no number, and `qualifier` says what it asks. */
export interface Deadline extends Sourced {
  /** `individual`, `regulator`, `regulator:<name>`, `credit_bureaus`, `media`, … */
  readonly to: string
  /** What starts the clock, in words. */
  readonly trigger: string
  /** What starts the clock, for counting; discovery, where nothing is said. */
  readonly clock?: Clock
  readonly length?: number
  readonly unit?: 'hour' | 'day' | 'month'
  readonly basis?: 'calendar' | 'business'
  readonly qualifier?: string
  /** From how many people on. */
  readonly threshold?: string
  /** The number that the threshold names, where a number alone decides. */
  readonly people?: {readonly least?: number; readonly most?: number}
  readonly exceptions?: string
}

/** How a notice must look. */
export interface Format extends Partial<Sourced> {
  /** Exact words of the law. */
  readonly title?: string
  /** Exact words of the law, in the order that it gives. */
  readonly headings?: readonly string[]
  readonly 'font-points'?: number
  /** What else is asked of form and style, in words. */
  readonly asks?: readonly string[]
}

/** How a notice may be sent. */
export interface Channels {
  readonly permitted?: readonly string[]
  /** What may stand instead of single notices, and when. */
  readonly substitute?: {
    /** In the currency of the place. */
    readonly 'cost-over'?: number
    readonly 'persons-over'?: number
    readonly 'contact-unknown'?: boolean
    readonly means?: readonly string[]
    readonly rule?: string
    readonly ref?: string
    readonly verified?: Verified
  }
  readonly notes?: readonly string[]
}

/** A law of one place. */
export interface Law {
  readonly id: string
  readonly name: string
  /** Its name by language, where it has another than in English. */
  readonly names?: Readonly<Record<string, string>>
  /** The language of those who are told of it; English, where nothing is said. No pack says it. */
  readonly spoken?: string
  readonly region: string
  readonly status: 'in-force' | 'partially-in-force' | 'not-yet-in-force'
  /** From when it, or its latest change, holds; in words. */
  readonly effective?: string
  /** Day of the research, `YYYY-MM-DD`. */
  readonly researched: string
  /** The law's short name, to be read before a `ref`. */
  readonly statute: string
  readonly citations: readonly {readonly text: string; readonly url: string}[]
  readonly scope: string
  readonly 'harm-threshold'?: string
  readonly recipients: Readonly<Record<string, string>>
  readonly deadlines: readonly Deadline[]
  readonly content: {
    readonly prescribed: 'yes' | 'partial' | 'no' | 'not-applicable'
    readonly required: readonly Demand[]
    readonly recommended: readonly Demand[]
  }
  readonly format: Format
  readonly forbidden: readonly Ban[]
  readonly offers: readonly Offer[]
  readonly channels: Channels
  readonly language: string
  readonly confidence: {readonly level: 'primary' | 'secondary' | 'mixed' | 'memory'; readonly sources: readonly string[]; readonly 'from-memory': string}
  readonly notes: readonly string[]
}

/** One row of the table of US states and territories, for those that have no pack and for a first look. */
export interface StateRow {
  /** Postal code, for example `GA`. */
  readonly code: string
  readonly name: string
  readonly statute: string
  /** Time limit for telling the people affected; `days` is missing where the law sets no number. */
  readonly deadline: {readonly days?: number; readonly basis?: 'calendar' | 'business'; readonly otherwise?: string; readonly starts: string}
  readonly regulator: {readonly who: string; readonly threshold: string; readonly deadline: string}
  /** From how many people on the credit bureaus are told. */
  readonly 'credit-bureaus': string
  readonly prescribed: string
  readonly 'offer-months'?: number
  readonly verified: Verified
  readonly note?: string
  /** Id of its pack, if there is one. */
  readonly pack?: string
}

/** What a law is called in a language. */
export function nameOf({name, names}: Pick<Law, 'name' | 'names'>, language: string): string {
  return names?.[language] ?? name
}

/** A law as it is told in a language: with its name there. */
export function inLanguage(law: Law, language: string): Law {
  return language === 'en' ? law : {...law, name: nameOf(law, language), spoken: language}
}
