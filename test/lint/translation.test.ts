import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {before, describe, it} from 'mocha'
import type {Finding} from '../../server/src/lint/finding.ts'
import {loadedLinter, loadLanguages} from '../../server/src/lint/languages.ts'
import {lintNotice} from '../../server/src/lint/notice-linter.ts'
import {differences} from '../../server/src/lint/translation/compare.ts'
import {factsOf, writingOf} from '../../server/src/lint/translation/facts.ts'
import {findOriginal, originalNames, type FoundFile, type Original} from '../../server/src/lint/translation/original.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'

const NAME = 'breach.notice.md'

/** What the rule finds in a translation, in order of place. */
function found(original: string, translation: string, declared = true): Finding[] {
  const linted = lintNotice(original)
  return lintNotice(translation, {original: {name: NAME, path: `drafts/${NAME}`, declared, linted}}).findings.filter(({rule}) => rule === 'translation')
}

/** A sentence as a notice in a language. */
function noticeIn(language: string, text: string): string {
  return `---\nlanguage: ${language}\n---\n# –\n\n${text}\n`
}

/** Facts that differ, each as “words here | words in the original”; elements are left out. */
function facts(original: string, translation: string, to = 'es', from = 'en'): string[] {
  const [there, here] = [noticeIn(from, original), noticeIn(to, translation)]
  return found(there, here)
    .filter(({severity}) => severity === 'warning')
    .map(({start, end, related}) => `${here.slice(start, end)} | ${related ? there.slice(related.range.start.offset, related.range.end.offset) : ''}`)
}

describe('a translation', () => {
  before(() => loadLanguages(['en', 'es', 'fr', 'de', 'pt']))

  describe('agrees with its original where only the language differs', () => {
    const pairs: readonly (readonly [original: string, translation: string, to?: string, from?: string])[] = [
      ['On May 3, 2026 we wrote to 1,204 people.', 'El 3 de mayo de 2026 escribimos a 1.204 personas.'],
      ['On May 3rd we wrote to 1,204 people.', 'Escribimos a 1 204 personas el 3 de mayo de 2026.'],
      ['We wrote on 3 May 2026.', 'Nous avons écrit le 3 mai 2026.', 'fr'],
      ['We wrote on the 1st of August.', 'Nous avons écrit le 1er août 2026.', 'fr'],
      ['We wrote on Aug. 12.', 'Wir haben am 12. August geschrieben.', 'de'],
      ['We wrote on March 12.', 'Wir haben am 12.3. geschrieben.', 'de'],
      ['We wrote on September 12, 2026.', 'Escrevemos em 12 de setembro de 2026.', 'pt'],
      ['We wrote on September 12, 2026.', 'Escribimos el 12 de setiembre de 2026.'],
      ['It went on May 12–15, 2026.', 'Ocurrió del 12 al 15 de mayo de 2026.'],
      ['It went on from May 12 to May 15, 2026.', 'Ocurrió entre el 12 y el 15 de mayo de 2026.'],
      ['It went on from 12 through 15 May.', 'Ocurrió del 12 al 15 de mayo de 2026.'],
      ['In June 2026 we write again.', 'En junio de 2026 volveremos a escribir.'],
      ['It ends on 05/13/2026 or 2026-05-20.', 'Vence el 13/05/2026 o el 20 de mayo de 2026.'],
      ['It ends on 05/03/2026.', 'Vence el 5 de marzo de 2026.', 'es', 'en-IE'],
      ['It ends on 05/03/2026.', 'Vence el 3 de mayo de 2026.', 'es', 'en-US'],
      ['Call from 9 a.m. to 5 p.m., or at 5:30 pm.', 'Llame de 9:00 a 17:00 h, o a las 17:30.'],
      ['Call from 9 to 5.', 'Llame de 9 a 17.'],
      ['Call from 9 am to 5 pm.', 'Appelez de 9 h à 17 h 30.', 'fr'],
      ['Three letters, 3 envelopes.', '3 cartas, tres sobres.'],
      ['It is free for twelve months (24 for children).', 'Es gratis durante 12 meses (veinticuatro para menores).'],
      ['It costs $1.50 or $1,250.00.', 'Cuesta $1,5 o $1.250.'],
      ['It was 35% of 12,000,000 files.', 'Fue el 35 % de 12.000.000 archivos.'],
      ['Call 1-800-555-0142 or 555-0163.', 'Llame al (800) 555-0142 o al +1 202 555 0163.'],
      ['Call +34 900 555 014.', 'Llame al 900 555 014.'],
      ['Write to [us](mailto:Help@rowan.example).', 'Escriba a help@rowan.example.'],
      ['See [our page](https://www.rowan.example/en/help).', 'Vea https://rowan.example/es/help.'],
      ['See https://en.rowan.example/help#top and rowan.example/notice-en.pdf.', 'Vea https://es.rowan.example/ayuda y rowan.example/notice-es.pdf.'],
      ['See [rowan.example/help](https://rowan.example/help).', 'Vea rowan.example/help.'],
      ['See identitytheft.gov.', 'Vea robodeidentidad.gov.'],
      ['Use the code K7-QX2M9 of case HB-2026-114.', 'Use el código K7-QX2M9 del caso HB-2026-114.'],
      ['It is the 21st century, our 12th year.', 'Es el siglo XXI, nuestro 12.º año.'],
      ['In 2026 we write to everyone of 3 May 2026.', 'El 3 de mayo de 2026 escribimos a todos.'],
      ['12 letters and 30 calls.', '30 llamadas y 12 cartas. Sí: 12 cartas.'],
      ['From 2024–2026.', 'De 2024 a 2026.'],
      ['It is free for two years.', 'Es gratis durante 24 meses.'],
      ['It is free for 24 months.', 'Es gratis durante dos años.'],
      ['It is free for a year.', 'Es gratis durante doce meses.'],
      ['It is free for 12 months.', 'C’est gratuit pendant un an.', 'fr'],
      ['It is free for three years.', 'Es kostet 3 Jahre lang nichts.', 'de'],
      ['It is free for five years.', 'É grátis por cinco anos.', 'pt']
    ]
    for (const [original, translation, to, from] of pairs) it(`${translation} (${from ?? 'en'})`, () => assert.deepEqual(facts(original, translation, to, from), []))
  })

  describe('does not agree where a fact is another', () => {
    const pairs: readonly (readonly [original: string, translation: string, expected: readonly string[], to?: string])[] = [
      ['We wrote to 1,204 people.', 'Escribimos a 1.402 personas.', ['1.402 | 1,204']],
      ['On May 3, 2026 we wrote.', 'El 13 de mayo de 2026 escribimos.', ['13 de mayo de 2026 | May 3, 2026']],
      ['On May 3, 2026 we wrote.', 'El 3 de mayo de 2025 escribimos.', ['3 de mayo de 2025 | May 3, 2026']],
      ['On May 3 we wrote.', 'Am 3. Juni haben wir geschrieben.', ['3. Juni | May 3'], 'de'],
      ['It ends on 05/03/2026.', 'Vence el 05/03/2026.', ['05/03/2026 | 05/03/2026']],
      ['It is free for 24 months.', 'Es gratis durante 12 meses.', ['12 | 24']],
      ['It is free for 12 months.', 'Es gratis durante 24 meses.', ['24 | 12']],
      ['It is free for two years.', 'Es gratis durante tres años.', ['tres años | two years']],
      ['It is free for two years.', 'Es gratis durante un año.', ['– | two years']],
      ['It is free for five years.', 'C’est gratuit pendant deux ans.', ['deux ans | five years'], 'fr'],
      ['Call 1-800-555-0142.', 'Llame al 1-800-555-0124.', ['1-800-555-0124 | 1-800-555-0142']],
      ['Write to help@rowan.example.', 'Escriba a help@rowen.example.', ['help@rowen.example | help@rowan.example']],
      ['See https://rowan.example/help.', 'Vea https://rowan.example/hepl.', ['https://rowan.example/hepl | https://rowan.example/help']],
      ['See https://rowan.example/en/help.', 'Vea https://rowen.example/es/help.', ['https://rowen.example/es/help | https://rowan.example/en/help']],
      ['Use the code K7QX2M9.', 'Use el código K7QX2N9.', ['K7QX2N9 | K7QX2M9']],
      ['It costs $1.50.', 'Cuesta $1,75.', ['1,75 | 1.50']],
      ['Of 318 people and of 40 firms.', 'De 318 personas.', ['– | 40']],
      ['Of 318 people.', 'De 318 personas y de 40 empresas.', ['40 | 318']],
      ['It took 15 and 16 days, from 11 to 14 May.', 'Duró 15 y 16 días, del 11 al 13 de mayo.', ['13 de mayo | 14 May']]
    ]
    for (const [original, translation, expected, to] of pairs) it(translation, () => assert.deepEqual(facts(original, translation, to), expected))

    it('says so with the words and the line of both', () => {
      const [changed] = found(noticeIn('en', 'Call 555-0142.'), noticeIn('es', 'Llame al 555-0124.')).filter(({severity}) => severity === 'warning')
      assert.equal(changed?.message, '«555-0124» no está en el original, que dice «555-0142» (breach.notice.md:6).')
      assert.deepEqual(changed.fixes.map(({edits}) => edits.map(({text}) => text)), [['555-0142']])
      assert.equal(changed.related?.path, 'drafts/breach.notice.md')
      assert.deepEqual(changed.related.range.start, {line: 6, column: 6, offset: noticeIn('en', 'Call 555-0142.').indexOf('555')})
      const [lost] = found(noticeIn('en', 'Of 40 firms.'), noticeIn('es', 'De empresas.')).filter(({severity}) => severity === 'warning')
      assert.equal(lost?.message, 'El original dice «40» (breach.notice.md:6); esta traducción no.')
    })
  })

  describe('says the same', () => {
    const SORRY = noticeIn('en', 'On May 3 somebody copied your name and address from our computers. We are sorry. We should have protected them.')
    const NO_APOLOGY = noticeIn('en', 'On May 3 somebody copied your name and address from our computers.')

    it('and is told what only the original says, as information', () => {
      const missing = found(SORRY, NO_APOLOGY).find(({message}) => message.includes('Apology')) ?? assert.fail('not found')
      assert.equal(missing.severity, 'info')
      assert.equal(SORRY.slice(missing.related?.range.start.offset, missing.related?.range.end.offset).includes('sorry'), true)
      assert.ok(found(NO_APOLOGY, SORRY).some(({message, start, end}) => /does not seem to say this: Apology/.test(message) && SORRY.slice(start, end).includes('sorry')))
    })

    it('and is not told what neither says', () => assert.ok(!found(SORRY, NO_APOLOGY).some(({message}) => message.includes('Free help'))))
  })

  describe('names the same kinds of data', () => {
    const ENGLISH = 'On May 3 somebody copied your name, your e-mail address, your date of birth and your Social Security number.'
    const kinds = (translation: string, to: string, original = ENGLISH): string[] => {
      const [there, here] = [noticeIn('en', original), noticeIn(to, translation)]
      return found(there, here)
        .filter(({related}) => related && /«|“|„/.test(related.message) || related?.message.length === 11)
        .map(({severity, start, end, related}) => `${severity}: ${here.slice(start, end)} | ${related ? there.slice(related.range.start.offset, related.range.end.offset) : ''}`)
    }

    it('in other words', () => {
      for (const [to, text] of [
        ['es', 'El 3 de mayo alguien copió su nombre, su correo electrónico, su fecha de nacimiento y su número de Seguro Social.'],
        ['fr', 'Le 3 mai, quelqu’un a copié votre nom, votre adresse électronique, votre date de naissance et votre numéro de sécurité sociale.'],
        ['de', 'Am 3. Mai hat jemand Ihren Namen, Ihre E-Mail-Adresse, Ihr Geburtsdatum und Ihre Sozialversicherungsnummer kopiert.'],
        ['pt', 'Em 3 de maio alguém copiou seu nome, seu e-mail, sua data de nascimento e seu número de Seguro Social.']
      ] as const) assert.deepEqual(kinds(text, to), [], to)
    })

    it('and is told of those that only one of the two names', () => {
      assert.deepEqual(kinds('El 3 de mayo alguien copió su nombre, su correo electrónico y su fecha de nacimiento.', 'es'), ['warning: – | Social Security'])
      assert.deepEqual(kinds('El 3 de mayo alguien copió su nombre, su correo electrónico, su fecha de nacimiento, su número de Seguro Social y su número de pasaporte.', 'es'), ['warning: pasaporte | –'])
      assert.deepEqual(kinds('El 3 de mayo alguien copió su nombre, su domicilio, su fecha de nacimiento y su número de Seguro Social.', 'es'), ['warning: – | e-mail address', 'warning: domicilio | –'])
    })

    it('also in a list, and of one that stands only in the advice with less certainty', () => {
      const original = 'On May 3 somebody copied:\n\n- your name\n- your e-mail address\n- your password\n\nPlease change your password on other sites.'
      const list = (last: string): string => `El 3 de mayo alguien copió:\n\n- su nombre\n- su correo electrónico\n${last}\nCambie su contraseña en otros sitios.`
      assert.deepEqual(kinds(list('- su contraseña\n'), 'es', original), [])
      assert.deepEqual(kinds(list(''), 'es', original), ['info: – | password'])
    })

    it('in the templates of two languages', () => {
      for (const name of readdirSync(new URL('../../client/templates/en', import.meta.url))) {
        const [there = '', here = ''] = ['en', 'es'].map((language) => readFileSync(new URL(`../../client/templates/${language}/${name}`, import.meta.url), 'utf8'))
        assert.deepEqual(found(there, here).flatMap(({rule, severity, message}) => (severity === 'warning' && message.includes('tipo de datos') ? [`${rule}: ${message}`] : [])), [], name)
      }
    })
  })

  describe('has front matter', () => {
    const matter = (yaml: string): string => `---\n${yaml}\n---\n# A\n`

    it('with the same facts of the incident', () => {
      const original = matter('incident: {affected: 1240, data: [name, email], occurred: 2026-05-03}')
      assert.deepEqual(found(original, matter('incident: {data: [email, name], affected: 1240}')), [])
      const other = matter('incident: {affected: 1204, data: [name]}')
      assert.deepEqual(found(original, other).map(({start, end}) => other.slice(start, end)), ['1204', '[name]'])
    })

    it('and is told when it is older than its original', () => {
      const [older, newer] = [matter('date: 2026-05-03'), matter('date: 2026-05-04')]
      const [finding] = found(newer, older)
      assert.equal(finding?.severity, 'info')
      assert.equal(older.slice(finding.start, finding.end), '2026-05-03')
      assert.match(finding.message, /2026-05-04 \(breach\.notice\.md:2\)/)
      assert.deepEqual([...found(older, newer), ...found(older, older)], [])
    })
  })

  it('agrees with itself, whatever it says', () => {
    const writing = writingOf([loadedLinter('en')?.traits ?? assert.fail('English is not loaded')], 'en', 'en')
    let seen = 0
    for (const folder of ['../../samples/', '../../samples/laws/', '../corpus/dev/']) {
      for (const name of readdirSync(new URL(folder, import.meta.url)).filter((file) => file.endsWith('.md'))) {
        const text = readFileSync(new URL(`${folder}${name}`, import.meta.url), 'utf8')
        const facts = factsOf(parseNotice(text), writing)
        seen += facts.facts.length
        assert.deepEqual(differences(facts, facts), [], name)
      }
    }
    assert.ok(seen > 500, String(seen))
  })

  it('agrees with itself in any order (property)', () => {
    const piece = fc.oneof(
      fc.constantFrom('May 3, 2026', '3 May', '12–15 May 2026', '05/03/2026', '2026-05-03', '5 p.m.', '17:00', '555-0142', '+1 202 555 0163', 'a@rowan.example', 'https://rowan.example/en/a-b', 'K7-Q2', 'W-2', '24/7', '1st', '3.º', '12 300', '.', ',', '-', '[a 12](https://b.example/3)'),
      fc.integer({min: 0, max: 3e6}).map((number) => number.toLocaleString('en')),
      fc.string({maxLength: 6})
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 12}), (pieces) => {
        const text = `# A\n\n${pieces.join(' ')}\n`
        assert.deepEqual(found(text, text), [])
      }),
      {numRuns: 60}
    )
  })

  it('by its name alone is none where both are in one language', () => {
    const [one, other] = [noticeIn('en', 'Of 40 firms.'), noticeIn('en', 'Of 50 firms.')]
    assert.deepEqual(found(one, other, false), [])
    assert.equal(found(one, other, true).filter(({severity}) => severity === 'warning').length, 1)
  })

  it('can be silenced at a place', () => {
    const here = noticeIn('es', '<!-- notice-lint-disable-next-line translation -- la línea en español -->\nLlame al 555-0124.')
    assert.deepEqual(found(noticeIn('en', 'Call 555-0142.'), here).filter(({severity}) => severity === 'warning'), [])
  })
})

describe('the original of a notice', () => {
  const names = (path: string, source = ''): readonly string[] => originalNames(path, source).names

  it('is the one that it names', () => {
    assert.deepEqual(originalNames('a/b.es.notice.md', '---\ntranslation-of: ../en/b.notice.md\n---\n'), {names: ['../en/b.notice.md'], declared: true})
  })

  it('is a Markdown file below or beside, never an address or a path from the root', () => {
    for (const name of ['https://a.example/b.md', '/etc/b.md', '\\\\host\\b.md', 'c:/b.md', '//host/b.md', 'secrets.env']) assert.deepEqual(names('a.md', `---\ntranslation-of: ${JSON.stringify(name)}\n---\n`), [], name)
  })

  it('is known by its name otherwise', () => {
    assert.deepEqual(names('x/breach.es.notice.md'), ['breach.notice.md', 'breach.en.notice.md'])
    assert.deepEqual(names('notice.pt-br.md'), ['notice.md', 'notice.en.md'])
    for (const name of ['breach.notice.md', 'breach.en.notice.md', 'notice.md', 'notice.v2.md', 'es.notice.md']) assert.deepEqual(names(name), [], name)
  })

  const find = async (path: string, source: string, files: Readonly<Record<string, string>>, previous?: Original): Promise<Original | undefined> =>
    findOriginal(path, originalNames(path, source), (name): Promise<FoundFile | undefined> => Promise.resolve(files[name] === undefined ? undefined : {path: name, source: files[name]}), (text) => Promise.resolve(lintNotice(text)), previous)

  it('without a tag comes before the English one, and is kept as long as it does not change', async () => {
    const first = await find('b.es.md', '', {'b.md': '# B\n', 'b.en.md': '# C\n'})
    assert.equal(first?.path, 'b.md')
    assert.equal(await find('b.es.md', '', {'b.md': '# B\n'}, first), first)
    assert.equal((await find('b.es.md', '', {'b.en.md': '# C\n'}, first))?.path, 'b.en.md')
    assert.equal(await find('b.es.md', '', {}), undefined)
  })

  it('may be itself or in a circle, to no harm', async () => {
    const [a, b] = ['---\ntranslation-of: b.md\n---\n# A\n', '---\ntranslation-of: a.md\n---\n# A\n']
    assert.equal(await find('a.md', b, {'a.md': b}), undefined)
    assert.equal((await find('a.md', a, {'b.md': b}))?.linted?.notice.source, b)
  })

  it('that is declared and not there is told at its name', async () => {
    const source = '---\ntranslation-of: gone.md\n---\n# A\n'
    const original = (await find('a.md', source, {})) ?? assert.fail('nothing to tell')
    const [finding] = lintNotice(source, {original}).findings.filter(({rule}) => rule === 'translation')
    assert.equal(source.slice(finding?.start, finding?.end), 'gone.md')
    assert.match(finding?.message ?? '', /cannot be read.*Write its path/)
  })
})
