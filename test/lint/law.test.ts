import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {loadLawReaders} from '../../server/src/lint/law/load.ts'
import {linterFor} from '../../server/src/lint/notice-linter.ts'
import {applyEdits} from '../../server/src/lint/apply.ts'
import {englishLinter} from '../english.ts'
import type {Finding} from '../../server/src/lint/finding.ts'

const law = await loadLawReaders(['en'])

/** Findings of laws in a notice with this front matter and text. */
function findings(matter: string, text: string): Finding[] {
  return englishLinter().lint(notice(matter, text), {law}).findings.filter(({rule}) => rule.startsWith('law-'))
}

const notice = (matter: string, text: string): string => `---\n${matter}\n---\n\n${text}\n`
const of = (all: readonly Finding[], rule: string, item?: string): Finding[] => all.filter((finding) => finding.rule === rule && (item === undefined || finding.law?.item === item))
const HAPPENED = 'On 2 May 2026 somebody got into our mail system and copied your name.'

describe('what laws make of a notice', () => {
  it('is an error where a law always asks and was checked, a warning on conditions and from memory, an info where it is recommended', () => {
    const found = findings('jurisdictions: [us-sec-regsp, eu-gdpr]\nincident: {data: [bank-account]}', HAPPENED)
    const level = (item: string): string | undefined => of(found, 'law-content', item)[0]?.severity
    assert.deepEqual([level('dpo-contact'), level('advice-review-statements'), level('complaint-right')], ['error', 'warning', 'info'])
    assert.equal(of(findings('jurisdictions: [sg-pdpa]', HAPPENED), 'law-content', 'contact-person')[0]?.severity, 'warning')
  })

  it('is one finding for an item with all laws that ask for it', () => {
    const [one, ...others] = of(findings('jurisdictions: [us-md, us-dc, us-nc, us-il]\nincident: {data: [ssn]}', HAPPENED), 'law-content', 'ftc-phone')
    assert.deepEqual([one?.law?.laws, others.length], [['us-md', 'us-dc', 'us-nc', 'us-il'], 0])
    assert.match(one?.message ?? '', /and 1 more law ask/)
  })

  it('follows the kinds of data: front matter first, then the text', () => {
    const bureaus = (matter: string, text: string): number => of(findings(matter, text), 'law-content', 'credit-bureau-phone').length
    assert.equal(bureaus('jurisdictions: [us-ca]\nincident: {data: [ssn]}', HAPPENED), 1)
    assert.equal(bureaus('jurisdictions: [us-ca]\nincident: {data: [email]}', HAPPENED), 0)
    assert.equal(bureaus('jurisdictions: [us-ca]', HAPPENED), 0)
    assert.equal(bureaus('jurisdictions: [us-ca]', 'Your name and your Social Security number were in the file that was copied.'), 1)
    assert.match(of(findings('jurisdictions: [us-ca]', 'We are sorry.'), 'law-facts')[0]?.message ?? '', /incident\.data/)
  })

  it('takes an honest “not known” for an answer where the law asks for what is known', () => {
    const text = 'Somebody copied your name. We do not know when it happened.'
    assert.deepEqual(of(findings('jurisdictions: [us-hipaa]', text), 'law-content', 'date-of-breach'), [])
  })

  it('lets Massachusetts win over the element, and says where what it forbids stands', () => {
    const result = englishLinter().lint(notice('jurisdictions: [us-ma]', 'You have the right to obtain a police report.'), {law})
    assert.ok(!result.findings.some(({rule}) => rule === 'missing-what-happened'))
    const text = notice('jurisdictions: [us-ma]', HAPPENED)
    const [forbidden] = of(englishLinter().lint(text, {law}).findings, 'law-forbidden', 'nature-of-breach')
    assert.match(text.slice(forbidden?.start, forbidden?.end), /got into our mail system/)
  })

  it('is a conflict at the law that forbids what another asks for', () => {
    const text = notice('jurisdictions: [us-ri, us-ma]', HAPPENED)
    const conflicts = of(englishLinter().lint(text, {law}).findings, 'law-conflict')
    assert.deepEqual(conflicts.map(({start, end}) => text.slice(start, end)), ['us-ma', 'us-ma'])
    assert.match(conflicts[0]?.message ?? '', /separate letters/)
  })

  it('compares the months that are offered with the longest that a law asks for', () => {
    const matter = 'jurisdictions: [us-ct, us-dc]\nincident: {data: [ssn]}'
    const offer = (words: string): string[] => of(findings(matter, words), 'law-offer').map(({message, law: reference}) => `${message.split(';')[0] ?? ''} ${String(reference?.laws)}`)
    assert.deepEqual(offer('We offer you 12 months of credit monitoring at no cost to you.'), ['The offer is for 12 months us-ct,us-dc'])
    assert.deepEqual(offer('We offer you 18 months of credit monitoring at no cost to you.'), ['The offer is for 18 months us-ct'])
    assert.deepEqual(offer('We offer you credit monitoring at no cost to you.'), ['The offer does not say for how long it is free us-ct,us-dc'])
    assert.deepEqual(offer('We offer you two years of credit monitoring at no cost to you.'), [])
  })

  it('wants the authority to be told first where the law does', () => {
    const order = (reported: string): number => of(findings(`jurisdictions: [us-md]\nincident:\n  reported: ${reported}\n  notified: 2026-05-20`, HAPPENED), 'law-order').length
    assert.deepEqual([order('2026-05-21'), order('2026-05-19')], [1, 0])
  })

  it('gives each item to insert in its section', () => {
    const text = notice('jurisdictions: [us-nc]', `# Breach\n\n## What Happened\n\n${HAPPENED}\n\n## What You Can Do\n\nChange your password.\n\n## For More Information\n\nCall us at 202-555-0142.`)
    const [vigilant] = of(englishLinter().lint(text, {law}).findings, 'law-content', 'advice-vigilant')
    const mended = applyEdits(text, vigilant?.fixes[0]?.edits ?? [])
    assert.match(mended, /Change your password\.\n\nPlease remain vigilant/)
    assert.deepEqual(of(englishLinter().lint(mended, {law}).findings, 'law-content', 'advice-vigilant'), [])
  })
})

describe('the form that California prescribes', () => {
  const lint = (text: string): Finding[] => of(englishLinter().lint(text, {law}).findings, 'law-format')
  const fixed = (text: string, finding: Finding | undefined): string => applyEdits(text, finding?.fixes[0]?.edits ?? [])
  const plain = notice('jurisdictions: [us-ca]', `${HAPPENED}\n\nYour name and your telephone number were in the file.\n\nWe have changed every password.\n\nChange your password.\n\nCall us at 202-555-0142.`)

  it('is put in place by the fixes: title and headings over what belongs under them', () => {
    const [title] = lint(plain)
    const titled = fixed(plain, title)
    assert.match(titled, /---\n\n# Notice of Data Breach\n\nOn 2 May/)
    const [headings, ...others] = lint(titled)
    assert.deepEqual(others, [])
    const mended = fixed(titled, headings)
    assert.deepEqual([...mended.matchAll(/^## (.*)$/gm)].map((match) => match[1]), ['What Happened', 'What Information Was Involved', 'What We Are Doing', 'What You Can Do', 'For More Information'])
    assert.deepEqual(lint(mended), [])
  })

  it('has an order, into which the fix moves the sections', () => {
    const headings = ['What You Can Do', 'What Happened', 'What Information Was Involved', 'What We Are Doing', 'For More Information']
    const text = notice('jurisdictions: [us-ca]', `# NOTICE OF DATA BREACH\n\n${headings.map((heading) => `**${heading}?**\n\nWords under ${heading}.`).join('\n\n')}`)
    const [order, ...others] = lint(text)
    assert.deepEqual(others, [])
    const mended = fixed(text, order)
    assert.deepEqual(lint(mended), [])
    assert.match(mended, /\*\*What You Can Do\?\*\*\n\nWords under What You Can Do\.\n\n\*\*For More/)
  })
})

describe('laws of a notice that is not in English', () => {
  const lint = async (matter: string, text: string): Promise<Finding[]> => {
    const source = notice(matter, text)
    const linter = await linterFor(source)
    return linter.lint(source, {law: await loadLawReaders(linter.languages)}).findings.filter(({rule}) => rule.startsWith('law-'))
  }
  const SPANISH = 'Alguien entró en nuestro sistema el 2 de mayo de 2026 y copió su nombre y su número de Seguro Social.'

  it('are held against it in its language', async () => {
    const found = await lint('language: es\njurisdictions: [us-hipaa]', SPANISH)
    assert.deepEqual(of(found, 'law-content').map(({law: reference}) => reference?.item), ['sender-contact', 'date-of-discovery', 'measures-taken', 'investigation-actions', 'steps-for-individual'])
    assert.match(of(found, 'law-content', 'date-of-discovery')[0]?.message ?? '', /^El aviso no dice cuándo se descubrió la brecha\. Lo exige HIPAA/)
  })

  it('name what the language has no words for yet', async () => {
    const facts = of(await lint('language: es\njurisdictions: [us-nc]\nincident: {data: [ssn]}', SPANISH), 'law-facts')
    assert.ok(facts.some(({severity, message}) => severity === 'info' && /a mano.*Consejo de estar atento/s.test(message)))
  })

  it('are one question where the language has no words for any', async () => {
    const source = notice('language: es\njurisdictions: [us-nc]', SPANISH)
    const found = (await linterFor(source)).lint(source, {law: []}).findings.filter(({rule}) => rule.startsWith('law-'))
    assert.deepEqual(found.map(({rule, severity, message}) => [rule, severity, /cannot be checked in Spanish yet/.test(message)]), [['law-facts', 'info', true]])
  })

  it('prescribe English words, which may have their translation beside them', async () => {
    const titled = async (title: string): Promise<string[]> => of(await lint('language: es\njurisdictions: [us-ca]', `# ${title}\n\n${SPANISH}`), 'law-format').map(({severity, message}) => `${severity} ${message.split('.')[0] ?? ''}`)
    assert.deepEqual((await titled('Aviso de filtración de datos'))[0], 'info El aviso no se titula “Notice of Data Breach”')
    assert.equal((await titled('Notice of Data Breach (Aviso de filtración de datos)')).length, 1)
  })
})
