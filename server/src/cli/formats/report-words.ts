import byLanguage from '../../../generated/reports.ts'
import type {Severity} from '../../rules/rule.ts'

/** What reports say around findings (`report:` of `lexicon/<language>/language.yaml`). Of two forms the first is for one. */
export interface ReportWords {
  readonly title: string
  readonly about: string
  readonly 'none-read': string
  readonly levels: Readonly<Record<Severity, string>>
  /** `{count}` of `{all}` elements. */
  readonly count: string
  readonly elements: string
  readonly grade: string
  readonly line: string
  readonly nothing: string
  /** Heading of what concerns the whole notice. */
  readonly whole: string
  readonly heads: Readonly<Record<'notice' | 'says' | 'errors' | 'warnings' | 'grade' | 'line' | 'rule' | 'what' | 'words' | 'asked', string>>
  readonly more: string
  readonly 'more-notices': Forms
  readonly 'not-shown': Forms
  readonly dropped: Readonly<Record<'error' | 'warning' | 'notice', Forms>>
  readonly github: string
}

type Forms = readonly [one: string, several: string]

export type ReportWordsByLanguage = Readonly<Record<string, ReportWords>>

/** The words of a language, in English until somebody has translated them. */
export function reportWords(language: string): ReportWords {
  const words = byLanguage[language] ?? byLanguage['en']
  if (!words) throw new Error('English has no words for reports')
  return words
}

/** A number as the language writes it: 8.4, 8,4. */
export function numberIn(value: number, language: string): string {
  return language === 'en' ? String(value) : value.toLocaleString(language)
}
