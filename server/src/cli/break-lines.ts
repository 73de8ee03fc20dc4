/**
 * Breaks a text into lines of at most so many columns, at spaces; a word that is longer has a line of its own.
 *
 * @param columnsOf how many columns a word takes
 */
export function breakLines(text: string, width: number, columnsOf: (word: string) => number = (word) => word.length): string[] {
  const lines: string[] = []
  let line = ''
  let columns = 0
  const words = text.split(' ')
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const own = columnsOf(word)
    if (line !== '' && columns + 1 + own > width) {
      lines.push(line)
      line = ''
    }
    columns = line === '' ? own : columns + 1 + own
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** The width of what is written to a terminal of so many columns, or to none: wider lines are hard to follow, and below some width nothing fits. */
export function widthOf({columns = 120}: {readonly columns: number | undefined}): number {
  return Math.min(120, Math.max(50, columns))
}
