import {wordPattern, type LawWords} from '../words.ts'

/** Whose a telephone number, an address or a page is. */
export type Owner = 'equifax' | 'experian' | 'transunion' | 'ftc' | 'attorney-general' | 'usa-gov' | 'credit-reports' | 'agency' | 'provider' | 'sender'

/** The three bureaus that laws of the US mean. */
export const BUREAUS = ['equifax', 'experian', 'transunion'] as const

const GROUPS = {equifax: 'equifax', experian: 'experian', transunion: 'transunion', ftc: 'ftc', ag: 'attorney-general', reports: 'credit-reports', agency: 'agency', us: 'sender'} as const

/** A name, or word, by which a text says whose the next number is. */
export interface Mention {
  readonly at: number
  readonly owner: Owner
}

/** Tells whose a number or an address is, by the words of a language around it. */
export class OwnerWords {
  private readonly mentions: RegExp
  private readonly enrolling: RegExp
  /** One heading is asked about for all that stands under it. */
  private last: {readonly text: string; readonly mentions: readonly Mention[]} | undefined

  constructor({owners, enrolling}: Pick<LawWords, 'owners' | 'enrolling'>) {
    const named = {equifax: ['equifax'], experian: ['experian'], transunion: ['trans ?union'], ftc: owners.ftc, ag: owners['attorney-general'], reports: owners['credit-reports'], agency: owners.agency, us: owners.sender}
    this.mentions = wordPattern(Object.entries(named).map(([group, words]) => `(?<${group}>${words.join('|')})`), 'g')
    this.enrolling = wordPattern(enrolling)
  }

  /** Every mention of an owner, in order. */
  mentionsIn(text: string): readonly Mention[] {
    if (this.last?.text !== text) this.last = {text, mentions: this.read(text)}
    return this.last.mentions
  }

  private read(text: string): readonly Mention[] {
    return [...text.matchAll(this.mentions)].flatMap((match) => {
      const group = Object.entries(GROUPS).find(([name]) => match.groups?.[name] !== undefined)
      return group ? [{at: match.index, owner: group[1]}] : []
    })
  }

  /** Whether a sentence is about taking up a service that is offered. */
  isEnrolling(sentence: string): boolean {
    return this.enrolling.test(sentence)
  }
}

const DOMAINS: readonly (readonly [RegExp, Owner])[] = [
  [/(?:^|\.)equifax\.\w+$/, 'equifax'],
  [/(?:^|\.)experian\.\w+$/, 'experian'],
  [/(?:^|\.)transunion\.\w+$/, 'transunion'],
  [/(?:^|\.)(?:ftc|identitytheft|robodeidentidad)\.gov$/, 'ftc'],
  [/(?:^|\.)annualcreditreport\.com$/, 'credit-reports'],
  [/(?:^|\.)usa\.gov$/, 'usa-gov'],
  [/attorneygeneral|(?:^|\.)o?ag\.|(?:^|\.)(?:nc)?doj\.|(?:^|\.)riag\.|(?:^|\.)atg\./, 'attorney-general'],
  [/\.gov$|(?:^|\.)go[vb]\.\w\w$|\.gouv\.(?:fr|qc\.ca)$|\.bund\.de$|\.govt\.nz$|(?:^|\.)(?:ico\.org\.uk|cnil\.fr|aepd\.es|priv\.gc\.ca)$/, 'agency']
]

/** Whose a host is, where its name says so. */
export function ownerOfHost(host: string): Owner | undefined {
  return DOMAINS.find(([pattern]) => pattern.test(host))?.[1]
}
