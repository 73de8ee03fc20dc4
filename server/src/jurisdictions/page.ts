import {cite} from './citation.ts'
import {DATA_KIND_MEANINGS} from './data-kinds.ts'
import {isKind} from './facts.ts'
import type {Item} from './item.ts'
import type {Deadline, Demand, Law, Sourced, StateRow, When} from './law.ts'

/** Under every page of law. */
export const NO_ADVICE = 'This is information, not legal advice. Have your counsel check it before you rely on it.'

const CHECKED = {primary: 'text of the law read', secondary: 'read in a secondary source', memory: 'from memory, not checked'} as const
const STATUS = {'in-force': 'In force', 'partially-in-force': 'Partly in force', 'not-yet-in-force': 'Not yet in force'} as const

/** A law as a page in Markdown: what it asks, with section and mark of verification for every item. */
export function lawPage(law: Law, items: readonly Item[]): string {
  const title = (id: string): string => items.find((item) => item.id === id)?.title ?? id
  const demand = (one: Demand): string => `${title(one.item)}${one.when === undefined ? '' : `, ${whenSays(one.when)}`} (${source(law, one)})${one.note === undefined ? '' : `: ${one.note}`}`
  const {format, content, channels} = law
  const form = [
    ...(format.title === undefined ? [] : [`Title, in these words: “${format.title}”`]),
    ...(format.headings ? [`Headings, in these words and order: ${format.headings.map((heading) => `“${heading}”`).join(', ')}`] : []),
    ...(format['font-points'] === undefined ? [] : [`Type of at least ${format['font-points']} points`]),
    ...(format.asks ?? [])
  ]
  const parts = [
    `# ${law.name} (${law.id})`,
    `${STATUS[law.status]}${law.effective === undefined ? '' : `; ${law.effective}`}. Researched on ${law.researched}; confidence: ${law.confidence.level}.`,
    `Whom it binds: ${law.scope}.`,
    ...(law['harm-threshold'] === undefined ? [] : [`From what harm on: ${law['harm-threshold']}.`]),
    ...section('What a notice must contain', content.required.map(demand), 'Nothing is prescribed.'),
    ...section('What is recommended', content.recommended.map(demand)),
    ...section('Form', form),
    ...section('What a notice must not say or do', law.forbidden.map((ban) => `${title(ban.item)} (${source(law, ban)})${ban.note === undefined ? '' : `: ${ban.note}`}`)),
    ...section('What must be offered', law.offers.map((offer) => `${offer.service}, ${offer.months} months (${source(law, offer)})${offer.condition === undefined ? '' : `: ${offer.condition}`}`)),
    ...section('Who is told', Object.entries(law.recipients).map(([who, says]) => `${who.replaceAll('_', ' ')}: ${says}`)),
    ...section('By when', law.deadlines.map((deadline) => deadlineSays(law, deadline))),
    ...section('How it may be sent', [...(channels.permitted ?? []), ...(channels.notes ?? []), ...(channels.substitute?.rule === undefined ? [] : [`instead: ${channels.substitute.rule}`]), ...(channels.substitute?.means ?? []).map((means) => `instead of single notices: ${means}`)]),
    ...section('Language', [law.language]),
    ...section('Sources', [...law.citations.map(({text, url}) => `${text}: ${url}`), ...law.confidence.sources, `from memory: ${law.confidence['from-memory']}`]),
    ...section('Notes', law.notes),
    NO_ADVICE
  ]
  return `${parts.join('\n\n')}\n`
}

/** A row of the table of states as a page in Markdown. */
export function statePage(row: StateRow): string {
  const {deadline, regulator} = row
  const days = deadline.days === undefined ? (deadline.otherwise ?? 'no number of days') : `${deadline.days} ${deadline.basis ?? 'calendar'} days`
  const lines = [
    `Statute: ${row.statute}`,
    `People affected: ${days}, from ${deadline.starts}`,
    `Authority: ${regulator.who}; from how many people on: ${regulator.threshold}; by when: ${regulator.deadline}`,
    `Credit bureaus: ${row['credit-bureaus']}`,
    `Content prescribed: ${row.prescribed}`,
    `Checked: ${CHECKED[row.verified]}`,
    ...(row.note === undefined ? [] : [row.note])
  ]
  return `# ${row.name} (us-${row.code.toLowerCase()})\n\nThere is no pack for this law: notices are not held against it. What a first look needs:\n\n${lines.map((line) => `- ${line}`).join('\n')}\n\n${NO_ADVICE}\n`
}

function section(heading: string, lines: readonly string[], none?: string): string[] {
  if (lines.length === 0) return none === undefined ? [] : [`## ${heading}\n\n${none}`]
  return [`## ${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}`]
}

function source(law: Law, {ref, verified}: Sourced): string {
  return `${cite(law, ref)}; ${CHECKED[verified]}`
}

function deadlineSays(law: Law, {to, length, unit, basis, trigger, qualifier, threshold, exceptions, ...sourced}: Deadline): string {
  const limit = length === undefined ? (qualifier ?? 'no fixed limit') : `${length} ${basis === 'business' ? 'business ' : ''}${unit ?? 'day'}${length === 1 ? '' : 's'}`
  const more = [length === undefined ? undefined : qualifier, threshold === undefined ? undefined : `from ${threshold}`, exceptions === undefined ? undefined : `except: ${exceptions}`].filter((one) => one !== undefined)
  return `${to.replaceAll('_', ' ')}: ${limit}, counted from ${trigger}${more.length > 0 ? `; ${more.join('; ')}` : ''} (${source(law, sourced)})`
}

const WORDS: Readonly<Record<Extract<When, string>, string>> = {
  known: 'as far as it is known',
  applicable: 'where it applies',
  offered: 'where a service is offered',
  exists: 'where there is one',
  owned: 'where the sender belongs to another company',
  joint: 'where several organisations are concerned',
  late: 'where the notice is late',
  'data-unknown': 'where the kinds of data are not known',
  telephone: 'where the notice is given by telephone',
  threat: 'where something threatens to happen',
  incident: 'where something has happened'
}

function whenSays(when: When): string {
  if (typeof when === 'string') return WORDS[when]
  if ('from' in when) return `from ${when.from} on`
  const name = (kind: string): string => (isKind(kind) ? DATA_KIND_MEANINGS[kind] : kind)
  if ('only' in when) return `where only these were involved: ${when.only.map(name).join('; ')}`
  if ('unless' in when) return `unless only these were involved: ${when.unless.map(name).join('; ')}`
  return `where one of these was involved${when.source ? ' and the sender lost it' : ''}: ${when.data.map(name).join('; ')}`
}
