import type {DeadlineRow} from '../../jurisdictions/deadlines/rows.ts'
import {dueSaid, leftSaid} from '../../jurisdictions/deadlines/said.ts'
import {columnsOf} from '../columns.ts'
import type {Terminal} from '../formats/stylish.ts'
import type {Paint} from '../paint.ts'
import {harmless, wrap} from '../wrap.ts'

/** Narrower terminals get one column. */
const NARROW = 90
const GAP = 2

/** For people: to whom, under which law, until when, how long that is, and what the law says besides. */
export function deadlinesTable(rows: readonly DeadlineRow[], path: string, now: number, {paint, width}: Terminal): string {
  const head = [paint('underline', harmless(path)), paint('gray', `as of ${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC`), '']
  const body = width < NARROW ? rows.flatMap((row) => [...stacked(row, {paint, width}), '']) : wide(rows, {paint, width})
  return [...head, ...body, paint('gray', 'Not legal advice: dates are counted from what the front matter says. Ask your counsel.'), ''].join('\n')
}

function wide(rows: readonly DeadlineRow[], {paint, width}: Terminal): string[] {
  const widths = [24, 19, 22, 0]
  widths[3] = width - widths.reduce((sum, one) => sum + one + GAP, 0)
  const title = line(['DUE', 'LEFT', 'TELL', 'UNDER'], widths).trimEnd()
  return [paint('bold', title), ...rows.flatMap((row) => [...cells(row, widths, paint), ''])]
}

/** The lines of one row; each cell is broken at its own width. */
function cells(row: DeadlineRow, widths: readonly number[], paint: Paint): string[] {
  const [due = 0, left = 0, to = 0, law = 0] = widths
  const law1 = wrap(`${row.lawName} · ${row.citation}`, law)
  const more = saying(row).flatMap((part) => wrap(part, law)).map((part) => paint('gray', part))
  const columns = [wrap(dueSaid(row), due).map((part) => paint('bold', part)), wrap(leftSaid(row), left).map((part) => colored(row, part, paint)), wrap(row.toInWords, to), [...law1, ...more]]
  const height = Math.max(...columns.map((column) => column.length))
  return Array.from({length: height}, (_none, index) => line(columns.map((column) => column[index] ?? ''), widths).trimEnd())
}

function line(parts: readonly string[], widths: readonly number[]): string {
  return parts.map((part, index) => part + ' '.repeat(Math.max(0, (widths[index] ?? 0) - columnsOf(part)) + GAP)).join('')
}

function stacked(row: DeadlineRow, {paint, width}: Terminal): string[] {
  const indented = (text: string): string[] => wrap(text, width - 2).map((part) => `  ${part}`)
  return [
    `${paint('bold', dueSaid(row))}  ${colored(row, leftSaid(row), paint)}`,
    ...indented(`tell ${row.toInWords}: ${row.lawName} · ${row.citation}`),
    ...saying(row).flatMap(indented).map((part) => paint('gray', part))
  ]
}

function saying({limit, contact, notes}: DeadlineRow): string[] {
  return [...(contact === null ? [] : [`${contact.name}, ${contact.web.replace(/^https?:\/\/(?:www\.)?/, '')}`]), ...(limit === null ? [] : [`${limit.replace(/^./, (letter) => letter.toUpperCase())}.`]), ...notes].map(harmless)
}

function colored({status, left, late, conditional}: DeadlineRow, text: string, paint: Paint): string {
  if (text === '') return ''
  if (late || status === 'overdue') return paint(conditional ? 'gray' : 'red', text)
  if (status === 'met') return paint('green', text)
  return paint(left !== null && /day/.exec(left) === null ? 'yellow' : 'reset', text)
}
