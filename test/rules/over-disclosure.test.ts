import assert from 'node:assert/strict'
import {before, describe, it} from 'mocha'
import rules from '../../server/generated/rules.ts'
import {loadedLinter, loadLanguages} from '../../server/src/lint/languages.ts'
import {findDisclosures} from '../../server/src/rules/wording/over-disclosure/detect.ts'
import {firstFinding, flagged} from './flagged.ts'
import {hostileTexts} from './hostile.ts'
import {searchAlone} from './search-alone.ts'

type Cases = readonly (readonly [text: string, ...words: string[]])[]

const RULE = 'over-disclosure'

/** Puts a secret together only when the tests run, so that scanners of the repository find none. */
const secret = (...parts: readonly string[]): string => parts.join('')

const HEX = '0123456789abcdef'

const KINDS: Readonly<Record<string, {readonly flagged: Cases; readonly silent: readonly string[]}>> = {
  'addresses of machines': {
    flagged: [
      ['It came from 203.0.113.40 at night.', '203.0.113.40'],
      ['It stood at 192.0.2.7:8443, open.', '192.0.2.7:8443'],
      ['The range 198.51.100.0/24 was let in.', '198.51.100.0/24'],
      ['It came from 2001:db8::7 at night.', '2001:db8::7'],
      ['The page was at http://198.51.100.9/list and stayed.', 'http://198.51.100.9/list'],
      ['See `10.20.4.17` for more.', '10.20.4.17'],
      ['The card was 00:1A:2B:3C:4D:5E then.', '00:1A:2B:3C:4D:5E']
    ],
    silent: ['It happened at 10:30:15 on 12.11.2030.', 'See sections 4.2.1.3 and 999.1.1.1 of it.', 'He wrote std::vector and A::B.', 'Between 9:15 and 10:45 nothing happened.']
  },
  'names of machines': {
    flagged: [
      ['They found stats.gloomspire.example:3000 by chance.', 'stats.gloomspire.example:3000'],
      ['The copy lay on backup.acme.local for days.', 'backup.acme.local'],
      ['It was sql-prod.acme.example that fell.', 'sql-prod.acme.example'],
      ['From there they reached SRV-DB02 and more.', 'SRV-DB02'],
      ['It ran on web01 in the cellar.', 'web01'],
      ['It was at https://shop.acme.example/phpmyadmin for years.', 'https://shop.acme.example/phpmyadmin'],
      ['The list was in s3://acme-letters/2030 for days.', 's3://acme-letters/2030']
    ],
    silent: [
      'Visit https://www.gloomspire.example/help/2031 for more.',
      'Our status page is status.fjordhost.example.',
      'Write to vpn@acme.example or help@acme.example.',
      'Your reference is APP-2031-001.',
      'Set a new password at my.fjordhost.example.',
      'Read [our page](https://db01.acme.example:8443/x).'
    ]
  },
  ports: {
    flagged: [
      ['They came in on port 3389, at night.', 'port 3389'],
      ['It listened on ports 80 and 8080 for all.', 'ports 80 and 8080'],
      ['It answered on TCP/445 for all.', 'TCP/445']
    ],
    silent: ['The ship left the port of Rotterdam on 12 May.', 'Plug it into USB port 22.', 'We support 20 of you.', 'The report 2031 is out.']
  },
  'known weaknesses': {
    flagged: [
      ['It was CVE-2030-11873, as it turned out.', 'CVE-2030-11873'],
      ['See GHSA-7m2q-hp4x-w8jf for more.', 'GHSA-7m2q-hp4x-w8jf'],
      ['It is of the kind CWE-79.', 'CWE-79']
    ],
    silent: ['See our case CV-2030-118.', 'The form GH-12 was used.']
  },
  'software with its version': {
    flagged: [
      ['The Grafana 8.3 panel was old.', 'Grafana 8.3'],
      ['It was Windows Server 2012 and no longer mended.', 'Windows Server 2012'],
      ['The tills still had Windows 7 on them.', 'Windows 7'],
      ['The hole was in IP.Board 3.4.7, it seems.', 'IP.Board 3.4.7'],
      ['It was version 2.4.1 of our Magewright shop software.', 'version 2.4.1 of our Magewright shop software'],
      ['It was a 7.3 build of the DropPost transfer software.', '7.3 build of the DropPost transfer software'],
      ['We had openssl 1.0.1f at work.', 'openssl 1.0.1f']
    ],
    silent: [
      'In January 2019 we had 4.5 million members.',
      'See Section 4.2 and Room 1.14.',
      'At 9.15 we knew. By 12.11.2030 it was over.',
      'The fee was EUR 3.50, or $4.20.',
      'Please update the app to version 5.2.1 today.',
      'You need Larder 3.2 or later.',
      'Version 4.1.2 is available in the shop.',
      'It is encrypted with TLS 1.3.',
      'Windows 11 users need do nothing.',
      'Restart your new Windows 10 computer once.'
    ]
  },
  'files and folders': {
    flagged: [
      ['It lay in /var/backups/nightly.sql.gz for days.', '/var/backups/nightly.sql.gz'],
      ['It lay in ~/exports/list.csv for days.', '~/exports/list.csv'],
      ['It lay in C:\\Users\\reception\\list.xlsx for days.', 'C:\\Users\\reception\\list.xlsx'],
      ['It lay in \\\\\\\\fs01\\hr\\pay for days.', '\\\\\\\\fs01\\hr\\pay'],
      ['The file wp-config.php could be read.', 'wp-config.php'],
      ['The file `.env` could be read.', '.env']
    ],
    silent: ['Names and/or addresses were on it.', 'See /help on our site.', 'On 12/11/2030 we knew.', 'Dear Sir/Madam, hello.', 'He/she may call.', 'The form is attached as form.pdf.']
  },
  'keys and tokens': {
    flagged: [
      [`It was ${secret('AKIA', 'IOSFODNN7EXAMPL3')} in all.`, secret('AKIA', 'IOSFODNN7EXAMPL3')],
      [`It was ${secret('ghp', '_', 'a1B2'.repeat(9))} in all.`, secret('ghp', '_', 'a1B2'.repeat(9))],
      [`It was ${secret('glpat', '-', 'a1B2c'.repeat(4))} in all.`, secret('glpat', '-', 'a1B2c'.repeat(4))],
      [`It was ${secret('xoxb', '-', '123456789012-abcdef')} in all.`, secret('xoxb', '-', '123456789012-abcdef')],
      [`It was ${secret('sk', '_live_', 'a1B2c3D4e5F6g7H8')} in all.`, secret('sk', '_live_', 'a1B2c3D4e5F6g7H8')],
      [`It was ${secret('AI', 'za', 'Sy0'.repeat(11), 'ab')} in all.`, secret('AI', 'za', 'Sy0'.repeat(11), 'ab')],
      [`It was ${secret('ey', 'JhbGciOiJIUzI1.ey', 'JzdWIiOiIxMjM0.', 'SflKxwRJSMeKKF2QT4')} in all.`, secret('ey', 'JhbGciOiJIUzI1.ey', 'JzdWIiOiIxMjM0.', 'SflKxwRJSMeKKF2QT4')],
      [`\`\`\`\n${secret('-----BEGIN RSA ', 'PRIVATE KEY-----')}\nMIIE\n\`\`\``, secret('-----BEGIN RSA ', 'PRIVATE KEY-----')],
      [`The hash was ${HEX}${HEX} in all.`, HEX + HEX],
      [`The hash was ${secret('$2b', '$10$', 'a'.repeat(53))} in all.`, secret('$2b', '$10$', 'a'.repeat(53))]
    ],
    silent: ['It was a1b2c3d in all.', 'The number is 12345678901234567890123456789012.', `Our PGP fingerprint is ${HEX}${HEX}01234567.`, 'The word Donaudampfschifffahrtsgesellschaft is long.']
  },
  passwords: {
    flagged: [
      [`It said ${secret('pass', 'word=')}Winter2031! in it.`, `${secret('pass', 'word=')}Winter2031`],
      [`\`${secret('api', '_key')} = a1b2c3d4\``, `${secret('api', '_key')} = a1b2c3d4`],
      ['The password was “chorister” for years.', 'password was “chorister”'],
      ['The unlock code was 1-2-3-4 all along.', 'unlock code was 1-2-3-4'],
      [`It said ${secret('postgres', '://app:pw@db/list')} in it.`, secret('postgres', '://app:pw@db/list')],
      [`It said ${secret('Server=db1;', 'User Id=sa;', 'Pass', 'word=abc123;')} on line 7; we saw it.`, secret('Server=db1;', 'User Id=sa;', 'Pass', 'word=abc123;')],
      ['The password was hunter2, of all words.', 'password was hunter2']
    ],
    silent: ['The password is kept safe.', 'The password was sha256 and salt.', 'Password: choose a new one.', 'Use a password of 12 characters.', 'The password was “compromised” we think.', 'Press the button "Password" and wait.', 'Your PIN was not touched.', 'password=XXX']
  },
  'numbers of persons': {
    flagged: [
      ['It listed 219-09-9999 as hers.', '219-09-9999'],
      ['It listed AB 12 34 56 C as hers.', 'AB 12 34 56 C'],
      ['It listed GB82 WEST 1234 5698 7654 32 as hers.', 'GB82 WEST 1234 5698 7654 32'],
      ['It listed 4111 1111 1111 1111 as hers.', '4111 1111 1111 1111'],
      ['It listed 3782-822463-10005 as hers.', '3782-822463-10005'],
      ['It listed 12345678Z as hers.', '12345678Z'],
      ['It gave her date of birth: 12 March 1984, in full.', 'date of birth: 12 March 1984'],
      ['It gave his private mobile number 0155 5501 42 to all.', '0155 5501 42'],
      ['It gave his personal e-mail address joss@post.example to all.', 'joss@post.example']
    ],
    silent: [
      'It listed 000-12-3456 and 900-12-3456 and 666-12-3456.',
      'It listed 4111 1111 1111 1112 as hers.',
      'It listed GB82 WEST 1234 5698 7654 33 as hers.',
      'Call 0800 555 0142 or 1-877-555-0163.',
      'It listed 12345678A as hers.',
      'The form has the field “date of birth”.',
      'Call me on my number 555-0127 or write to paylist@harlstone.example.'
    ]
  },
  'what guards': {
    flagged: [
      ['Gatehound Mail Shield has gone on to every inbox.', 'Gatehound Mail Shield'],
      ['Since then we run Norvane EDR on all tills.', 'Norvane EDR'],
      ['Monitoring by Falconwatch was rolled out.', 'Monitoring by Falconwatch'],
      ['We sign in through OpenAM here.', 'OpenAM']
    ],
    silent: [
      'We offer 24 months of identity protection through Meridian Shield.',
      'The Department of Homeland Security warned us.',
      'Our firewall held.',
      'Two years of credit monitoring with Avonlea are paid for.'
    ]
  },
  'who was at fault': {
    flagged: [
      ['Mrs Dilys Farrow-Keane has been spoken to.', 'Mrs Dilys Farrow-Keane'],
      ['It was left on a bus by the visiting officer, Mr Desmond Yarrow.', 'the visiting officer, Mr Desmond Yarrow'],
      ['Our receptionist Karen Holloway clicked on the link.', 'Our receptionist Karen Holloway']
    ],
    silent: ['Mrs Oyelaran, our counsellor, has kept her lunch hours open.', 'Our counsellor Mrs Achterberg will go through it with you.', 'Ask for Mr Hale at the desk.', 'Yours sincerely,\nMrs Imogen Tarrabay']
  }
}

describe('over-disclosure', () => {
  for (const [kind, {flagged: cases, silent}] of Object.entries(KINDS)) {
    describe(kind, () => {
      for (const [text, ...words] of cases) it(`sees “${words.join('”, “').slice(0, 60)}”`, () => assert.deepEqual(flagged(RULE, text), words))
      for (const text of silent) it(`is silent about “${text.slice(0, 70)}”`, () => assert.deepEqual(flagged(RULE, text), []))
    })
  }

  it('generalises', () => {
    assert.equal(firstFinding(RULE, 'It came in over 203.0.113.40 at night.')?.mended, 'It came in over one of our servers at night.')
    assert.equal(firstFinding(RULE, 'It got in through CVE-2030-11873.')?.mended, 'It got in through a known weakness in software that we use.')
    assert.equal(firstFinding(RULE, 'They named PanelMaster 11.4 and went on.')?.mended, 'They named software that we use and went on.')
    assert.equal(firstFinding(RULE, 'It showed a Grafana 8.3 panel.')?.mended, 'It showed a panel.')
    assert.equal(firstFinding(RULE, 'It showed 219-09-9999 to all.')?.mended, 'It showed a Social Security number to all.')
  })

  it('just goes behind the word for it, and out of brackets', () => {
    assert.equal(firstFinding(RULE, 'Her SSN 219-09-9999 was in it.')?.mended, 'Her SSN was in it.')
    assert.equal(firstFinding(RULE, 'The card 4111 1111 1111 1111 was in it.')?.mended, 'The card was in it.')
    assert.equal(firstFinding(RULE, 'It was one of ours (203.0.113.40) that fell.')?.mended, 'It was one of ours that fell.')
  })

  it('leaves no comma behind where a name stood between two', () => {
    assert.equal(firstFinding(RULE, 'Sadly, an IT contractor, Dave Milner, ignored the rules.')?.mended, 'Sadly, a colleague ignored the rules.')
  })

  it('says what each kind gives away', () => {
    const messages = ['203.0.113.40', 'port 3389', 'CVE-2030-11873', 'Grafana 8.3', '219-09-9999', '4111 1111 1111 1111', '/var/log/app'].map((words) => firstFinding(RULE, `It said ${words} in it.`)?.message)
    assert.equal(new Set(messages).size, messages.length)
    assert.ok(messages.every((message) => message !== undefined))
  })

  describe('says it in the language of the notice, and proposes words of that language', () => {
    before(() => loadLanguages(['es', 'fr', 'de', 'pt']))

    for (const [language, text, message, fix] of [
      ['es', 'Entraron por 203.0.113.40 de noche.', '«203.0.113.40» es la dirección de un equipo.', 'uno de nuestros servidores'],
      ['es', 'La lista mostraba 4111 1111 1111 1111 a todos.', '«4111 1111 1111 1111» es un número de tarjeta: datos personales de alguien.', 'un número de tarjeta'],
      ['fr', 'Ils sont passés par 203.0.113.40 dans la nuit.', '« 203.0.113.40 » est l’adresse d’une machine.', 'un de nos serveurs'],
      ['de', 'Sie kamen nachts über 203.0.113.40 herein.', '„203.0.113.40“ ist die Adresse eines Rechners.', 'einer unserer Server'],
      ['pt', 'Entraram por 203.0.113.40 durante a noite.', '“203.0.113.40” é o endereço de uma máquina.', 'um dos nossos servidores']
    ] as const) {
      it(text, () => {
        const finding = loadedLinter(language)?.lint(text).findings.find(({rule}) => rule === RULE)
        assert.equal(finding?.message, message)
        assert.ok(finding.fixes.some(({edits}) => edits.some((edit) => edit.text.includes(fix))))
      })
    }

    it('takes neither rooms nor numbers behind the end of a sentence for versions', () => {
      const text = 'Kommen Sie in Raum 2.04 oder Zimmer 2.114. Betroffen sind Abrechnungen. 4.476 Personen erhalten diesen Brief.'
      assert.deepEqual(loadedLinter('de')?.lint(text).findings.filter(({rule}) => rule === RULE), [])
    })

    it('has words for every kind in every language', () => {
      const kinds = rules.find(({id}) => id === RULE)?.texts ?? {}
      for (const [language, text] of Object.entries(kinds)) assert.deepEqual(Object.keys(text.kinds ?? {}).sort(), Object.keys(kinds['en']?.kinds ?? {}).sort(), language)
    })
  })

  it('looks into blocks of code', () => {
    assert.deepEqual(flagged(RULE, 'Hello.\n\n```\nconnect 203.0.113.40\n```\n\n    port 3389\n'), ['203.0.113.40', 'port 3389'])
  })

  it('reads lines of a million characters', function () {
    this.timeout(60_000)
    for (const {stretch, text} of hostileTexts()) assert.ok(Array.isArray(searchAlone(findDisclosures, text)), stretch)
  })
})
