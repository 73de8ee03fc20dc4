/** What packs say beside items is told in the language of the notice, in the places where that language is spoken. */
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import agencies from '../../server/generated/agencies.ts'
import laws from '../../server/generated/laws.ts'
import pages from '../../server/generated/law-pages.ts'
import texts from '../../server/generated/pack-texts.ts'
import {cite} from '../../server/src/jurisdictions/citation.ts'
import {DATA_KIND_MEANINGS} from '../../server/src/jurisdictions/data-kinds.ts'
import {deadlineRows} from '../../server/src/jurisdictions/deadlines/schedule.ts'
import {inLanguage, type Law} from '../../server/src/jurisdictions/law.ts'
import {lawPage, lawPageWords} from '../../server/src/jurisdictions/page.ts'
import {lawReaderFor} from '../../server/src/jurisdictions/reader.ts'
import {lawText} from '../../server/src/jurisdictions/translated.ts'
import {deadlineSpeaker} from '../../server/src/lint/deadlines.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'

/** The laws that notices in a language are held against most. */
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  es: ['es-lopdgdd', 'us-pr', 'mx-lfpdppp', 'cl-ley21719', 'ar-ley25326', 'co-ley1581', 'eu-gdpr', 'us-ca', 'us-tx', 'us-fl', 'us-hipaa'],
  fr: ['eu-gdpr', 'fr-cnil', 'ca-qc-law25'],
  de: ['eu-gdpr', 'de-bdsg'],
  pt: ['eu-gdpr', 'br-lgpd']
}

/** Statutes of the US are cited by their English short names wherever they are cited. */
const US_CITATION = /^(?:Cal\. Civ\. Code|Tex\. Bus\. & Com\. Code|Fla\. Stat\.|45 CFR|10 L\.P\.R\.A\.)(?: [\d.]+(?:\([A-Za-z0-9]+\))*\d?)?$/

const lawOf = (id: string): Law => {
  const law = laws.find((one) => one.id === id)
  assert.ok(law, id)
  return law
}

/** Everything of a law that is told beside a notice in it: words of the pack, and citations. */
function toldOf(law: Law): string[] {
  const {deadlines, content, forbidden, offers, format} = law
  const sections = [...deadlines, ...content.required, ...content.recommended, ...forbidden, ...offers, ...(format.title === undefined && format.headings === undefined ? [] : [format])]
  const citations = sections.map(({ref}) => cite(law, ref)).filter((citation) => !US_CITATION.test(citation))
  const limits = deadlines.flatMap(({trigger, qualifier, threshold, exceptions, clock}) => [qualifier, threshold, exceptions, clock === 'determined' || clock === 'other' ? trigger : undefined])
  const authority = agencies.agencies.find((agency) => agency.laws?.includes(law.id) === true)
  return [...new Set([...citations, ...limits, ...(deadlines.some(({to}) => to === 'regulator') ? [authority?.name] : [])])].filter((text) => text !== undefined)
}

const noticeOf = (law: string): ReturnType<typeof parseNotice>['frontMatter'] => parseNotice(`---\njurisdictions: [${law}]\nincident:\n  discovered: 2026-10-19\n---\n\n# A\n`).frontMatter

const page = async (id: string, language: string): Promise<string> => {
  const [english, own] = [await lawReaderFor('en'), await lawReaderFor(language)]
  assert.ok(english && own)
  return lawPage(inLanguage(lawOf(id), language), lawOf(id), (item, told) => (told === 'en' ? english : own).titleOf(item))
}

describe('the page of a law', () => {
  for (const [language, ids] of Object.entries(SPOKEN)) {
    it(`is in ${language} through, but for its sources, where the law is of its places`, async () => {
      const {sources, notes, 'no-advice': end, 'in-english': note} = lawPageWords(language)
      for (const id of ids) {
        const text = await page(id, language)
        assert.ok(!text.includes(note), id)
        const [before = '', after = ''] = text.split(`## ${sources}`)
        const own = before + (after.includes(`## ${notes}`) ? after.slice(after.indexOf(`## ${notes}`)) : after.slice(after.indexOf(end)))
        // Prescribed words, addresses and a name in brackets are English.
        assert.doesNotMatch(own.replace(`(${id})`, '').replaceAll(/“[^”]*”|\(business associates\)|«if any»|github \S+/g, ''), /(?<!\p{L})(?:the|of|by|when|where|not|must|and|is|to|from|law|notice|breach)(?!\p{L})/u, id)
      }
    })

    it(`has in ${language} the words of English, their slots, and no text that no pack says any more`, () => {
      const slots = (value: unknown): string[] => JSON.stringify(value).match(/\{[a-z]+\}/g)?.sort() ?? []
      const [own, english] = [pages[language], pages['en']]
      assert.ok(own && english)
      for (const [key, value] of Object.entries(english.words)) assert.deepEqual(slots(Reflect.get(own.words, key)), slots(value), key)
      assert.deepEqual(Object.keys(own.words.regions), Object.keys(english.words.regions))
      const kinds: readonly string[] = Object.values(DATA_KIND_MEANINGS)
      for (const [id, said] of Object.entries(own.texts)) {
        const packs = JSON.stringify(id === 'all' ? laws : lawOf(id))
        assert.deepEqual(Object.keys(said).filter((text) => !kinds.includes(text) && !packs.includes(JSON.stringify(text))), [], id)
      }
    })
  }

  it('is English as a whole where not all of it has been translated, and says so', async () => {
    const text = await page('uk-gdpr', 'es')
    assert.equal(text, `${lawPageWords('es')['in-english']}\n\n${await page('uk-gdpr', 'en')}`)
  })
})

describe('what packs say beside items', () => {
  for (const [language, ids] of Object.entries(SPOKEN)) {
    for (const id of ids) {
      it(`is told of ${id} in ${language}`, () => {
        const law = lawOf(id)
        assert.deepEqual(toldOf(law).filter((text) => lawText(id, text, language) === undefined), [])
        for (const row of deadlineRows(noticeOf(id), Date.UTC(2026, 10, 1), deadlineSpeaker(language))) {
          assert.doesNotMatch(JSON.stringify([row.limit, row.notes, row.citation]), /\b(?:the|than|or|more|without|of|art\. \d+\(|GDPR|englisch|en inglés|en anglais|em inglês)\b/, JSON.stringify(row))
        }
      })
    }
  }

  for (const language of Object.keys(texts)) {
    it(`has in ${language} no text that no pack says any more`, () => {
      const [own, all] = [texts[language] ?? {}, new Set<string>()]
      for (const [id, said] of Object.entries(own)) {
        const of = id === 'all' ? Object.keys(own).filter((one) => one !== 'all').map(lawOf) : [lawOf(id)]
        const known = new Set(of.flatMap((law) => [...toldOf(law), ...law.deadlines.map(({trigger}) => trigger), law.statute, ...agencies.agencies.filter((agency) => agency.laws?.includes(law.id) === true).flatMap(({name, web}) => [name, web])]))
        for (const text of Object.keys(said)) if (!known.has(text)) all.add(`${id}: ${text}`)
      }
      assert.deepEqual([...all], [])
    })
  }

  it('is marked as English where nobody has translated it, and English is as it was', () => {
    const [row] = deadlineRows(noticeOf('us-ny'), Date.UTC(2026, 10, 1), deadlineSpeaker('es'))
    assert.match(row?.notes.join(' ') ?? '', /«[^»]+» \(en inglés\)/)
    const [english] = deadlineRows(noticeOf('eu-gdpr'), Date.UTC(2026, 10, 1), deadlineSpeaker('en'))
    assert.deepEqual([english?.citation, english?.notes[0]], ['GDPR art. 33(1),(4)', 'Where feasible; reasons if later; phases allowed.'])
    assert.equal(cite(lawOf('eu-gdpr'), 'art. 34(2)'), 'GDPR art. 34(2)')
    assert.equal(cite(inLanguage(lawOf('eu-gdpr'), 'de'), 'art. 34(2)'), 'Art. 34 Abs. 2 DSGVO')
  })
})
