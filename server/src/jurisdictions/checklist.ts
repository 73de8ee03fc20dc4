import type {Passage} from '../rules/rule.ts'
import type {Assessment, Demanded, ItemStatus} from './assess.ts'
import {forbiddenElements} from './assess.ts'
import {cite} from './citation.ts'
import type {Law} from './law.ts'
import {fill} from './says.ts'

/**
 * How one law and one item stand to each other in a notice: the item is there; it is missing; it is missing and only recommended;
 * it is not asked for under these facts; facts decide that are not given.
 */
export type Mark = 'met' | 'missing' | 'recommended' | 'not-asked' | 'open'

/** An item, against every declared law that asks for it. */
export interface ChecklistRow {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly marks: Readonly<Record<string, Mark>>
  /** Sections by law, as people cite them. */
  readonly sections: Readonly<Record<string, string>>
  readonly evidence: readonly Passage[]
}

/** Something that a declared law forbids. */
export interface ForbiddenRow {
  readonly id: string
  readonly title: string
  readonly law: string
  readonly section: string
  readonly found: readonly Passage[]
  /** Nothing in a text can show it. */
  readonly unseen: boolean
}

/** Items against laws, for people. */
export interface Checklist {
  readonly laws: readonly {readonly id: string; readonly name: string}[]
  readonly rows: readonly ChecklistRow[]
  readonly forbidden: readonly ForbiddenRow[]
  /** Elements of the codebook that are not missed because a law forbids them, and why. */
  readonly silent: readonly {readonly element: string; readonly why: string}[]
}

/** Conduct and intentions. */
const UNSEEN = new Set(['fake-notice', 'law-enforcement-gag', 'before-regulator', 'compromised-email-channel'])

export function checklistOf(assessment: Assessment): Checklist {
  const {laws, items, bans, says} = assessment
  return {
    laws: laws.map(({id, name}) => ({id, name})),
    rows: items.map(rowOf),
    forbidden: bans.map(({item, law, ban, evidence}) => ({id: item.id, title: item.title, law: law.id, section: cite(law, ban.ref), found: evidence, unseen: UNSEEN.has(item.id)})),
    silent: [...forbiddenElements(assessment)].map(([element, forbidding]) => ({
      element,
      why: forbidding.map((law) => fill(says.bans, {law: law.name, ref: cite(law, refOf(law, element, bans))})).join('; ')
    }))
  }
}

function rowOf({item, demands, evidence}: ItemStatus): ChecklistRow {
  return {
    id: item.id,
    title: item.title,
    group: item.group,
    marks: Object.fromEntries(demands.map((demanded) => [demanded.law.id, markOf(demanded)])),
    sections: Object.fromEntries(demands.map(({law, demand}) => [law.id, cite(law, demand.ref)])),
    evidence: demands.some(({met}) => met) ? evidence : []
  }
}

function markOf({applies, met, level}: Demanded): Mark {
  if (met) return 'met'
  if (typeof applies === 'object') return 'open'
  if (!applies) return 'not-asked'
  return level === 'required' ? 'missing' : 'recommended'
}

/** The section by which a law forbids an element. */
function refOf(law: Law, element: string, bans: Assessment['bans']): string | undefined {
  return law.forbidden.find(({item}) => bans.some((ban) => ban.law === law && ban.item.id === item && ban.item.elements.includes(element)))?.ref
}
