import byLanguage from '../../generated/editor.ts'
import type {PageWords} from '../rules/page.ts'

/** One thing of a kind, and `{count}` of them. */
type Countable = readonly [one: string, several: string]

/**
 * What the server says in the editor's own places, menus and the line above the title, by the language of the editor (`editor:` of
 * `lexicon/<language>/language.yaml`). What it says of a notice is in the notice's.
 */
export interface EditorWords {
  readonly 'apply-all': string
  /** `{count}` findings of `{rule}`. */
  readonly 'apply-first': string
  readonly 'ignore-line': string
  readonly 'ignore-passage': string
  readonly 'ignore-notice': string
  /** The same where the rule is plain from where it stands. */
  readonly 'ignore-here-line': string
  readonly 'ignore-here-passage': string
  readonly explain: string
  /** Where the writer of a comment gives the reason. */
  readonly reason: string
  /** `{count}` and `{all}` stand for how many elements the notice has, of how many. */
  readonly elements: string
  readonly slots: Countable
  readonly errors: Countable
  readonly warnings: Countable
  readonly grade: string
  readonly 'open-preview': string
  readonly missing: string
  readonly 'kind-of-data': string
  readonly example: string
  /** Leads from what a hover shows to the page of the rule. */
  readonly 'whole-page': string
  /** Of a rule's page; the terminal has the same. */
  readonly page: PageWords
}

export type EditorWordsByLanguage = Readonly<Record<string, EditorWords | undefined>>

/** The language in which an editor is spoken to whose own is `es` or `es-MX`; English where it has no words. */
export function editorLanguage(locale: string | undefined): string {
  const language = locale?.split(/[-_]/)[0]?.toLowerCase() ?? ''
  return Object.hasOwn(byLanguage, language) && byLanguage[language] ? language : 'en'
}

/** The words for an editor in a language. */
export function editorWords(locale: string | undefined): EditorWords {
  const words = byLanguage[editorLanguage(locale)]
  if (!words) throw new Error('English has no words for the editor')
  return words
}
