import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {findPlaceholders} from '../../server/src/rules/wording/placeholder/detect.ts'
import {firstFinding, flagged} from './flagged.ts'
import {hostileTexts} from './hostile.ts'
import {searchAlone} from './search-alone.ts'

/** A text with the slots in it, in order. */
const SLOTS: readonly (readonly [string, ...string[]])[] = [
  ['On [DATE] we learned of it.', '[DATE]'],
  ['Dear [Guest Name]:', '[Guest Name]'],
  ['Dear [your name],', '[your name]'],
  ['Our ref: [MATTER NUMBER]', '[MATTER NUMBER]'],
  ['The Evening is on [Hon. Sec.\nto confirm]; black tie.', '[Hon. Sec.\nto confirm]'],
  ['Tenancy no.: [insert from rent ledger]', '[insert from rent ledger]'],
  ['This concerns [number] people, namely [customers who ordered between … and …].', '[number]', '[customers who ordered between … and …]'],
  ['Call us at [phone number] or [e-mail address].', '[phone number]', '[e-mail address]'],
  ['The price is [●].', '[●]'],
  ['[Company Name]\n12 Mill Lane', '[Company Name]'],
  ['Hey <<first_name>>, hello.', '<<first_name>>'],
  ['Your file held <<Data Elements>>.', '<<Data Elements>>'],
  ['Dear <Name Removed>,', '<Name Removed>'],
  ['Dear <Name>, we write to you.', '<Name>'],
  ['Hello {{ customer.first_name }}, hello.', '{{ customer.first_name }}'],
  ['Hello ${name}, hello.', '${name}'],
  ['Hello %%FIRST NAME%%, hello.', '%%FIRST NAME%%'],
  ['Hello *|FNAME|*, hello.', '|FNAME|'],
  ['Hello {Name}, hello.', '{Name}'],
  ['Dear XXX,', 'XXX'],
  ['To the family of the late XXXXXXX', 'XXXXXXX'],
  ['It happened on XX/XX/2031.', 'XX/XX/2031'],
  ['It happened on May XX, 2031.', 'XX'],
  ['We told XX,XXX people.', 'XX,XXX'],
  ['Call 1-800-XXX-XXXX.', '1-800-XXX-XXXX'],
  ['In 20XX we moved.', '20XX'],
  ['Call xxx-xxx-xxxx.', 'xxx-xxx-xxxx'],
  ['The number of people: TBD.', 'TBD'],
  ['It has been reported (ref: TBC).', 'TBC'],
  ['TODO: add the date.', 'TODO'],
  ['TBD: add the hours of the hotline.', 'TBD'],
  ['We offer TBD months of monitoring.', 'TBD'],
  ['It began on the XXth of May.', 'XXth'],
  ['It happened on ##/##/2031.', '##/##/2031'],
  ['We wrote to xxx people.', 'xxx'],
  ['Lorem ipsum dolor sit amet.', 'Lorem ipsum', 'dolor sit amet'],
  ['See our guide (insert link here).', 'insert link here'],
  ['Insert the name of the city here.', 'Insert the name of the city here'],
  ['Click here to enter text.', 'Click here to enter text'],
  ['Signed: \\_\\_\\_\\_\\_\\_', '\\_\\_\\_\\_\\_\\_'],
  ['It happened on ______ in the evening.', '______'],
  ['It happened on 00/00/0000.', '00/00/0000'],
  ['It happened on dd/mm/yyyy.', 'dd/mm/yyyy'],
  ['Call 1-800-000-0000.', '800-000-0000'],
  ['It happened on ??? in the evening.', '???']
]

const SILENT: readonly string[] = [
  'Read [our page](https://larkfield.example/help).',
  'Read [our page][1] and [the policy].\n\n[1]: https://larkfield.example/a\n[the policy]: https://larkfield.example/b',
  'It was said before[1] and again.[12]',
  '- [ ] lock the door\n- [x] call the police',
  'He said: “It was [...] a mistake […] of ours [sic].”',
  '“When [the director] heard of it, she wept,” the report says.',
  'Item \\[0\\] of the list.',
  'Write to [help@larkfield.example] at any time.',
  '[CodeLoft Security] Please choose a new password',
  'Subject: [Larkfield] Your password was reset',
  '[UPDATE] We have learned more.',
  'The number ends in XXXX-XXXX-XXXX-1234.',
  'Your card XXXX XXXX XXXX 1234 was stopped.',
  'The number XXX-XX-6789 was in the file.',
  'They met at Super Bowl XXX and at Chapter XX.',
  'See you soon, love Gran xxx',
  'Choose size XXL if you like.',
  'We are TBC Holdings, and TBC keeps your records.',
  'Write the date in the form dd/mm/yyyy.',
  'Run `kit show [name]` or `echo ${name}` to see it.',
  '```\nkit show [name] {{field}}\n```',
  'Insert your card here and wait.',
  'Is a < b and c > d?',
  'We ate <em>cake</em> and drank <b>tea</b>.',
  'Really?? Yes.',
  'It is issue #7 of ## and room #12.',
  'TBD Logistics keeps your records.',
  'The meeting is at 10:00 on 10/10/2030.'
]

describe('placeholder', () => {
  for (const [text, ...slots] of SLOTS) it(`sees ${slots.join(' and ').replaceAll('\n', ' ')} in “${text.slice(0, 50).replaceAll('\n', ' ')}”`, () => assert.deepEqual(flagged('placeholder', text), slots))
  for (const text of SILENT) it(`is silent about “${text.slice(0, 70).replaceAll('\n', ' ')}”`, () => assert.deepEqual(flagged('placeholder', text), []))

  it('leaves merge fields that the front matter declares', () => {
    const text = '---\nmerge-fields: ["{{first_name}}", "<<City>>"]\n---\n\nDear {{first_name}} of <<City>>, you live in {{country}}.\n'
    assert.deepEqual(flagged('placeholder', text), ['{{country}}'])
  })

  it('says how to declare a merge field', () => {
    assert.match(firstFinding('placeholder', 'Dear {{first_name}},')?.message ?? '', /merge-fields/)
    assert.doesNotMatch(firstFinding('placeholder', 'Dear [NAME],')?.message ?? '', /merge-fields/)
  })

  it('reads lines of a million characters', function () {
    this.timeout(60_000)
    for (const {stretch, text} of hostileTexts()) assert.ok(Array.isArray(searchAlone(findPlaceholders, text)), stretch)
  })
})
