/** One of the build's tables: the two files that it is made of, `NAME.json` and `NAME.bin`. */
export interface Table {
  readonly strings: string
  readonly numbers: Uint8Array
}

/** The tables that the worker of the server needs: the phrases, what was learned from sentences, the phrases of laws. */
export const TABLES = ['en', 'en-sense', 'law-en'] as const

/** A language as the worker of the server is given it, before anything else is said. */
export type LanguageData = Readonly<Record<(typeof TABLES)[number], Table>>

declare global {
  /** Where the bundle for the web looks for its language (see `esbuild.mjs`). */
  var noticeLintLanguage: LanguageData | undefined
}
