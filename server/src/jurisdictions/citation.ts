import type {Law} from './law.ts'
import {fill, forCount, type LawSentences} from './says.ts'

/** A section of a law as people cite it: “Cal. Civ. Code 1798.82(d)(2)(F)”. */
export function cite(law: Law, ref: string | undefined): string {
  if (ref === undefined) return law.statute
  const joined = law.statute.endsWith('/') ? '' : /^[A-Z]/.test(ref) ? ', ' : ' '
  return `${law.statute}${joined}${ref}`
}

/** So many laws are named in a message; of the others it says how many they are. */
const MOST_NAMED = 3

/** “California (Cal. Civ. Code 1798.82(d)(2)(F)) and Maryland (…)”. */
export function citeAll(sections: readonly {readonly law: Law; readonly ref?: string | undefined}[], says: LawSentences): string {
  const named = sections.slice(0, MOST_NAMED).map(({law, ref}) => `${law.name} (${cite(law, ref)}${pending(law, says)})`)
  const others = sections.length - named.length
  const all = others > 0 ? [...named, fill(forCount(says.more, others), {count: others})] : named
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${says.and} ${all.at(-1) ?? ''}`
}

/** A law that is not yet in force says from when. */
function pending({status, effective}: Law, {pending: says, unset}: LawSentences): string {
  return status === 'not-yet-in-force' ? `; ${fill(says, {day: effective ?? unset})}` : ''
}
