export type IsSalutation = (text: string) => boolean

/** Whether a text is the line with which a letter begins: one of the language's words for it, and no full sentence. */
export function greeting(salutations: readonly string[]): IsSalutation {
  const longest = Math.max(0, ...salutations.map((word) => word.length))
  return (text) => {
    const opening = text.slice(0, longest + 1).toLowerCase()
    return salutations.some((word) => opening.startsWith(word) && !/\p{L}/u.test(opening.charAt(word.length))) && !/[.!?]/.test(text)
  }
}
