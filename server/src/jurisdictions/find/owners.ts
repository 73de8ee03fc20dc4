/** Whose a telephone number, an address or a page is. */
export type Owner = 'equifax' | 'experian' | 'transunion' | 'ftc' | 'attorney-general' | 'usa-gov' | 'credit-reports' | 'agency' | 'provider' | 'sender'

/** The three bureaus that laws of the US mean. */
export const BUREAUS = ['equifax', 'experian', 'transunion'] as const

const MENTIONS = new RegExp(
  [
    '(?<equifax>equifax)',
    '(?<experian>experian)',
    '(?<transunion>trans ?union)',
    '(?<ftc>federal trade commission|ftc)',
    '(?<ag>attorneys? general)',
    '(?<reports>annual ?credit ?report)',
    '(?<agency>internal revenue service|irs|social security administration|state police|police|department of \\w+|consumer (?:protection|affairs)|(?:\\w+ )?commissioner|data protection (?:authority|board|agency|commission)|supervisory authority|regulator|ombudsman|oaic|ico|pdpc|anpd|cnil|aepd|innovis|health and human services)',
    '(?<us>us|our|we|me|my|you can (?:call|write|ring))'
  ]
    .map((one) => `\\b${one}\\b`)
    .join('|'),
  'gi'
)

const GROUPS = {equifax: 'equifax', experian: 'experian', transunion: 'transunion', ftc: 'ftc', ag: 'attorney-general', reports: 'credit-reports', agency: 'agency', us: 'sender'} as const

/** A name, or word, by which a text says whose the next number is. */
export interface Mention {
  readonly at: number
  readonly owner: Owner
}

/** Every mention of an owner, in order. */
export function mentionsIn(text: string): Mention[] {
  return [...text.matchAll(MENTIONS)].flatMap((match) => {
    const group = Object.entries(GROUPS).find(([name]) => match.groups?.[name] !== undefined)
    return group ? [{at: match.index, owner: group[1]}] : []
  })
}

const DOMAINS: readonly (readonly [RegExp, Owner])[] = [
  [/(?:^|\.)equifax\.\w+$/, 'equifax'],
  [/(?:^|\.)experian\.\w+$/, 'experian'],
  [/(?:^|\.)transunion\.\w+$/, 'transunion'],
  [/(?:^|\.)(?:ftc|identitytheft)\.gov$/, 'ftc'],
  [/(?:^|\.)annualcreditreport\.com$/, 'credit-reports'],
  [/(?:^|\.)usa\.gov$/, 'usa-gov'],
  [/attorneygeneral|(?:^|\.)o?ag\.|(?:^|\.)(?:nc)?doj\.|(?:^|\.)riag\.|(?:^|\.)atg\./, 'attorney-general'],
  [/\.gov$|\.gov\.\w\w$|\.govt\.nz$|(?:^|\.)(?:ico\.org\.uk|cnil\.fr|aepd\.es|priv\.gc\.ca)$/, 'agency']
]

/** Whose a host is, where its name says so. */
export function ownerOfHost(host: string): Owner | undefined {
  return DOMAINS.find(([pattern]) => pattern.test(host))?.[1]
}

const ENROLLING = /\b(?:enroll?(?:s|ing|ment)?|sign(?:ing)? up|activat\w+|register|provider of)\b/i

/** Whether a sentence is about taking up a service that is offered. */
export const isEnrolling = (sentence: string): boolean => ENROLLING.test(sentence)
