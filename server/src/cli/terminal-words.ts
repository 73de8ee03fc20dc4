import byLanguage from '../../generated/terminal.ts'
import type {Severity} from '../rules/rule.ts'

/** What the terminal says around findings (`terminal:` of `lexicon/<language>/language.yaml`). Ids and levels stay as they are. */
export interface TerminalWords extends Readonly<Record<Severity, readonly [one: string, several: string]>> {
  readonly why: string
  readonly fix: string
  readonly see: string
  /** Stands behind a fix that `--fix` makes. */
  readonly withFix: string
  /** Heading of what is missing. */
  readonly unsaid: string
  /** `{count}` and `{all}` stand for how many elements the notice has, of how many. */
  readonly present: string
  readonly unchecked: string
  readonly missing: string
  readonly clean: string
}

export type TerminalWordsByLanguage = Readonly<Record<string, TerminalWords>>

/** The words of a language, in English until somebody has translated them. */
export function terminalWords(language: string): TerminalWords {
  const words = byLanguage[language] ?? byLanguage['en']
  if (!words) throw new Error('English has no words for the terminal')
  return words
}
