import {indexAt} from '../notice/notice.ts'
import {Recent} from '../notice/recent.ts'
import type {Passage} from '../rules/rule.ts'
import type {Assessment, Demanded, ItemStatus} from './assess.ts'
import {citeAll} from './citation.ts'
import {conflictsIn} from './conflicts.ts'
import type {Item} from './item.ts'
import type {Law} from './law.ts'
import {offerProblems} from './offers.ts'
import {orderProblems} from './order.ts'
import {referTo, type LawReference, type Section} from './reference.ts'
import {fill, forCount, type LawSentences} from './says.ts'

/** The rules that speak for laws; that of deadlines stands apart. */
export type LawRule = 'law-content' | 'law-forbidden' | 'law-format' | 'law-offer' | 'law-conflict' | 'law-order' | 'law-facts'

/** Where a problem is: at words of the notice, at a key of the front matter (and a word there), or it is one of the whole notice. */
export type ProblemPlace = {readonly passage: Passage} | {readonly key: string; readonly word?: string} | 'notice'

/** Something in which a notice and a law do not agree. */
export interface LawProblem {
  readonly rule: LawRule
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly at: ProblemPlace
  readonly law: LawReference
  /** What may be inserted to mend it. */
  readonly insert?: Item
}

/** Where a notice and the laws that it declares do not agree, but for form and deadlines. */
export function problemsIn(assessment: Assessment): LawProblem[] {
  return [
    ...assessment.items.flatMap((status) => contentProblem(status, assessment)),
    ...assessment.bans.flatMap((ban) => banProblems(ban, assessment)),
    ...offerProblems(assessment),
    ...conflictsIn(assessment),
    ...orderProblems(assessment),
    ...openQuestions(assessment),
    ...unreadProblems(assessment)
  ]
}

/** What is missing under each list of laws, by the item and by those that miss it: from one version of a notice to the next little changes. */
const missed = new WeakMap<readonly Law[], Recent<LawProblem>>()
/** What is kept of a generation for one list of laws. */
const MOST_MISSED = 1000

/** One finding for one item, whatever the number of laws that ask for it. */
function contentProblem({item, demands}: ItemStatus, {laws, says}: Assessment): LawProblem | [] {
  let key = item.id
  const open = demands.filter(({applies, met}, index) => {
    const misses = applies === true && !met
    if (misses) key += ` ${index}`
    return misses
  })
  if (open.length === 0) return []
  const known = missed.get(laws) ?? new Recent<LawProblem>(MOST_MISSED)
  missed.set(laws, known)
  const same = known.get(key)
  if (same) return same
  const problem = problemOf(item, open, says)
  known.set(key, problem)
  return problem
}

function problemOf(item: Item, open: readonly Demanded[], says: LawSentences): LawProblem {
  const required = open.filter(({level}) => level === 'required')
  const asking = required.length > 0 ? required : open
  const sections = asking.map(({law, demand}) => ({law, ref: demand.ref}))
  const why = fill(required.length > 0 ? forCount(says.asks, asking.length) : says.recommended, {laws: citeAll(sections, says)})
  return {rule: 'law-content', severity: severityOf(asking), message: `${item.message} ${why}`, at: 'notice', law: referTo(item.id, sections), insert: item}
}

/** What is required always and was checked is an error; with a condition, from memory or of a law that does not hold in full, a warning. */
function severityOf(open: readonly Demanded[]): LawProblem['severity'] {
  const required = open.filter(({level}) => level === 'required')
  if (required.length === 0) return 'info'
  if (required.some(({law, demand}) => law.status === 'in-force' && demand.when === undefined && demand.verified !== 'memory')) return 'error'
  return required.every(({law}) => law.status === 'not-yet-in-force') ? 'info' : 'warning'
}

function banProblems({item, law, ban, evidence}: Assessment['bans'][number], {facts, says}: Assessment): LawProblem[] {
  const places: LawProblem['at'][] = merged(evidence).map((passage) => ({passage}))
  if (item.id === 'compromised-email-channel' && facts.channel === 'email' && facts.kinds?.has('email-credentials')) places.splice(0, Infinity, {key: 'channel'})
  if (item.id === 'law-enforcement-gag' && facts.held) places.splice(0, Infinity, {key: 'incident.hold'})
  if (places.length === 0) return []
  const severity = ban.verified === 'memory' || ban.guidance || law.status !== 'in-force' ? 'warning' : 'error'
  const why = fill(ban.guidance ? says.advises : says.forbids, {laws: citeAll([{law, ref: ban.ref}], says)})
  return places.map((at) => ({rule: 'law-forbidden', severity, message: `${item.message} ${why}`, at, law: referTo(item.id, [{law, ref: ban.ref}])}))
}

/** One finding for one sentence, however many of its words say it: the most words. */
function merged(evidence: readonly Passage[]): readonly Passage[] {
  if (evidence.length < 2) return evidence
  const longest = new Map<string, Passage>()
  for (const passage of evidence) {
    const {block, start, end} = passage
    const sentence = indexAt(block.placed.block.sentences, start)
    const key = `${block.placed.offset} ${block.placed.block.extent.start} ${sentence}`
    const known = longest.get(key)
    if (!known || end - start > known.end - known.start) longest.set(key, passage)
  }
  return [...longest.values()]
}

/** One question, however many keys would answer it. */
function openQuestions({items, offers, bans, facts, says}: Assessment): LawProblem[] {
  const asked = new Map<string, Section[]>()
  const ask = (key: string, section: Section): void => {
    const sections = asked.get(key)
    if (sections) sections.push(section)
    else asked.set(key, [section])
  }
  for (const {demands} of items) for (const {law, demand, applies, met} of demands) if (typeof applies === 'object' && !met) ask(applies.key, {law, ref: demand.ref})
  for (const {law, offer, applies} of offers) if (typeof applies === 'object') ask(applies.key, {law, ref: offer.ref})
  if (facts.notified !== undefined && facts.reported === undefined) for (const {item, law, ban} of bans) if (item.id === 'before-regulator') ask('incident.reported', {law, ref: ban.ref})
  if (asked.size === 0) return []
  const parts = [...asked].map(([key, sections]) => `${key} (${[says.questions[key], citeAll(sections, says)].filter(Boolean).join('; ')})`)
  const sections = [...asked.values()].flat()
  return [
    {
      rule: 'law-facts',
      severity: 'info',
      message: fill(says.facts, {list: parts.join('; ')}),
      at: {key: 'jurisdictions'},
      law: referTo(undefined, sections)
    }
  ]
}

/** What the notice may say in words that this tool does not know in its language. */
function unreadProblems({unread, says}: Assessment): LawProblem[] {
  if (unread.length === 0) return []
  const list = unread.map(({title, sections}) => `“${title}” (${citeAll(sections, says)})`)
  return [{rule: 'law-facts', severity: 'info', message: fill(says.unread, {list: list.join('; ')}), at: {key: 'jurisdictions'}, law: referTo(undefined, unread.flatMap(({sections}) => sections))}]
}
