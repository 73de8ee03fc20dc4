import assert from 'node:assert/strict'
import {findPhoneNumbersInText, type CountryCode, type MetadataJson} from 'libphonenumber-js/core'
import all from 'libphonenumber-js/max/metadata'
import {describe, it} from 'mocha'
import plans from '../../server/generated/phone-numbers.ts'

/** Numbers as notices of a country write them, and which of them cost nothing. */
const NUMBERS: readonly (readonly [CountryCode, string, 'free' | 'paid'])[] = [
  ['US', '(800) 829-1040', 'free'], ['US', '1-888-298-0045', 'free'], ['US', '202-456-1111', 'paid'], ['US', '+44 20 7946 0142', 'paid'],
  ['CA', '1-866-525-0262', 'free'], ['CA', '514-283-3333', 'paid'],
  ['GB', '0800 111 999', 'free'], ['GB', '0303 123 1113', 'paid'], ['GB', '020 7946 0142', 'paid'], ['GB', '07911 123456', 'paid'],
  ['ES', '900 116 117', 'free'], ['ES', '91 266 35 17', 'paid'], ['ES', '612 345 678', 'paid'],
  ['DE', '0800 1110111', 'free'], ['DE', '030 13889-0', 'paid'], ['DE', '0151 23456789', 'paid'],
  ['FR', '0 805 805 817', 'free'], ['FR', '01 53 73 22 22', 'paid'], ['FR', '06 12 34 56 78', 'paid'],
  ['BR', '0800 722 6001', 'free'], ['BR', '(11) 3555-0128', 'paid'],
  ['IN', '1800 11 4949', 'free'], ['IN', '011 2331 0140', 'paid'],
  ['AU', '1800 595 160', 'free'], ['AU', '1300 363 992', 'paid'], ['AU', '02 9284 9749', 'paid'],
  ['SG', '1800 221 4444', 'free'], ['SG', '6377 3131', 'paid'],
  ['MX', '800 835 4324', 'free'], ['CH', '058 462 43 95', 'paid'], ['NZ', '0800 803 909', 'free']
]

/** What has as many figures in a notice and is no number to call. */
const OTHERS: readonly (readonly [CountryCode | undefined, string])[] = [
  [undefined, '+1 23 456'], ['US', 'case 2026-000184-7'], ['US', 'from 2026-05-03 to 2026-05-09'], ['US', 'Atlanta, GA 30348-5788'], ['US', 'account 4111 1111 1111 1111'],
  ['DE', 'vom 12.10.2022 bis zum 4.11.2022'], ['DE', 'aus dem Netz 198.51.100.14'], ['DE', 'Aktenzeichen 1-8-1-1'], ['DE', 'IBAN DE89 3704 0044 0532 0130 00'],
  ['FR', 'du 03/05/2026 au 09/05/2026'], ['FR', '12 500 000 clients'], ['ES', 'expediente 2025/99917'], ['BR', 'entre 12.10.2025 e 04.11.2025'], ['BR', 'CPF 123.456.789-09'],
  ['CH', 'Fall 2030-11873'], ['CH', '203.0.113.57'], ['IN', '198.51.100.14'], ['GB', 'reference IC-105788-X4']
]

function found(text: string, country: CountryCode | undefined, metadata: MetadataJson): unknown[] {
  return findPhoneNumbersInText(text, country ? {defaultCountry: country} : {}, metadata).map(({startsAt, endsAt, number}) => [text.slice(startsAt, endsAt), number.number, number.country, number.getType()])
}

describe('the plans by which telephone numbers are found', () => {
  for (const [country, number, cost] of NUMBERS) {
    it(`know ${number} in ${country}`, () => {
      const [only] = findPhoneNumbersInText(`Call ${number}, or write.`, {defaultCountry: country}, plans)
      assert.ok(only)
      assert.equal(`Call ${number}, or write.`.slice(only.startsAt, only.endsAt), number)
      assert.equal(only.number.getType() === 'TOLL_FREE', cost === 'free')
    })
  }

  for (const [country, words] of OTHERS) it(`take nothing of “${words}” for a number`, () => assert.deepEqual(found(words, country, plans), []))

  it('find what the whole of the library’s data finds, wherever a number is read', () => {
    const countries = new Set(NUMBERS.map(([country]) => country))
    for (const text of [...NUMBERS.map(([, number]) => number), ...OTHERS.map(([, words]) => words)]) {
      for (const country of [undefined, ...countries]) assert.deepEqual(found(text, country, plans), found(text, country, all), `${country ?? 'nowhere'}: ${text}`)
    }
  })
})
