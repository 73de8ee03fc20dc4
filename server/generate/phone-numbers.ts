import all from 'libphonenumber-js/max/metadata'
import type {MetadataJson} from 'libphonenumber-js/core'

/** The columns of a country's plan that only whoever writes numbers reads: formats, how a trunk prefix is written, the prefix to dial out, the word for an extension. */
const WRITING = new Set([4, 6, 9, 12, 13])
/** So many columns every plan has. */
const FEWEST = 4

type Plan = readonly unknown[]

/** The numbering plans of all countries as far as numbers are found and told apart by them: how numbers are written takes a third of the whole. */
export function phoneNumberPlans(): MetadataJson {
  const {countries, nonGeographic} = all as unknown as {readonly countries: Readonly<Record<string, Plan>>; readonly nonGeographic: Readonly<Record<string, Plan>>}
  return {...all, countries: unwritten(countries), nonGeographic: unwritten(nonGeographic)} as unknown as MetadataJson
}

function unwritten(plans: Readonly<Record<string, Plan>>): Record<string, Plan> {
  return Object.fromEntries(Object.entries(plans).map(([place, plan]) => {
    const columns = plan.map((column, index) => (WRITING.has(index) ? 0 : column ?? 0))
    const last = columns.findLastIndex((column) => column !== 0)
    return [place, columns.slice(0, Math.max(FEWEST, last + 1))]
  }))
}
