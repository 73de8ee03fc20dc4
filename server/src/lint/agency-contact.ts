import bureaus from '../../generated/credit-bureaus.ts'
import {AddressChecker, addressInWords} from '../jurisdictions/agencies/addresses.ts'
import {sourceSpan, type Span} from '../notice/notice.ts'
import type {NoticeContext} from '../rules/rule.ts'
import type {Say} from '../says/say.ts'
import type {Fix} from './finding.ts'

const checker = new AddressChecker(bureaus)

/** What `agency-contact` says: addresses of credit bureaus that are not known, with those that are. @param say what the rule says, and what an address is for */
export function agencyContactHits(context: NoticeContext, say: Say): (Span & {readonly message: string; readonly fixes: () => Fix[]})[] {
  return checker.find(context).map(({block, agency, start, end, instead}) => {
    const span = sourceSpan(block.placed, {start, end})
    const [likeliest] = instead
    const known = likeliest ? ` ${say('known', {day: bureaus.researched, address: addressInWords(likeliest), purpose: say(likeliest.for)})}` : ''
    return {
      ...span,
      message: `${say('unknown', {name: agency.name})}${known}`,
      fixes: () => instead.map((address) => ({title: say('write', {address: addressInWords(address), purpose: say(address.for)}), kind: 'suggestion', edits: [{...span, text: addressInWords(address)}]}))
    }
  })
}
