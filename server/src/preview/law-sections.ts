/** Law and deadlines as sections of the side panel. Pure: the rooms of the law are loaded by whoever has a notice that asks for them. */

import type {Checklist, ChecklistRow, ForbiddenRow, Mark} from '../jurisdictions/checklist.ts'
import type {DeadlineRow} from '../jurisdictions/deadlines/rows.ts'
import {dueSaid, leftSaid} from '../jurisdictions/deadlines/said.ts'
import type {Finding} from '../lint/finding.ts'
import {sourceSpan, type Span} from '../notice/notice.ts'
import type {Passage} from '../rules/rule.ts'
import type {Say} from '../says/say.ts'
import type {PanelSection, RowPart, RowState, SectionGroup, SectionRow} from './model.ts'

/** Stands below everything that the law is said to ask. */
const NO_ADVICE = 'Information, not legal advice.'

/** To how many passages a row can jump. */
const MOST_PLACES = 8

const LOOKS: Readonly<Record<Mark, {readonly state: RowState; readonly word: string}>> = {
  met: {state: 'good', word: 'said'},
  missing: {state: 'bad', word: 'missing'},
  open: {state: 'unsure', word: 'depends on facts not given'},
  recommended: {state: 'plain', word: 'recommended'},
  'not-asked': {state: 'plain', word: 'not asked of this notice'}
}

/** Which of an item's marks speaks for it: the first that some law gives it. */
const WORST_FIRST: readonly Mark[] = ['missing', 'open', 'recommended', 'met', 'not-asked']

/**
 * What the declared laws ask of the notice, item by item: what is missing first, what is said folded away.
 *
 * @param findings of the notice: what is missing and can be inserted is named by them
 */
export function lawSection(checklist: Checklist, findings: readonly Finding[]): PanelSection {
  const {laws, rows, forbidden, silent} = checklist
  const names = new Map(laws.map(({id, name}) => [id, name]))
  const items = rows.map((row) => ({mark: worstOf(row), row: itemRow(row, names, findings)}))
  const marked = (...marks: readonly Mark[]): SectionRow[] => marks.flatMap((mark) => items.filter((item) => item.mark === mark).map(({row}) => row))
  const bans = forbidden.map((ban) => ({broken: ban.found.length > 0, row: banRow(ban, names)}))
  const open = [...bans.filter(({broken}) => broken).map(({row}) => row), ...marked('missing', 'open', 'recommended')]
  const said = marked('met')
  return {
    id: 'law',
    title: 'The law',
    count: [said.length, said.length + marked('missing').length],
    note: NO_ADVICE,
    groups: filled(
      {folded: false, rows: [...open, ...silent.map(silentRow)]},
      {title: 'Asked for and said', folded: true, rows: said},
      {title: 'Not asked of this notice', folded: true, rows: marked('not-asked')},
      {title: 'Not to be said', folded: true, rows: bans.filter(({broken}) => !broken).map(({row}) => row)}
    )
  }
}

/** When each notice is due, the soonest first; undefined where no law sets a limit. @param say in whose words deadlines speak */
export function deadlineSection(deadlines: readonly DeadlineRow[], say: Say): PanelSection | undefined {
  if (deadlines.length === 0) return undefined
  const rows = (needed: boolean): SectionRow[] => deadlines.filter((row) => row.needed === needed).map((row) => deadlineRow(row, say))
  return {id: 'deadlines', title: 'Deadlines', note: NO_ADVICE, groups: filled({folded: false, rows: rows(true)}, {title: 'Not asked of you', folded: true, rows: rows(false)})}
}

function itemRow(row: ChecklistRow, names: ReadonlyMap<string, string>, findings: readonly Finding[]): SectionRow {
  const finding = findings.find(({rule, law}) => rule === 'law-content' && law?.item === row.id)
  // Where all laws agree the line itself says how it stands.
  const agreed = new Set(Object.values(row.marks)).size === 1
  return {
    ...LOOKS[worstOf(row)],
    label: row.title,
    parts: Object.entries(row.marks).map(([law, mark]): RowPart => ({...(agreed ? {state: 'plain'} : LOOKS[mark]), text: cited(names.get(law) ?? law, row.sections[law])})),
    ...placesOf(row.evidence),
    ...(finding ? {insert: {rule: finding.rule, item: row.id, start: finding.start, end: finding.end}} : {})
  }
}

function banRow({title, law, section, found, unseen}: ForbiddenRow, names: ReadonlyMap<string, string>): SectionRow {
  const look: Omit<RowPart, 'text'> = found.length > 0 ? {state: 'bad', word: 'forbidden'} : unseen ? {state: 'plain', word: 'no text can show it'} : {state: 'good', word: 'not said'}
  return {...look, label: title, parts: [{state: 'plain', text: cited(names.get(law) ?? law, section)}], ...placesOf(found)}
}

function silentRow({element, why}: Checklist['silent'][number]): SectionRow {
  return {state: 'plain', label: `“${element}” is not missed here`, unmissed: element, parts: [{state: 'plain', text: `${why}.`}]}
}

function deadlineRow(row: DeadlineRow, say: Say): SectionRow {
  const {toInWords, lawName, citation, limit, contact, notes, status, late, needed, conditional, due} = row
  const over = late || status === 'overdue'
  const state: RowState = !needed ? 'plain' : status === 'met' && !late ? 'good' : over && !conditional ? 'bad' : conditional || due === null ? 'unsure' : 'plain'
  const left = leftSaid(row, say)
  const more = [...notes, ...(contact === null ? [] : [`${contact.name}: ${contact.web}`])]
  return {
    state,
    ...(left === '' ? {} : {word: left}),
    label: `${lawName}: ${say('tell', {who: toInWords})}`,
    detail: dueSaid(row, say),
    parts: [{state: 'plain', text: limit === null ? citation : `${citation} · ${limit}`}],
    ...(more.length > 0 ? {more} : {})
  }
}

function worstOf({marks}: ChecklistRow): Mark {
  return WORST_FIRST.find((mark) => Object.values(marks).includes(mark)) ?? 'not-asked'
}

/** “California · Cal. Civ. Code 1798.82(d)(2)(F)”. */
function cited(law: string, section: string | undefined): string {
  return section === undefined ? law : `${law} · ${section}`
}

function placesOf(passages: readonly Passage[]): {readonly spans?: readonly Span[]} {
  const spans = passages.slice(0, MOST_PLACES).map((passage) => sourceSpan(passage.block.placed, passage))
  return spans.length > 0 ? {spans} : {}
}

function filled(...groups: readonly SectionGroup[]): SectionGroup[] {
  return groups.filter(({rows}) => rows.length > 0)
}
