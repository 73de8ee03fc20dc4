import {indexAt} from '../../notice/notice.ts'
import type {NoticeContext, Passage} from '../../rules/rule.ts'
import type {Facts} from '../facts.ts'
import type {ContactPoint} from './contact-points.ts'
import {wordPattern, type LawWords} from '../words.ts'
import type {Calendar, DatedEvent} from './dates.ts'
import {letterheads, signatures} from './names.ts'
import {BUREAUS, type Owner} from './owners.ts'
import {valuesIn} from './values.ts'

/** What finders of items in code may look at. */
export interface Found {
  readonly context: NoticeContext
  readonly facts: Facts
  readonly points: readonly ContactPoint[]
  readonly dates: readonly DatedEvent[]
  readonly calendar: Calendar
  readonly words: LawWords
  /** Evidence of the elements of the codebook. */
  readonly evidence: ReadonlyMap<string, readonly Passage[]>
}

type Finder = (found: Found) => readonly Passage[]

const of = (owner: Owner, ...kinds: readonly ContactPoint['kind'][]): Finder => ({points}) => points.filter((point) => point.owner === owner && kinds.includes(point.kind))

/** All three bureaus, or none of them. */
const bureaus = (...kinds: readonly ContactPoint['kind'][]): Finder => ({points}) => {
  const theirs = BUREAUS.map((bureau) => points.filter((point) => point.owner === bureau && kinds.includes(point.kind)))
  return theirs.every((list) => list.length > 0) ? theirs.flat() : []
}

const dated = (role: DatedEvent['role']): Finder => ({dates}) => dates.filter((date) => date.role === role)

/** A date in a sentence that says what happened is when it did, unless it is known to be another. */
const happened: Finder = (found) => {
  const {dates, evidence, calendar} = found
  const told = (evidence.get('what-happened') ?? []).flatMap(({block, start}): Passage[] => {
    const {text, sentences, kind} = block.placed.block
    const sentence = sentences[indexAt(sentences, start)]
    if (!sentence || kind === 'heading' || dates.some((date) => date.block === block && sentence.start <= date.start && date.start < sentence.end)) return []
    const words = text.slice(sentence.start, sentence.end)
    return calendar.mayHaveDate(words) ? calendar.datesIn(words).map(({index, text: date}) => ({block, start: sentence.start + index, end: sentence.start + index + date.length})) : []
  })
  return [...dated('happened')(found), ...told]
}

/** An address whose name says that data protection is asked about there. */
const officers: Finder = ({points}) => points.filter(({owner, kind, block, start, end}) => owner === 'sender' && kind === 'email' && OFFICER.test(block.placed.block.text.slice(start, end)))

const OFFICER = /^(?:mailto:)?(?:dpo|dataprotection|data[._-]protection|gdpr|dsb|datenschutz\w*|dpd|rgpd|encarregad[oa]|lgpd)@/i

/** Numbers without a country's code or an area's are known by the words around them: the element of contact has found those. */
const senderPhones: Finder = (found) => {
  const {points, evidence} = found
  const others = points.filter(({owner}) => owner !== 'sender')
  const local = (evidence.get('contact') ?? []).filter(({block, start, end}) => {
    const digits = block.placed.block.text.slice(start, end)
    return /^[+(]?\d[\d ()./-]{5,}$/.test(digits) && !others.some((other) => other.block === block && other.start < end && start < other.end)
  })
  return [...of('sender', 'phone')(found), ...local]
}

/** What the element of contact finds, but for sentences that only say how to reach somebody else. */
const senderContact: Finder = ({points, evidence}) => {
  const sentenceOf = ({block, start}: Passage): number => indexAt(block.placed.block.sentences, start)
  const beside = (passage: Passage): readonly ContactPoint[] => points.filter((point) => point.block === passage.block && sentenceOf(point) === sentenceOf(passage))
  const ours = (evidence.get('contact') ?? []).filter((passage) => {
    const near = beside(passage)
    return near.length === 0 || near.some(({owner}) => owner === 'sender')
  })
  return [...ours, ...points.filter(({owner}) => owner === 'sender')]
}

const twoChannels: Finder = (found) => {
  const ours = found.points.filter(({owner}) => owner === 'sender')
  const channels = new Set(ours.filter(({kind, tollFree}) => kind !== 'phone' || tollFree).map(({kind}) => kind))
  return channels.size >= 2 ? ours : []
}

/** An agency that gives both a number and a page. */
const agencies: Finder = ({points}) => {
  const owners = (['ftc', 'attorney-general', 'agency'] as const).filter((owner) => (['phone', 'web'] as const).every((kind) => points.some((point) => point.owner === owner && point.kind === kind)))
  return points.filter((point) => owners.some((owner) => owner === point.owner))
}

const provider: Finder = ({points}) => {
  const theirs = points.filter(({owner, kind}) => owner === 'provider' && (kind === 'phone' || kind === 'web'))
  return theirs.some(({kind}) => kind === 'phone') && theirs.some(({kind}) => kind === 'web') ? theirs : []
}

/** Blocks from the top, or from the end, in which a letter's own date stands. */
const EDGE = 8
const LONGEST_DATE_LINE = 60

/** A line at the top or at the end that holds a date and next to nothing else. */
const noticeDate: Finder = ({context, calendar}) => {
  const {blocks} = context
  return blocks.flatMap((block, index): Passage[] => {
    const {kind, text} = block.placed.block
    if (kind === 'heading' || kind === 'code' || (index >= EDGE && index < blocks.length - EDGE)) return []
    let at = 0
    for (const line of text.split('\n')) {
      const start = at
      at += line.length + 1
      if (line.length > LONGEST_DATE_LINE) continue
      const field = context.mergeFields.find((one) => /dat[ea]|fecha/i.test(one) && line.includes(one))
      const [date] = calendar.datesIn(line)
      const rest = date ? line.replace(date.text, '') : field === undefined ? line : line.replace(field, '')
      if ((date?.day || field !== undefined) && /^[^.?!]{0,24}$/.test(rest)) return [{block, start, end: start + line.length}]
    }
    return []
  })
}

/** The name that front matter gives, where the text has it; else as letters have it. */
const senderName: Finder = (found) => [...named(found.context, found.facts.sender), ...letterheads(found), ...signatures(found)]

function named(context: NoticeContext, name: string | undefined): readonly Passage[] {
  if (name === undefined || name === '') return []
  return context.blocks.flatMap((block): Passage[] => {
    const start = block.placed.block.text.indexOf(name)
    return start < 0 ? [] : [{block, start, end: start + name.length}]
  })
}

const parentName: Finder = ({context, facts}) => (typeof facts.parent === 'string' ? named(context, facts.parent) : [])

const bureauPatterns = new WeakMap<LawWords, RegExp>()

function bureauIn(words: LawWords): RegExp {
  const pattern = bureauPatterns.get(words) ?? wordPattern(words.bureaus)
  bureauPatterns.set(words, pattern)
  return pattern
}

/** A number at which the bureaus' own can be learned; the bureaus' numbers serve as well. */
const relay: Finder = (found) => {
  const bureau = bureauIn(found.words)
  const theirs = found.points.filter(({block, kind, tollFree, owner}) => kind === 'phone' && tollFree && (owner === 'credit-reports' || bureau.test(block.placed.block.text)))
  return [...theirs, ...bureaus('phone')(found)]
}

/** Items that phrases cannot find, or not alone. */
export const finders: Readonly<Record<string, Finder>> = {
  'notice-date': noticeDate,
  'sender-name': senderName,
  'parent-company-name': parentName,
  'sender-contact': senderContact,
  'sender-postal-address': of('sender', 'address'),
  'contact-phone': senderPhones,
  'contact-phone-tollfree': (found) => of('sender', 'phone')(found).filter((point) => found.points.some((one) => one === point && one.tollFree)),
  'contact-email': of('sender', 'email'),
  'contact-website': of('sender', 'web'),
  'contact-two-channels': twoChannels,
  'date-of-breach': happened,
  'dpo-contact': officers,
  'date-of-discovery': dated('discovered'),
  'exposure-time-frame': ({dates}) => dates.filter(({role, range}) => role === 'happened' && range),
  'credit-bureau-contact': bureaus('phone', 'address', 'web'),
  'credit-bureau-phone': bureaus('phone'),
  'credit-bureau-address': bureaus('address'),
  'credit-bureau-website': bureaus('web'),
  'credit-bureau-toll-free-relay': relay,
  'free-credit-report-info': of('credit-reports', 'web', 'phone'),
  'ftc-phone': of('ftc', 'phone'),
  'ftc-address': of('ftc', 'address'),
  'ftc-website': of('ftc', 'web'),
  'usa-gov-guidance': of('usa-gov', 'web'),
  'ag-phone': of('attorney-general', 'phone'),
  'ag-address': of('attorney-general', 'address'),
  'ag-website': of('attorney-general', 'web'),
  'state-federal-agencies': agencies,
  'remediation-contacts': provider,
  'actual-values': ({context}) => valuesIn(context)
}
