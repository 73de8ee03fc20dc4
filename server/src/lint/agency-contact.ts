import bureaus from '../../generated/credit-bureaus.ts'
import {AddressChecker, addressInWords, purposeInWords} from '../jurisdictions/agencies/addresses.ts'
import {sourceSpan, type Span} from '../notice/notice.ts'
import type {NoticeContext} from '../rules/rule.ts'
import type {Fix} from './finding.ts'

const checker = new AddressChecker(bureaus)

/** What `agency-contact` says: addresses of credit bureaus that are not known, with those that are. */
export function agencyContactHits(context: NoticeContext): (Span & {readonly message: string; readonly fixes: () => Fix[]})[] {
  return checker.find(context).map(({block, agency, start, end, instead}) => {
    const span = sourceSpan(block.placed, {start, end})
    const [likeliest] = instead
    const known = likeliest ? ` As of ${bureaus.researched} it is ${addressInWords(likeliest)} (${purposeInWords(likeliest)}).` : ''
    return {
      ...span,
      message: `This is no address of ${agency.name} that is known here.${known}`,
      fixes: () => instead.map((address) => ({title: `Write “${addressInWords(address)}” (${purposeInWords(address)})`, kind: 'suggestion', edits: [{...span, text: addressInWords(address)}]}))
    }
  })
}
