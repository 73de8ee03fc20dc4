/** What the front matter of a notice may hold, as data: `keys.yaml` has it, the build reads it. */

/** Words of a closed vocabulary, each with what it means. */
export type Choices = Readonly<Record<string, string>>

/** What a value may be. */
export type ValueSchema =
  | {readonly type: 'choice'; readonly noun: string; readonly choices: Choices}
  /** `pattern` must match the whole text; `says` names the sentence of the rule `front-matter` that says in words what it asks for. */
  | {readonly type: 'text'; readonly pattern?: string; readonly says?: string}
  /** A day, or a day and time as in RFC 3339, the zone being optional. */
  | {readonly type: 'date'}
  /** Other tools use the key as well, each in its way. */
  | {readonly type: 'anything'}
  /** A whole number from 0. */
  | {readonly type: 'count'}
  | {readonly type: 'list'; readonly of: ValueSchema}
  /** Keys of a closed vocabulary, all with values of one kind. */
  | {readonly type: 'table'; readonly noun: string; readonly choices: Choices; readonly of: ValueSchema}
  | {readonly type: 'map'; readonly keys: Keys}

/** A key: what it is for, an example as YAML, and what it may hold. */
export interface KeySchema {
  readonly says: string
  readonly example?: string
  readonly value: ValueSchema
}

export type Keys = Readonly<Record<string, KeySchema>>
