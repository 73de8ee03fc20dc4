import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {z} from 'zod'
import {lawSections} from '../../server/src/lsp/law-sections.ts'
import {loadLawReaders} from '../../server/src/lint/law/load.ts'
import {linterFor} from '../../server/src/lint/notice-linter.ts'
import {englishLinter} from '../english.ts'
import type {PanelSection, SectionGroup, SectionRow} from '../../server/src/preview/model.ts'

const root = new URL('../../', import.meta.url)
const SAMPLE = readFileSync(new URL('samples/two-laws.notice.md', root), 'utf8')

/** The day on which the sample's authority has to be told. */
const NOW = Date.parse('2026-11-26T20:30:00Z')

async function sectionsOf(source: string, now = NOW): Promise<PanelSection[]> {
  return lawSections(englishLinter().lint(source, {law: await loadLawReaders(['en'])}), now)
}

async function section(id: string, source = SAMPLE, now = NOW): Promise<PanelSection> {
  const found = (await sectionsOf(source, now)).find((one) => one.id === id)
  assert.ok(found, `a section ${id}`)
  return found
}

/** The rows of a group; without a name those that are to be seen at once. */
function rows({groups}: PanelSection, title?: string): readonly SectionRow[] {
  return groups.find((group: SectionGroup) => group.title === title)?.rows ?? []
}

describe('the law in the side panel', () => {
  it('shows what is missing first, with its section and what inserts it', async () => {
    const law = await section('law')
    const missing = rows(law).filter(({state}) => state === 'bad')
    assert.deepEqual(missing.map(({label}) => label), [
      'Date of the notice',
      'Data protection officer or contact point',
      'Delay for the police',
      'Toll-free numbers of the credit bureaus',
      'Addresses of the credit bureaus',
      'Free protection against identity theft'
    ])
    const [date] = missing
    assert.equal(date?.word, 'missing')
    assert.deepEqual(date.parts, [{state: 'plain', text: 'California · Cal. Civ. Code 1798.82(d)(2)(C)'}])
    assert.equal(date.insert?.item, 'notice-date')
    assert.equal(law.note, 'Information, not legal advice.')
  })

  it('leads from what is said to the words that say it', async () => {
    const law = await section('law')
    const said = rows(law, 'Asked for and said')
    assert.equal(law.count?.[0], said.length)
    const contact = said.find(({label}) => label === 'What happened')
    const [place] = contact?.spans ?? []
    assert.ok(place)
    assert.match(SAMPLE.slice(place.start, place.end), /somebody signed in/)
    assert.ok(said.every(({state, spans = []}) => state === 'good' && spans.length > 0))
  })

  it('says of each law how it stands where they differ', async () => {
    const law = await section('law', SAMPLE.replace('[us-ca, eu-gdpr]', '[us-ca, us-ma]').replace('name, email', 'name, driver-license'))
    const differing = law.groups.flatMap((group) => group.rows).filter(({parts = []}) => new Set(parts.map(({state}) => state)).size > 1)
    assert.ok(differing.every(({parts = []}) => parts.every(({word}) => word !== undefined)))
    assert.match(JSON.stringify(rows(law)), /“what-happened” is not missed here/)
  })

  it('is told in the language of the notice, the deadlines too', async () => {
    const source = readFileSync(new URL('samples/laws/es/us-ca.notice.md', root), 'utf8')
    const linter = await linterFor(source)
    const sections = await lawSections(linter.lint(source, {law: await loadLawReaders(linter.languages)}), NOW)
    const deadlines = sections.find(({id}) => id === 'deadlines')
    assert.ok(deadlines && sections.some(({id}) => id === 'law'))
    const labels = rows(deadlines).map(({label}) => label)
    assert.ok(labels.includes('California: avisar a la autoridad'), labels.join('\n'))
    const said = rows(deadlines).flatMap(({label, detail, word, parts = [], more = []}) => [label, detail, word, ...parts.map(({text}) => text), ...more])
    assert.doesNotMatch(said.join('\n'), /\b(?:tell|days|left|overdue|than|the|law enforcement|sample)\b/)
  })

  it('tells when each notice is due, by the clock that it is given', async () => {
    const due = async (now: string): Promise<SectionRow | undefined> => rows(await section('deadlines', SAMPLE, Date.parse(now))).find(({label}) => label === 'EU GDPR: tell the authority')
    const inTime = await due('2026-11-26T20:30:00Z')
    assert.equal(inTime?.word, '12 hours left')
    assert.equal(inTime.detail, '27 November 2026, 09:30 Europe/Brussels')
    assert.deepEqual(inTime.parts, [{state: 'plain', text: 'GDPR art. 33(1),(4) · 72 hours from discovery'}])
    const late = await due('2026-11-27T09:30:00Z')
    assert.deepEqual([late?.state, late?.word], ['bad', '1 hour overdue'])
  })

  it('is silent where no law is declared, and tells deadlines alone where the notice is not for those affected', async () => {
    assert.deepEqual(await sectionsOf('---\nnotice: customer\n---\n\n# A note\n'), [])
    assert.deepEqual((await sectionsOf(SAMPLE.replace('notice: customer', 'notice: regulator'))).map(({id}) => id), ['deadlines'])
    assert.deepEqual(await sectionsOf(SAMPLE.replace('[us-ca, eu-gdpr]', '[nowhere]')), [])
  })

  it('has its fixed words in Spanish too', async () => {
    const spanish = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(new URL('client/l10n/bundle.l10n.es.json', root), 'utf8')))
    const sections = await sectionsOf(SAMPLE)
    const fixed = sections.flatMap(({title, note, groups}) => [title, note, ...groups.flatMap((group) => [group.title, ...group.rows.flatMap(({word, parts = []}) => [word, ...parts.map((part) => part.word)])])])
    const known = fixed.filter((text) => text !== undefined && !/\d/.test(text))
    assert.deepEqual(known.filter((text) => text !== undefined && !Object.hasOwn(spanish, text)), [])
  })
})
