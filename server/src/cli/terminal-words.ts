import byLanguage from '../../generated/terminal.ts'
import type {Mark} from '../jurisdictions/checklist.ts'
import type {PageWords} from '../rules/page.ts'
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
  readonly page: PageWords
  readonly checklist: ChecklistWords
}

/** What `notice-lint checklist` says around items and laws; the marks first. */
export interface ChecklistWords extends Readonly<Record<Mark, string>> {
  readonly forbidden: string
  readonly unseen: string
  /** `{element}` is not missed because of `{why}`. */
  readonly silent: string
  /** Above the table; `{path}` is the notice's. */
  readonly title: string
  readonly 'no-advice': string
  /** Heads of columns. */
  readonly item: string
  readonly where: string
}

export type TerminalWordsByLanguage = Readonly<Record<string, TerminalWords>>

/** The words of a language, in English until somebody has translated them. */
export function terminalWords(language: string): TerminalWords {
  const words = byLanguage[language] ?? byLanguage['en']
  if (!words) throw new Error('English has no words for the terminal')
  return words
}
