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
  /** Goes on behind `present`: `{list}` are the ids. */
  readonly missing: string
  readonly clean: string
  /** What a notice is by the worst of its findings; `unread` where its language is not known. */
  readonly verdicts: Readonly<Record<Verdict, string>>
  /** `{count}` notices, of which `{clean}` have no findings; `{errors}` and `{warnings}` are counted. */
  readonly total: string
  /** `{words}` as the language quotes them. */
  readonly quote: string
  readonly page: PageWords
  readonly checklist: ChecklistWords
  /** Heads of the table of languages, and what stands below it; `{list}` are ids of rules. */
  readonly languages: Readonly<Record<'phrases' | 'sentences' | 'examples' | 'items' | 'english' | 'unphrased', string>>
}

export type Verdict = 'error' | 'warning' | 'good' | 'unread'

/** @param all elements that were looked for: none in a language that is not known */
export function verdictOf(all: number, {error, warning}: Readonly<Record<'error' | 'warning', number>>): Verdict {
  return all === 0 ? 'unread' : error > 0 ? 'error' : warning > 0 ? 'warning' : 'good'
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

/** The language in which a notice's findings are told: its own where there are words, else English. */
export function spokenLanguage(language: string): string {
  return byLanguage[language] === undefined ? 'en' : language
}

/** In which language a report of several notices speaks of them all: theirs, where they share one, else English. */
export class FrameLanguage {
  private known: string | undefined

  /** English until a notice has come. */
  get language(): string {
    return this.known ?? 'en'
  }

  /** @param language of the next notice */
  add(language: string): void {
    const spoken = spokenLanguage(language)
    this.known = this.known === undefined || this.known === spoken ? spoken : 'en'
  }
}

/** The form for so many, as the language counts: French has no errors in the singular, English in the plural. */
export function formFor(count: number, [one, several]: readonly [one: string, several: string], language: string): string {
  return new Intl.PluralRules(spokenLanguage(language)).select(count) === 'one' ? one : several
}

/** `1 error`, `0 erreur`. */
export function counted(count: number, level: Severity, language: string): string {
  return `${count} ${formFor(count, terminalWords(language)[level], language)}`
}
