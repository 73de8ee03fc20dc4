import type {CountryCode} from 'libphonenumber-js/core'

/** Countries of laws by the first part of their ids, where that is no code of a country itself. */
const PLACES: Readonly<Record<string, CountryCode | undefined>> = {
  uk: 'GB', eu: undefined, us: 'US', ca: 'CA', au: 'AU', nz: 'NZ', sg: 'SG', br: 'BR', de: 'DE', es: 'ES', fr: 'FR', ch: 'CH', in: 'IN', jp: 'JP', kr: 'KR', cn: 'CN',
  ph: 'PH', th: 'TH', my: 'MY', mx: 'MX', cl: 'CL', co: 'CO', ar: 'AR', za: 'ZA', ke: 'KE', ng: 'NG', ae: 'AE', sa: 'SA', tr: 'TR', il: 'IL'
}

/** Where telephone numbers without a country's code belong in a notice under these laws: the US where one of them is from there, else the first that is a country. */
export function countryOf(laws: readonly string[]): CountryCode | undefined {
  if (laws.some((id) => id.startsWith('us-'))) return 'US'
  return laws.map((id) => PLACES[id.slice(0, 2)]).find((country) => country !== undefined)
}
