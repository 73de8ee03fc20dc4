/** What is official of an organization, and its own words. */
export interface Vocabulary {
  readonly domains: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  /** Names of the organization and of its products: a rule says nothing of words within them. */
  readonly names: readonly string[]
  /** Phrases of which no rule of wording says anything. */
  readonly allow: readonly string[]
  /** Slots that a mail program fills, as written. */
  readonly mergeFields: readonly string[]
}

/** What comments in a notice may do. */
export interface Policy {
  /** Rules that no comment can silence. */
  readonly locked: readonly string[]
  /** A comment that silences a rule must say why. */
  readonly reasons: boolean
  /** Comments that silence nothing are reported. */
  readonly unused?: boolean
}

/** What can be set for one rule beside its level. */
export interface RuleOptions {
  /** Words of which the rule says nothing. */
  readonly allow?: readonly string[] | undefined
  /** The highest school grade that is not reported. */
  readonly grade?: number | undefined
  /** The most words that a sentence may have. */
  readonly words?: number | undefined
}

export const NO_VOCABULARY: Vocabulary = {domains: [], emails: [], phones: [], names: [], allow: [], mergeFields: []}
