/** Those whom a notice may name, as `agencies.yaml` has them. */

export const AGENCY_KINDS = ['credit-bureau', 'federal', 'attorney-general', 'data-protection-authority'] as const

/** What an address is for. */
export const ADDRESS_PURPOSES = ['freeze', 'fraud-alert', 'reports', 'disputes', 'office'] as const

export type AddressPurpose = (typeof ADDRESS_PURPOSES)[number]

export interface AgencyAddress {
  readonly for: AddressPurpose
  /** Street or box, then town and postal code. */
  readonly at: readonly [string, string]
}

/** A credit bureau or an authority, and how it is reached. */
export interface Agency {
  readonly id: string
  readonly name: string
  /** Other names in use. */
  readonly alias?: readonly string[]
  readonly kind: (typeof AGENCY_KINDS)[number]
  /** The laws under which it is told. */
  readonly laws?: readonly string[]
  readonly phone?: string
  readonly web: string
  /** Page for complaints. */
  readonly complaints?: string
  readonly addresses?: readonly AgencyAddress[]
  /** Where it was read. */
  readonly source: string
  readonly also?: string
  readonly verified: 'primary' | 'secondary' | 'memory'
  readonly note?: string
}

export interface Agencies {
  /** Day of the research, `YYYY-MM-DD`. */
  readonly researched: string
  readonly agencies: readonly Agency[]
}
