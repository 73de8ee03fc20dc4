import type {Checklist, ChecklistRow, Mark} from '../../jurisdictions/checklist.ts'
import {grouped} from '../../notice/grouped.ts'
import {indexAt, sourceSpan} from '../../notice/notice.ts'
import type {Passage} from '../../rules/rule.ts'
import type {Paint} from '../paint.ts'
import {fill} from '../../says/say.ts'
import type {ChecklistWords, TerminalWords} from '../terminal-words.ts'
import {harmless} from '../wrap.ts'

const SIGNS: Readonly<Record<Mark, string>> = {met: '✓', missing: '✗', recommended: '○', 'not-asked': '·', open: '?'}
const COLORS = {met: 'green', missing: 'red', recommended: 'blue', 'not-asked': 'gray', open: 'yellow'} as const
const MARKS: readonly Mark[] = ['met', 'missing', 'recommended', 'not-asked', 'open']
/** Columns of evidence shown for an item. */
const EVIDENCE = 90

/** Items against laws for a terminal: what is missing first in each group, with the laws that ask for it. */
export function matrixForTerminal(path: string, checklist: Checklist, paint: Paint, {checklist: says, quote}: TerminalWords): string {
  const lines = [paint('underline', harmless(path)), '', `  ${checklist.laws.map(({id, name}) => `${paint('bold', id)} ${name}`).join(', ')}`, '', `  ${legend(says)}`, '']
  for (const [group, rows] of grouped(checklist.rows, ({group}) => group)) {
    lines.push(`  ${paint('bold', group)}`)
    for (const row of rows) {
      const mark = worst(row)
      lines.push(`  ${paint(COLORS[mark], SIGNS[mark])} ${row.title}  ${paint('gray', row.id)}`)
      lines.push(`      ${Object.entries(row.marks).map(([law, one]) => paint(COLORS[one], `${SIGNS[one]} ${law}`)).join('  ')}`)
      const [first] = row.evidence
      if (first) lines.push(`      ${paint('gray', fill(quote, {words: harmless(words(first))}))}`)
    }
    lines.push('')
  }
  if (checklist.forbidden.length > 0) lines.push(`  ${paint('bold', says.forbidden)}`)
  for (const {title, law, section, found, unseen} of checklist.forbidden) {
    const [first] = found
    const sign = first ? paint('red', '✗') : unseen ? paint('gray', '·') : paint('green', '✓')
    lines.push(`  ${sign} ${title}  ${paint('gray', `${law}, ${section}${unseen && !first ? `; ${says.unseen}` : ''}`)}`)
    if (first) lines.push(`      ${paint('red', fill(quote, {words: harmless(words(first))}))}`)
  }
  for (const {element, why} of checklist.silent) lines.push('', `  ${fill(says.silent, {element, why})}`)
  return `${[...lines, '', `  ${says['no-advice']}`].join('\n')}\n`
}

function legend(says: ChecklistWords): string {
  return MARKS.map((mark) => `${SIGNS[mark]} ${says[mark]}`).join('   ')
}

/** Items against laws as a table in Markdown. */
export function matrixInMarkdown(path: string, checklist: Checklist, {checklist: says, quote}: TerminalWords): string {
  const {laws, rows, forbidden, silent} = checklist
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
  const table = [
    `| ${says.item} | ${laws.map(({id}) => id).join(' | ')} | ${says.where} |`,
    `| --- |${laws.map(() => ' :-: |').join('')} --- |`,
    ...rows.map((row) => {
      const [first] = row.evidence
      return `| ${cell(row.title)} | ${laws.map(({id}) => (row.marks[id] ? SIGNS[row.marks[id]] : '')).join(' | ')} | ${first ? fill(quote, {words: cell(words(first))}) : ''} |`
    })
  ]
  const bans = forbidden.map(({title, law, section, found, unseen}) => `- ${found.length > 0 ? '✗' : unseen ? '·' : '✓'} ${title} (${law}, ${section})${found[0] ? `: ${fill(quote, {words: cell(words(found[0]))})}` : ''}`)
  return [
    `# ${fill(says.title, {path})}`,
    laws.map(({id, name}) => `${id}: ${name}`).join('; '),
    table.join('\n'),
    legend(says),
    ...(bans.length > 0 ? [`## ${says.forbidden}`, bans.join('\n')] : []),
    ...silent.map(({element, why}) => fill(says.silent, {element, why})),
    says['no-advice']
  ].join('\n\n') + '\n'
}

/** Items against laws for programs. */
export function matrixAsJson(path: string, {laws, rows, forbidden, silent}: Checklist): object {
  const span = (passage: Passage): object => ({...sourceSpan(passage.block.placed, passage), text: words(passage, Infinity)})
  return {
    path,
    laws,
    items: rows.map(({id, title, group, marks, sections, evidence}) => ({id, title, group, marks, sections, evidence: evidence.map(span)})),
    forbidden: forbidden.map(({found, ...row}) => ({...row, found: found.map(span)})),
    silent
  }
}

const ORDER: readonly Mark[] = ['missing', 'open', 'recommended', 'met', 'not-asked']

function worst({marks}: ChecklistRow): Mark {
  return ORDER.find((mark) => Object.values(marks).includes(mark)) ?? 'not-asked'
}

/** The sentence that says it: two words of it alone tell a reader little. */
function words({block, start, end}: Passage, most = EVIDENCE): string {
  const {text: whole, sentences} = block.placed.block
  const sentence = most === Infinity ? undefined : sentences[indexAt(sentences, start)]
  const text = whole.slice(sentence?.start ?? start, sentence?.end ?? end).replaceAll(/\s+/g, ' ').trim()
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}
