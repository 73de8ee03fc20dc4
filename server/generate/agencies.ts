import {z} from 'zod'
import {ADDRESS_PURPOSES, AGENCY_KINDS, type Agencies} from '../src/jurisdictions/agencies/agency.ts'
import {readYaml} from './yaml.ts'

const page = z.string().regex(/^https?:\/\/\S+$/)

/** `agencies.yaml`: credit bureaus and authorities, each with its source. */
export const agenciesShape = z.strictObject({
  researched: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  agencies: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
      name: z.string(),
      alias: z.array(z.string()).optional(),
      kind: z.enum(AGENCY_KINDS),
      laws: z.array(z.string()).optional(),
      phone: z.string().regex(/^1-\d{3}-\d{3}-\d{4}$/).optional(),
      web: page,
      complaints: page.optional(),
      addresses: z.array(z.strictObject({for: z.enum(ADDRESS_PURPOSES), at: z.tuple([z.string(), z.string()])})).optional(),
      source: page,
      also: page.optional(),
      verified: z.enum(['primary', 'secondary', 'memory']),
      note: z.string().optional()
    })
  )
})

/**
 * Reads the agencies.
 *
 * @param laws ids that entries may name
 * @throws Error for a wrong entry, an id that is there twice, or a law that is not known
 */
export function readAgencies(path: string, laws: readonly string[]): Agencies {
  const read = readYaml(path, agenciesShape)
  const ids = new Set<string>()
  for (const {id, laws: named = []} of read.agencies) {
    if (ids.has(id)) throw new Error(`${path}: ${id} is there twice`)
    ids.add(id)
    const unknown = named.find((law) => !laws.includes(law))
    if (unknown !== undefined) throw new Error(`${path}: ${id} names the law ${unknown}, which is not known`)
  }
  return JSON.parse(JSON.stringify(read)) as Agencies
}

/** Those whose addresses notices give: the bureaus and the federal authorities. The linter needs no others. */
export function addressees({researched, agencies}: Agencies): Agencies {
  return {researched, agencies: agencies.filter(({kind}) => kind === 'credit-bureau' || kind === 'federal')}
}
