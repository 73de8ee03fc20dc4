import type {Passage} from '../rules/rule.ts'
import type {Assessment, OfferStatus} from './assess.ts'
import {citeAll} from './citation.ts'
import type {LawProblem} from './problems.ts'
import {referTo} from './reference.ts'
import {fill, forCount, type LawSentences} from './says.ts'
import {wordPattern, type LawWords} from './words.ts'

/** The offers that laws call for, against the one that the notice makes: the law with the longest term counts. */
export function offerProblems({offers, offered, items, words, says}: Assessment): LawProblem[] {
  const due = offers.filter(({applies}) => applies === true)
  if (due.length === 0 || !offered) return []
  const longest = due.reduce((best, one) => (one.offer.months > best.offer.months ? one : best))
  const [passage] = offered
  if (!passage) return absent(due, items, says)
  const term = termOf(offered, words.offer)
  if (term !== undefined && term >= longest.offer.months) return []
  const short = due.filter(({offer}) => term === undefined || term < offer.months)
  const message = fill(says[term === undefined ? 'no-term' : 'short-term'], {months: term ?? 0, asked: asked(short, says)})
  return [problem(short, message, {passage})]
}

/** Where the item of content is asked for, too, its own finding says that there is no offer. */
function absent(due: readonly OfferStatus[], items: Assessment['items'], says: LawSentences): LawProblem[] {
  const demanding = new Set(items.filter(({item}) => item.id === 'identity-theft-offer').flatMap(({demands}) => demands.filter(({applies}) => applies === true).map(({law}) => law)))
  const left = due.filter(({law}) => !demanding.has(law))
  return left.length === 0 ? [] : [problem(left, fill(says['no-offer'], {asked: asked(left, says)}), 'notice')]
}

function problem(due: readonly OfferStatus[], message: string, at: LawProblem['at']): LawProblem {
  const sections = due.map(({law, offer}) => ({law, ref: offer.ref}))
  const certain = due.some(({law, offer}) => law.status === 'in-force' && offer.verified !== 'memory')
  return {rule: 'law-offer', severity: certain ? 'error' : 'warning', message, at, law: referTo('identity-theft-offer', sections)}
}

function asked(due: readonly OfferStatus[], says: LawSentences): string {
  const longest = Math.max(...due.map(({offer}) => offer.months))
  const services = due.filter(({offer}) => offer.months === longest)
  return fill(forCount(says.asked, services.length), {laws: citeAll(services.map(({law, offer}) => ({law, ref: offer.ref})), says), months: longest})
}

/** Months for which a service is offered, by the longest term that its paragraphs name. */
function termOf(offered: readonly Passage[], {numbers, months, years}: LawWords['offer']): number | undefined {
  const counts = Object.keys(numbers).sort((a, b) => b.length - a.length)
  const pattern = wordPattern([`(?<count>\\d{1,3}|${counts.join('|')})(?: \\(\\d+\\))?[ -](?:(?<years>${years.join('|')})|${months.join('|')})`], 'g')
  const terms = [...new Set(offered.map(({block}) => block.placed.block.text))].flatMap((text) =>
    [...text.matchAll(pattern)].map(({groups}) => {
      const count = groups?.['count'] ?? ''
      return (numbers[count.toLowerCase()] ?? Number(count)) * (groups?.['years'] === undefined ? 1 : 12)
    })
  )
  return terms.length === 0 ? undefined : Math.max(...terms)
}
