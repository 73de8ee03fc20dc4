export {fill} from '../says/say.ts'

/** What findings of law say in a language, as data: `says/<language>.yaml`. `{…}` are filled in; of two the first speaks of one law, the second of several. */
export interface LawSentences {
  readonly and: string
  readonly more: Pair
  readonly pending: string
  readonly unset: string
  readonly asks: Pair
  readonly recommended: string
  readonly forbids: string
  /** The same beside an element that is not missed for it. */
  readonly bans: string
  readonly advises: string
  readonly 'no-offer': string
  readonly 'no-term': string
  readonly 'short-term': string
  readonly asked: Pair
  readonly conflict: Pair
  readonly order: Pair
  readonly facts: string
  readonly unread: string
  /** What each key of the front matter would say. */
  readonly questions: Readonly<Record<string, string>>
  readonly title: string
  readonly headings: Pair
  readonly 'order-of-headings': string
  readonly prescribes: string
}

type Pair = readonly [one: string, several: string]

/** The sentence for so many. */
export function forCount([one, several]: Pair, count: number): string {
  return count === 1 ? one : several
}
