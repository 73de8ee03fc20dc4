import type {Disclosure, Found, Kind} from './kind.ts'

const GUARD: Disclosure = {message: '“{text}” tells attackers what guards your systems.', instead: ['security software']}

/** Words with a capital that begin no product's name, or other things that guard. */
const NO_PRODUCT = new Set(
  `a all an and any better blue both coast color each every extra first her his its life more my national network new next no old one other our security some such that the their
  these this those two web your windows additional another advanced stronger host perimeter email mail cloud managed`.split(/\s+/)
)

/** Services offered to readers have such names too. */
const OFFER = /\b(?:identity|credit|enrol\w*|complimentary|free of charge|at no cost|insur\w+|member of|months of|years of|you can|recommend|suggest)\b/iu

/** Security products: a name in capitals that ends as such names do. Well-known ones are in the rule's phrases. */
export const guards: readonly Kind[] = [
  {
    needs: 0,
    pattern: /\b[A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30})? (?:Shield|Guard|Defender|Sentinel|Sentry|Firewall|Scanner|Antivirus|EDR|XDR|SIEM|MDR|WAF|DLP)\b/gu,
    find: guard
  },
  {
    needs: 0,
    pattern: /(?<=[a-z,] )[A-Z]\w{2,30}(?: [A-Z]\w{1,30})?(?:['’]s)? (?:firewalls?|antivirus|anti-virus|virus scanner|endpoint (?:protection|agents?|sensors?|detection)|spam filter|mail filter|intrusion detection|sensors?|SIEM|EDR)\b/gu,
    find: guard
  }
]

function guard({text, start, end, words}: Found): Disclosure | undefined {
  if (NO_PRODUCT.has((words.split(' ')[0] ?? '').toLowerCase())) return undefined
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n\n', start), start - 160, 0)
  const stop = text.indexOf('. ', end)
  return OFFER.test(text.slice(from, stop < 0 ? end + 160 : Math.min(stop, end + 160))) ? undefined : GUARD
}
