export type IsSalutation = (text: string) => boolean

/** Whether a text is the line with which a letter begins: one of the language's words for it, and no full sentence. */
export function greeting(salutations: readonly string[]): IsSalutation {
  return (text) => {
    const lower = text.toLowerCase()
    return !/[.!?]/.test(text) && salutations.some((word) => lower.startsWith(word) && !/\p{L}/u.test(lower.charAt(word.length)))
  }
}
