import {columnsOf} from './columns.ts'

/** Breaks a text into lines of at most so many columns, at spaces; a word that is longer has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let columns = 0
  for (const word of text.split(' ')) {
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

/** A page in Markdown with its long lines broken; what goes on in a list stands under its text, and examples keep their lines. */
export function wrapPage(page: string, width: number): string {
  let fenced = false
  return page
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) fenced = !fenced
      return fenced ? [line] : wrap(line, width - 2).map((part, index) => (index > 0 && line.startsWith('- ') ? `  ${part}` : part))
    })
    .join('\n')
}

/** A notice may hold whatever it likes: what would move the cursor or change colours becomes a space. */
export function harmless(text: string): string {
  return text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, ' ')
}
