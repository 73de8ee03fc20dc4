declare module 'write-good' {
  /** Finds style problems in English text; `index` and `offset` (a length) are in characters of it. */
  export default function writeGood(
    text: string,
    options?: Readonly<Record<string, boolean>>
  ): readonly {readonly index: number; readonly offset: number; readonly reason: string}[]
}
