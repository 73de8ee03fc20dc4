import {columnsOf} from './columns.ts'
import {breakLines} from './break-lines.ts'

/** Breaks a text into lines of at most so many columns, at spaces; a word that is longer has a line of its own. */
export function wrap(text: string, width: number): string[] {
  return breakLines(text, width, columnsOf)
}

/**
 * A page in Markdown, its paragraphs broken anew for the width; what goes on in a list stands under its text. Examples, which are shown four
 * columns further in, are broken where they are too long: each of their lines is one.
 */
export function wrapPage(page: string, width: number): string {
  let fenced = false
  return joinParagraphs(page)
    .flatMap((line) => {
      if (line.startsWith('```')) fenced = !fenced
      if (line.startsWith('```') || line.startsWith('|')) return [line]
      if (fenced) return markedApart(wrap(line, width - 4))
      return wrap(line, width - 2).map((part, index) => (index > 0 && line.startsWith('- ') ? `  ${part}` : part))
    })
    .join('\n')
}

/** Words that are marked across a break are marked on both sides of it. */
function markedApart(lines: readonly string[]): string[] {
  let open = false
  return lines.map((line) => {
    const opened = open ? `==${line}` : line
    open = opened.split('==').length % 2 === 0
    return open ? `${opened}==` : opened
  })
}

/** Lines of a page; those of a paragraph outside the examples are one. */
function joinParagraphs(page: string): string[] {
  const lines: string[] = []
  let fenced = false
  for (const line of page.split('\n')) {
    const before = lines.at(-1) ?? ''
    const goesOn = !fenced && isProse(line) && before !== '' && !/^(?:#|\||```)/.test(before)
    if (goesOn) lines[lines.length - 1] = `${before} ${line.trim()}`
    else lines.push(line)
    if (line.startsWith('```')) fenced = !fenced
  }
  return lines
}

function isProse(line: string): boolean {
  return line.trim() !== '' && !/^\s*(?:#|[-*] |\d+\. |\||```)/.test(line)
}

/** A notice may hold whatever it likes: what would move the cursor or change colours becomes a space. */
export function harmless(text: string): string {
  return text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, ' ')
}
