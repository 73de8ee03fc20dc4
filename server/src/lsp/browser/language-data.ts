/** One of the build's tables: the two files that it is made of, `NAME.json` and `NAME.bin`. */
export interface Table {
  readonly strings: string
  readonly numbers: Uint8Array
}

/** The languages as the worker of the server is given them, before anything else is said: phrases, what was learned from sentences, the phrases of laws. */
export type LanguageData = Readonly<Record<string, Table>>

declare global {
  /** Where the bundle for the web looks for its language (see `esbuild.mjs`). */
  var noticeLintLanguage: LanguageData | undefined
}
