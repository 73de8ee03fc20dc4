import assert from 'node:assert/strict'
import agencies from '../../server/generated/agencies.ts'
import laws from '../../server/generated/laws.ts'
import states from '../../server/generated/us-states.ts'
import {agenciesShape} from '../../server/generate/agencies.ts'
import {englishLinter} from '../english.ts'

const RULE = 'agency-contact'

/** The addresses that are found wrong, each with what the first fix makes of the whole text. */
function found(text: string): (readonly [string, string])[] {
  return englishLinter()
    .lint(text)
    .findings.filter(({rule}) => rule === RULE)
    .map(({start, end, fixes}) => {
      const edit = fixes[0]?.edits[0]
      return [text.slice(start, end), edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : ''] as const
    })
}

describe('the agencies', () => {
  it('are dated and each has its source', () => {
    agenciesShape.parse(agencies)
    assert.ok(agencies.agencies.length > 100)
  })

  it('are there for every state and for every law of a data-protection authority', () => {
    const named = new Set(agencies.agencies.flatMap((agency) => agency.laws ?? []))
    const missing = [...states.filter(({code}) => !['PR', 'GU', 'VI', 'AS', 'MP'].includes(code)).map(({code}) => `us-${code.toLowerCase()}`), ...laws.filter(({id}) => /-(?:gdpr|pdpa|privacy|lgpd|pipeda|pipa|law25|appi|fadp|popia)$/.test(id)).map(({id}) => id)].filter((id) => !named.has(id))
    assert.deepEqual(missing, [])
  })

  it('give every address a number and a postal code by which it can be compared', () => {
    for (const {id, kind, addresses = []} of agencies.agencies) {
      for (const {at} of addresses) if (kind === 'credit-bureau' || kind === 'federal') assert.match(at.join('\n'), /\d+[^\n]*\n[^\n]+, [A-Z]{2} \d{5}(-\d{4})?$/, id)
    }
  })
})

describe(RULE, () => {
  it('finds an address that was given up, and puts the known one in its place', () => {
    assert.deepEqual(found('# A note\n\nWrite to TransUnion, P.O. Box 6790, Fullerton, CA 92834-6790, or call.\n'), [
      ['P.O. Box 6790, Fullerton, CA 92834-6790', '# A note\n\nWrite to TransUnion, P.O. Box 160, Woodlyn, PA 19094, or call.\n']
    ])
  })

  it('takes the known address that serves the same purpose', () => {
    const [[, mended] = []] = found('For a fraud alert write to Equifax Consumer Fraud Division, PO Box 740250, Atlanta, GA 30374.\n')
    assert.equal(mended, 'For a fraud alert write to Equifax Consumer Fraud Division, P.O. Box 105069, Atlanta, GA 30348-5069.\n')
    const [[, frozen] = []] = found('For a freeze write to Experian, P.O. Box 9532, Allen, TX 75013.\n')
    assert.equal(frozen, 'For a freeze write to Experian, P.O. Box 9554, Allen, TX 75013.\n')
  })

  it('knows every address of the data, however it is written', () => {
    for (const {name, kind, addresses = []} of agencies.agencies.filter(({kind}) => kind === 'credit-bureau' || kind === 'federal')) {
      for (const {at: [street, town]} of addresses) {
        for (const text of [`${name}, ${street}, ${town}`, `- **${name}**\\\n  ${street}\\\n  ${town}`, `${name} | 1-800-555-0123 | ${street.replace('P.O. Box', 'PO Box')} ${town.replace(/-\d{4}$/, '')}`]) {
          assert.deepEqual(found(`# A note\n\n${text}\n`), [], `${kind} ${text}`)
        }
      }
    }
  })

  it('reads lists, line breaks, quotations and tables', () => {
    assert.deepEqual(found('- Equifax\\\n  P.O. Box 1\\\n  Atlanta, GA 30348\n').map(([words]) => words), ['P.O. Box 1\\\n  Atlanta, GA 30348'])
    assert.deepEqual(found('> Experian, PO Box 1017,\n> Allen, TX 75013\n').map(([, mended]) => mended), ['> Experian, P.O. Box 9554, Allen, TX 75013\n'])
    assert.deepEqual(found('| | Address |\n| --- | --- |\n| TransUnion | P.O. Box 390, Springfield, PA 19064 |\n').map(([words]) => words), ['P.O. Box 390, Springfield, PA 19064'])
    assert.deepEqual(found('| Equifax | Experian |\n| --- | --- |\n| P.O. Box 105788, Atlanta, GA 30348 | P.O. Box 7, Allen, TX 75013 |\n').map(([words]) => words), ['P.O. Box 7, Allen, TX 75013'])
    assert.deepEqual(found('**TransUnion**\n\nP.O. Box 505, Woodlyn, PA 19094\n').map(([words]) => words), ['P.O. Box 505, Woodlyn, PA 19094'])
  })

  it('leaves the addresses of others alone', () => {
    for (const text of [
      'Write to us at P.O. Box 12, Fenwick, CA 90001.',
      'Call Equifax, or write to us at P.O. Box 12, Fenwick, CA 90001.',
      'Equifax, Experian and TransUnion keep your report. Our office is at 12 Harbour Lane, Fenwick, CA 90001.',
      'The Federal Trade Commission and the Attorney General of Maryland, 200 St. Paul Place, Baltimore, MD 21202, can help.',
      'Equifax, P.O. Box 105788, Atlanta, GA 30348; Innovis, P.O. Box 26, Pittsburgh, PA 15230.'
    ]) {
      assert.deepEqual(found(`# A note\n\n${text}\n`), [], text)
    }
  })

  it('can be silenced', () => {
    assert.deepEqual(found('<!-- notice-lint-disable-next-line agency-contact -- told by the bureau -->\nWrite to TransUnion, P.O. Box 6790, Fullerton, CA 92834.\n'), [])
  })
})
