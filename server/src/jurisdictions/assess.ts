import type {NoticeContext, Passage} from '../rules/rule.ts'
import {decide, owed, type Decision, type Grounds} from './conditions.ts'
import type {Facts} from './facts.ts'
import type {Said} from './find/item-finder.ts'
import {phrasesOf, type Item} from './item.ts'
import type {Ban, Demand, Law, Offer} from './law.ts'
import type {LawSentences} from './says.ts'
import type {LawWords} from './words.ts'

/** One law's demand for an item, held against a notice. */
export interface Demanded {
  readonly law: Law
  readonly demand: Demand
  readonly level: 'required' | 'recommended'
  readonly applies: Decision
  /** The notice meets this demand. */
  readonly met: boolean
}

/** An item that declared laws ask for. */
export interface ItemStatus {
  readonly item: Item
  readonly demands: readonly Demanded[]
  /** Ids of the laws that ask for it, each once. */
  readonly laws: readonly string[]
  /** Where the notice says it, or says that it is not known. */
  readonly evidence: readonly Passage[]
}

/** Something that a declared law forbids, with the words that say it; none: the notice does not say it. */
export interface BanStatus {
  readonly item: Item
  readonly law: Law
  readonly ban: Ban
  readonly evidence: readonly Passage[]
}

/** An offer that a declared law calls for. */
export interface OfferStatus {
  readonly law: Law
  readonly offer: Offer
  readonly applies: Decision
}

/** A required item that cannot be found in a language, and who asks for it. */
export interface Unread {
  readonly title: string
  readonly sections: readonly {readonly law: Law; readonly ref: string | undefined}[]
}

/** What a language knows of items. */
export interface SpokenItems {
  readonly items: readonly Item[]
  /** Titles of the items that the language has no words for, by id. */
  readonly unread: Readonly<Record<string, string>>
  readonly words: LawWords
  readonly says: LawSentences
}

/** A notice, held against the laws that it declares. */
export interface Assessment {
  readonly laws: readonly Law[]
  readonly facts: Facts
  readonly context: NoticeContext
  /** In the order of the list of items. */
  readonly items: readonly ItemStatus[]
  readonly bans: readonly BanStatus[]
  readonly offers: readonly OfferStatus[]
  /** Where a service against identity theft is offered; undefined where the language has no words for such an offer. */
  readonly offered: readonly Passage[] | undefined
  /** Required items that the language of the notice has no words for: whether they are said is not known. */
  readonly unread: readonly Unread[]
  readonly words: LawWords
  readonly says: LawSentences
}

/** Whether the notice says the item, as far as any law that asks for it is concerned. */
export function isPresent({demands, evidence}: ItemStatus): boolean {
  return evidence.length > 0 && demands.some(({met}) => met)
}

/** Whether a declared law requires the item of this notice. */
export function isRequired({demands}: ItemStatus): boolean {
  return demands.some(({level, applies}) => level === 'required' && applies === true)
}

type Asking = Pick<Demanded, 'law' | 'demand' | 'level'>

/** Who asks for an item. */
interface Askers {
  readonly laws: string[]
  readonly asking: Asking[]
}

const indexes = new WeakMap<readonly Law[], ReadonlyMap<string, Askers>>()

/** Who asks for each item; worked out once for a list of laws. */
function askingBy(laws: readonly Law[]): ReadonlyMap<string, Askers> {
  const known = indexes.get(laws)
  if (known) return known
  const index = new Map<string, Askers>()
  const add = (law: Law, demand: Demand, level: Demanded['level']): void => {
    const askers = index.get(demand.item) ?? {laws: [], asking: []}
    index.set(demand.item, askers)
    askers.asking.push({law, demand, level})
    if (!askers.laws.includes(law.id)) askers.laws.push(law.id)
  }
  for (const law of laws) {
    for (const demand of law.content.required) add(law, demand, 'required')
    for (const demand of law.content.recommended) add(law, demand, 'recommended')
  }
  indexes.set(laws, index)
  return index
}

/** Holds what a notice says against the laws that it declares. */
export function assess(laws: readonly Law[], {items, unread, words, says}: SpokenItems, facts: Facts, said: Said, context: NoticeContext, evidence: ReadonlyMap<string, readonly Passage[]>, isLate: Grounds['isLate']): Assessment {
  const found = (id: string): readonly Passage[] => said.items.get(phrasesOf(id, 'content')) ?? []
  const grounds: Grounds = {
    facts,
    kinds: said.kinds,
    saysKinds: (evidence.get('data-types')?.length ?? 0) > 0,
    bySupplier: said.bySupplier,
    has: (id) => found(id).length > 0,
    isLate
  }
  const asking = askingBy(laws)
  const statuses = items.flatMap((item): ItemStatus[] => {
    if (item.kind !== 'content') return []
    const own = found(item.id)
    const open = said.unknown.get(item.id) ?? []
    const askers = asking.get(item.id)
    if (!askers) return []
    const others = new Set<Passage>()
    const demands = askers.asking.map(({law, demand, level}): Demanded => {
      const instead = demand['any-of']?.flatMap(found)
      for (const passage of instead ?? []) others.add(passage)
      const met = instead ? instead.length > 0 : own.length > 0 || (demand.when === 'known' && open.length > 0)
      return {law, demand, level, applies: decide(demand.when, law.id, grounds), met}
    })
    return [{item, demands, laws: askers.laws, evidence: others.size > 0 ? [...new Set([...own, ...others])] : own.length > 0 ? own : open}]
  })
  const byId = new Map(items.filter(({kind}) => kind === 'forbidden').map((item) => [item.id, item]))
  const bans = laws.flatMap((law) =>
    law.forbidden.flatMap((ban): BanStatus[] => {
      const item = byId.get(ban.item)
      return item ? [{item, law, ban, evidence: said.items.get(phrasesOf(item.id, 'forbidden')) ?? []}] : []
    })
  )
  const offers = laws.flatMap((law) => law.offers.map((offer): OfferStatus => ({law, offer, applies: offer.sector === 'public' && facts.sector !== 'public' ? false : owed(offer.data, offer.source, grounds)})))
  const open = Object.entries(unread).flatMap(([id, title]): Unread[] => {
    const sections = (asking.get(id)?.asking ?? []).filter(({law, demand, level}) => level === 'required' && decide(demand.when, law.id, grounds) === true)
    return sections.length === 0 ? [] : [{title, sections: sections.map(({law, demand}) => ({law, ref: demand.ref}))}]
  })
  return {laws, facts, context, unread: open, words, says, items: statuses, bans, offers, offered: unread['identity-theft-offer'] === undefined ? found('identity-theft-offer') : undefined}
}

/** Elements of the codebook that a declared law forbids, with the laws that do. */
export function forbiddenElements({bans}: Assessment): ReadonlyMap<string, readonly Law[]> {
  const laws = new Map<string, Law[]>()
  for (const {item, law} of bans) for (const element of item.elements) laws.set(element, [...(laws.get(element) ?? []), law])
  return laws
}
