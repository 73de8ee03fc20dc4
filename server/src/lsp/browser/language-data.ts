/** A language as the worker of the server is given it, before anything else is said: the two files that the build makes of it. */
export interface LanguageData {
  /** The text of `en.json`. */
  readonly strings: string
  /** The bytes of `en.bin`. */
  readonly numbers: Uint8Array
}

declare global {
  /** Where the bundle for the web looks for its language (see `esbuild.mjs`). */
  var noticeLintLanguage: LanguageData | undefined
}
