import type {DataKind} from './data-kinds.ts'
import type {Facts} from './facts.ts'
import {isKind} from './facts.ts'
import type {When} from './law.ts'

/** Whether a condition holds, or the key of the front matter that would decide it. */
export type Decision = boolean | {readonly key: string}

/** What decides conditions: the facts of the front matter, and what the text says. */
export interface Grounds {
  readonly facts: Facts
  /** Kinds of data that the text says were involved. */
  readonly kinds: ReadonlySet<DataKind>
  readonly saysKinds: boolean
  /** The text says that a supplier lost the data. */
  readonly bySupplier: boolean
  readonly has: (item: string) => boolean
  /** Whether the notice comes later than a law allows, by its dates. */
  readonly isLate: (law: string) => Decision
}

/** Decides when a law asks for an item; front matter counts before the text. @param law its id */
export function decide(when: When | undefined, law: string, grounds: Grounds): Decision {
  const {facts, has} = grounds
  if (typeof when === 'object') return decideData(when, grounds)
  switch (when) {
    case undefined:
    case 'known':
    case 'applicable':
      return true
    case 'offered':
      return has('identity-theft-offer')
    case 'exists':
      return facts.phone ?? (has('contact-phone') || {key: 'sender.phone'})
    case 'owned':
      return facts.parent === undefined ? has('parent-company-name') || {key: 'sender.parent'} : facts.parent !== false
    case 'joint':
      return has('parent-company-name')
    case 'late':
      return facts.late ?? (has('delay-reasons') || grounds.isLate(law))
    case 'data-unknown':
      return !grounds.saysKinds && (facts.kinds?.size ?? 0) === 0
    case 'telephone':
      return facts.channel === 'call-script'
    case 'threat':
      return facts.threat
    case 'incident':
      return !facts.threat
  }
}

function decideData(when: Exclude<When, string>, grounds: Grounds): Decision {
  if ('from' in when) {
    const day = grounds.facts.notified ?? grounds.facts.discovered
    return day === undefined || day >= when.from
  }
  const kinds = kindsOf(grounds)
  if (!kinds) return {key: 'incident.data'}
  if ('only' in when) return kinds.size > 0 && [...kinds].every((kind) => when.only.includes(kind)) && [...kinds].some(isCredential)
  if ('unless' in when) return !([...kinds].every((kind) => when.unless.includes(kind)) && [...kinds].some(isCredential))
  return owed(when.data, when.source, grounds)
}

/** Whether kinds of data that call for something were involved, and the sender is the one who owes it. */
export function owed(data: readonly string[] | undefined, source: 'sender' | undefined, grounds: Grounds): Decision {
  if (source === 'sender' && (grounds.facts.source ?? (grounds.bySupplier ? 'supplier' : 'sender')) === 'supplier') return false
  if (data === undefined) return true
  const kinds = kindsOf(grounds)
  return kinds ? data.some((kind) => isKind(kind) && kinds.has(kind)) : {key: 'incident.data'}
}

function kindsOf({facts, kinds, saysKinds}: Grounds): ReadonlySet<DataKind> | undefined {
  return facts.kinds ?? (saysKinds ? kinds : undefined)
}

const isCredential = (kind: DataKind): boolean => kind === 'online-credentials' || kind === 'email-credentials' || kind === 'security-question'
