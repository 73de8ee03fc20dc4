import type {Event} from './facts.ts'

/** What starts a clock: an event that front matter dates, the end of the year of discovery, or something that it does not date. */
export type Clock = Event | 'year-end' | 'other'

/** A time limit. Without `length` the law sets no number, and `qualifier` says what it asks. */
export interface LawDeadline {
  /** `individual`, `regulator`, `regulator:<name>`, `credit_bureaus`, `media`, … */
  readonly to: string
  /** What starts the clock, in words. */
  readonly trigger: string
  /** What starts the clock, for counting; discovery where nothing is said. */
  readonly clock?: Clock
  readonly length?: number
  readonly unit?: 'hour' | 'day' | 'month'
  readonly basis?: 'calendar' | 'business'
  readonly qualifier?: string
  /** From how many people on, or for whom. */
  readonly threshold?: string
  readonly exceptions?: string
  readonly ref?: string
  readonly verified: 'primary' | 'secondary' | 'memory'
}

/** A law with its time limits. */
export interface TimedLaw {
  readonly id: string
  readonly name: string
  /** The law's short name, to be read before a `ref`. */
  readonly statute: string
  readonly deadlines: readonly LawDeadline[]
}
