import type {Law, StateRow} from '../../jurisdictions/law.ts'
import {NO_ADVICE} from '../../jurisdictions/page.ts'
import type {Paint} from '../paint.ts'

const REGIONS: Readonly<Record<string, string>> = {
  'us-state': 'States of the US', 'us-territory': 'Territories of the US', 'us-federal': 'US, federal', canada: 'Canada', latam: 'Latin America', eu: 'European Union', uk: 'United Kingdom', europe: 'Europe', apac: 'Asia and the Pacific', africa: 'Africa', mena: 'Middle East'
}

/** All laws, by region: id, name, how much is prescribed. */
export function lawList(laws: readonly Law[], states: readonly StateRow[], paint: Paint): string {
  const width = Math.max(...laws.map(({id}) => id.length))
  const parts = Object.entries(REGIONS).map(([region, title]) => {
    const rows = laws.filter((law) => law.region === region).map((law) => `  ${law.id.padEnd(width)}  ${law.name}${paint('gray', `  ${counts(law)}`)}`)
    return [paint('bold', title), ...rows].join('\n')
  })
  const others = states.filter(({pack}) => pack === undefined).map(({code}) => `us-${code.toLowerCase()}`)
  return `${parts.join('\n\n')}\n\n${paint('bold', 'States and territories without a pack')}\n  ${others.join(' ')}\n\n“notice-lint law us-ca” shows one. ${NO_ADVICE}\n`
}

function counts({content, forbidden, status}: Law): string {
  const words = [
    content.required.length > 0 ? `${content.required.length} ${content.required.length === 1 ? 'item' : 'items'}` : 'no content prescribed',
    ...(forbidden.length > 0 ? [`${forbidden.length} forbidden`] : []),
    ...(status === 'not-yet-in-force' ? ['not yet in force'] : [])
  ]
  return words.join(', ')
}
