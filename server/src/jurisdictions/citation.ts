import type {Law} from './law.ts'
import {fill, forCount, type LawSentences} from './says.ts'
import {lawText} from './translated.ts'

/** A section of a law as people cite it, in the language that the law is told in: “Cal. Civ. Code 1798.82(d)(2)(F)”. */
export function cite(law: Pick<Law, 'id' | 'statute' | 'spoken'>, ref: string | undefined): string {
  const english = citeInEnglish(law, ref)
  return lawText(law.id, english, law.spoken ?? 'en') ?? english
}

function citeInEnglish({statute}: Pick<Law, 'statute'>, ref: string | undefined): string {
  if (ref === undefined) return statute
  const joined = statute.endsWith('/') ? '' : /^[A-Z]/.test(ref) ? ', ' : ' '
  return `${statute}${joined}${ref}`
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
