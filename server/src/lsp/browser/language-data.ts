/** What the build makes of a language's data: the text of `<name>.json` and the bytes of `<name>.bin`. */
export interface LanguageData {
  readonly strings: string
  readonly numbers: Uint8Array
}

/** By name what the worker of the server is given before anything else is said. */
export type Languages = Readonly<Record<string, LanguageData>>

declare global {
  /** Where the bundle for the web looks for its languages (see `esbuild.mjs`). */
  var noticeLintLanguages: Languages | undefined
}
