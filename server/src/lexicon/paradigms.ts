/** How regular words of a language change: what a word's end becomes. */
export interface Paradigm {
  /** The end of the word as phrases name it: `ar` of `notificar`. */
  readonly end: string
  /** The ends that its forms have instead; `ar` itself is always one of them. */
  readonly forms: readonly string[]
}

/** The forms of a word by the first paradigm whose end it has; the word alone if there is none. */
export function formsBy(paradigms: readonly Paradigm[], word: string): readonly string[] {
  const paradigm = paradigms.find(({end}) => word.length > end.length && word.endsWith(end))
  if (!paradigm) return [word]
  const stem = word.slice(0, word.length - paradigm.end.length)
  return [word, ...paradigm.forms.map((form) => stem + form)]
}
