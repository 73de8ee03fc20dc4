import type {Assessment} from './assess.ts'
import {cite, citeAll} from './citation.ts'
import type {LawProblem} from './problems.ts'
import {referTo} from './reference.ts'
import {fill, forCount} from './says.ts'

/** What one law forbids and others ask for: item by ban. */
const AGAINST: Readonly<Record<string, readonly string[]>> = {
  'nature-of-breach': ['what-happened', 'breach-cause'],
  'number-of-residents': ['number-affected'],
  'acquirer-name': ['acquirer-identity']
}

/** Laws that no one text can meet together: one forbids what another asks for. */
export function conflictsIn({bans, items, says}: Assessment): LawProblem[] {
  return bans.flatMap(({item: banned, law, ban}): LawProblem[] => {
    const against = (AGAINST[banned.id] ?? []).flatMap((id) =>
      (items.find(({item}) => item.id === id)?.demands ?? [])
        .filter((demanded) => demanded.level === 'required' && demanded.applies !== false && demanded.law !== law)
    )
    if (against.length === 0) return []
    const sections = [...new Map(against.map(({law: other, demand}) => [other.id, {law: other, ref: demand.ref}])).values()]
    return [
      {
        rule: 'law-conflict',
        severity: 'error',
        message: fill(forCount(says.conflict, sections.length), {law: `${law.name} (${cite(law, ban.ref)})`, item: banned.title.toLowerCase(), laws: citeAll(sections, says), name: law.name, id: law.id}),
        at: {key: 'jurisdictions', word: law.id},
        law: referTo(banned.id, [{law, ref: ban.ref}, ...sections])
      }
    ]
  })
}
