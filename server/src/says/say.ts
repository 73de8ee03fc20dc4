/** Says a sentence by its name in one language, its slots filled. */
export type Say = (sentence: string, words?: Readonly<Record<string, string | number>>) => string

/** Fills a sentence: `{laws}` with `laws`. */
export function fill(sentence: string, words: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{([a-z]+)\}/g, (slot, name: string) => String(words[name] ?? slot))
}
