/** How many words a text has: stretches between white space. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
