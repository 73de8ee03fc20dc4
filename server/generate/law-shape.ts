import {z} from 'zod'
import {CLOCKS, type Law, type StateRow} from '../src/jurisdictions/law.ts'
import {DATA_KINDS} from '../src/jurisdictions/data-kinds.ts'

const verified = z.enum(['primary', 'secondary', 'memory']).describe('Text of the law read, secondary source read, or from memory.')
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/).describe('YYYY-MM-DD')
const kinds = z.array(z.enum(DATA_KINDS)).min(1)
const words = z.array(z.string())
const ref = z.string().describe('Section, to be read after the statute’s name.')
const sourced = {ref: ref.optional(), verified, note: z.string().optional()}

const when = z.union([
  z.enum(['known', 'applicable', 'offered', 'exists', 'owned', 'joint', 'late', 'data-unknown', 'telephone', 'threat', 'incident']),
  z.strictObject({data: kinds, source: z.literal('sender').optional()}),
  z.strictObject({only: kinds}),
  z.strictObject({unless: kinds}),
  z.strictObject({from: day})
])

const demand = z.strictObject({
  item: z.string().describe('Id of the item, a folder of server/src/jurisdictions/items/.'),
  when: when.optional().describe('Always, where nothing is said.'),
  'any-of': words.optional().describe('The item is there if one of these is.'),
  ...sourced,
  ref
})

const deadline = z.strictObject({
  to: z.string(),
  trigger: z.string(),
  clock: z.enum(CLOCKS).optional().describe('What starts the clock; discovery, where nothing is said.'),
  length: z.int().min(1).optional(),
  unit: z.enum(['hour', 'day', 'month']).optional(),
  basis: z.enum(['calendar', 'business']).optional(),
  qualifier: z.string().optional(),
  threshold: z.string().optional(),
  people: z.strictObject({least: z.int().min(1).optional(), most: z.int().min(1).optional()}).optional().describe('The number that the threshold names, where a number alone decides.'),
  exceptions: z.string().optional(),
  ...sourced
})

const substitute = z.strictObject({
  'cost-over': z.number().optional(),
  'persons-over': z.number().optional(),
  'contact-unknown': z.boolean().optional(),
  means: words.optional(),
  rule: z.string().optional(),
  ref: z.string().optional(),
  verified: verified.optional()
})

/** A pack, `server/src/jurisdictions/packs/<id>.yaml`. */
export const lawShape = z.strictObject({
  id: z.string().regex(/^[a-z]{2}(-[a-z0-9]+)+$/),
  name: z.string(),
  names: z.record(z.string(), z.string()).optional().describe('Its name in other languages, where it has another.'),
  region: z.enum(['us-state', 'us-territory', 'us-federal', 'eu', 'uk', 'europe', 'canada', 'apac', 'latam', 'africa', 'mena']),
  status: z.enum(['in-force', 'partially-in-force', 'not-yet-in-force']),
  effective: z.string().optional().describe('From when it, or its latest change, holds.'),
  researched: day,
  statute: z.string().describe('Short name of the law, to be read before a section.'),
  citations: z.array(z.strictObject({text: z.string(), url: z.string()})).min(1),
  scope: z.string(),
  'harm-threshold': z.string().optional(),
  recipients: z.record(z.string(), z.string()),
  deadlines: z.array(deadline).default([]),
  content: z.strictObject({
    prescribed: z.enum(['yes', 'partial', 'no', 'not-applicable']),
    required: z.array(demand).default([]),
    recommended: z.array(demand).default([])
  }),
  format: z
    .strictObject({
      title: z.string().optional().describe('Exact words of the law.'),
      headings: words.optional().describe('Exact words of the law, in its order.'),
      'font-points': z.number().optional(),
      asks: words.optional(),
      ...sourced,
      verified: verified.optional()
    })
    .default({}),
  forbidden: z.array(z.strictObject({item: z.string(), guidance: z.literal(true).optional().describe('Advice of an authority, not the law itself.'), ...sourced})).default([]),
  offers: z
    .array(
      z.strictObject({
        service: z.string(),
        months: z.int().min(1),
        data: kinds.optional().describe('Kinds of data that call for it; any, where nothing is said.'),
        source: z.literal('sender').optional(),
        sector: z.literal('public').optional().describe('Only public bodies owe it.'),
        condition: z.string().optional(),
        ...sourced
      })
    )
    .default([]),
  channels: z.strictObject({permitted: words.optional(), substitute: substitute.optional(), notes: words.optional()}).default({}),
  language: z.string(),
  confidence: z.strictObject({level: z.enum(['primary', 'secondary', 'mixed', 'memory']), sources: words, 'from-memory': z.string()}),
  notes: words.default([])
})

/** The table of US states and territories, `server/src/jurisdictions/us-states.yaml`. */
export const statesShape = z.strictObject({
  researched: day,
  note: z.string(),
  states: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z]{2}$/),
      name: z.string(),
      statute: z.string(),
      deadline: z.strictObject({days: z.int().optional(), basis: z.enum(['calendar', 'business']).optional(), otherwise: z.string().optional(), starts: z.string()}),
      regulator: z.strictObject({who: z.string(), threshold: z.string(), deadline: z.string()}),
      'credit-bureaus': z.string(),
      prescribed: z.string(),
      'offer-months': z.int().optional(),
      verified,
      note: z.string().optional(),
      pack: z.string().optional()
    })
  )
})

/** What zod reads is what the engine knows: the compiler says so. Undefined keys are out before (`readLaws`). */
type Exact<T> = {readonly [K in keyof T]: Exact<Exclude<T[K], undefined>>}
type Fits<T extends U, U> = T
export type LawFits = Fits<Exact<Required<z.output<typeof lawShape>>>['content'], Exact<Required<Law>>['content']>
export type StateFits = Fits<Exact<Required<z.output<typeof statesShape>['states'][number]>>, Exact<Required<StateRow>>>
