import {findPhoneNumbersInText, type CountryCode} from 'libphonenumber-js/core'
import {LinkifyIt} from 'linkify-it'
import plans from '../../../generated/phone-numbers.ts'
import {Kept} from '../../notice/memory.ts'
import {Recent} from '../../notice/recent.ts'
import {indexAt, type Block, type Span} from '../../notice/notice.ts'
import type {NoticeContext, Passage, ReadBlock} from '../../rules/rule.ts'
import {wordPattern, type LawWords} from '../words.ts'
import {addressesIn} from './addresses.ts'
import {ownerOfHost, OwnerWords, type Mention, type Owner} from './owners.ts'

/** A way to reach somebody, in a notice. */
export interface ContactPoint extends Passage {
  readonly kind: 'phone' | 'email' | 'web' | 'address'
  readonly owner: Owner
  /** Calling it costs nothing, by the numbering plan of its country. */
  readonly tollFree: boolean
}

type Owned = Omit<ContactPoint, 'block'>
type Found = Span & Pick<ContactPoint, 'kind' | 'tollFree'> & {readonly host?: string}

/** Names that no registry gives away; samples and drafts use them. */
const linkify = new LinkifyIt({fuzzyLink: true}).tlds('example', true)

/** Nothing that has a number, or a link, is without these. */
const MAY_BE_NUMBER = /\d[\d ()./\u2011\u2013-]{5,}\d/
const MAY_BE_LINK = /[\w\u00C0-\u024F]\.[a-z\u00C0-\u024F]{2}|@|:\/\//i
/** No link goes over a space, so that the library is asked about single words. */
const WORD = /\S+/g
/** An address that takes no answer reaches nobody. */
const DEAF = /^(?:no-?reply|do-?not-?reply)/i

/** Finds the ways to reach somebody that a notice gives. Keeps what a block has with the block. */
export class ContactFinder {
  private readonly known = new Kept<{readonly place: string; readonly points: readonly Owned[]}>()
  private readonly owners: OwnerWords
  private readonly warned: RegExp

  constructor(words: LawWords) {
    this.owners = new OwnerWords(words)
    this.warned = wordPattern(words.warned)
  }

  /** @param country where numbers without a country's code belong */
  find({blocks}: NoticeContext, country: CountryCode | undefined): ContactPoint[] {
    let rowHead = ''
    const columnHeads: string[] = []
    return blocks.flatMap((block) => {
      const {kind, row, column, text} = block.placed.block
      if (kind === 'heading' || kind === 'code') return []
      if (kind === 'cell' && column === 0) rowHead = text
      if (kind === 'cell' && row === 0) columnHeads[column] = text
      const over = [block.lead, block.heading]
      return this.inBlock(block, country, kind === 'cell' ? [rowHead, columnHeads[column] ?? '', ...over] : over).map((point) => ({...point, block}))
    })
  }

  private inBlock(read: ReadBlock, country: CountryCode | undefined, around: readonly string[]): readonly Owned[] {
    const {block} = read.placed
    const place = [country ?? '', ...around].join('\n')
    const known = this.known.get(block)
    if (known?.place === place) return known.points
    const found = [...links(block), ...phones(block, country), ...addressesIn(block.text).map((span) => ({...span, kind: 'address' as const, tollFree: false}))]
    const mentions = found.length > 0 ? this.owners.mentionsIn(block.text) : []
    const points = found.map((one) => ({start: one.start, end: one.end, kind: one.kind, tollFree: one.tollFree, owner: this.ownerOf(one, read, mentions, around)}))
    this.known.set(block, {place, points})
    return points
  }

  /** The name of a host says it; else what is named last before it in its sentence, or next after it, or before it in its block, or over it. */
  private ownerOf(found: Found, {placed}: ReadBlock, mentions: readonly Mention[], around: readonly string[]): Owner {
    const known = found.host === undefined ? undefined : ownerOfHost(found.host)
    if (known) return known
    const {text, sentences} = placed.block
    const sentence = sentences[indexAt(sentences, found.start)] ?? {start: 0, end: text.length}
    const words = text.slice(sentence.start, sentence.end)
    if (found.kind === 'email' && this.warned.test(words)) return 'agency'
    const inside = mentions.filter(({at}) => sentence.start <= at && at < sentence.end)
    const nearest = inside.findLast(({at}) => at < found.start) ?? inside.find(({at}) => at >= found.end) ?? mentions.findLast(({at}) => at < found.start)
    if (nearest && nearest.owner !== 'sender') return nearest.owner
    if (this.owners.isEnrolling(words)) return 'provider'
    if (nearest) return nearest.owner
    for (const over of around) {
      const owner = this.owners.mentionsIn(over).find((mention) => mention.owner !== 'sender')?.owner
      if (owner) return owner
    }
    return 'sender'
  }
}

/** So far around its figures stands all that makes a telephone number one, or none: a plus, brackets, an extension, letters. */
const AROUND = 24
const FIGURES = new RegExp(MAY_BE_NUMBER, 'g')

function phones({text}: Block, country: CountryCode | undefined): Found[] {
  if (!MAY_BE_NUMBER.test(text)) return []
  const stretches: {start: number; end: number}[] = []
  for (const {index, 0: figures} of text.matchAll(FIGURES)) {
    const start = text.lastIndexOf(' ', Math.max(0, index - AROUND)) + 1
    const until = text.indexOf(' ', index + figures.length + AROUND)
    const end = until < 0 ? text.length : until
    const last = stretches.at(-1)
    if (last && start <= last.end) last.end = end
    else stretches.push({start, end})
  }
  return stretches.flatMap(({start, end}) => numbersIn(text.slice(start, end), country).map((number) => ({...number, start: start + number.start, end: start + number.end})))
}

/** So many stretches of text of a generation are kept with their numbers: after an edit most are what they were, and the library takes its time. */
const MOST_KNOWN = 250
const numbers = new Recent<readonly Found[]>(MOST_KNOWN)

function numbersIn(text: string, country: CountryCode | undefined): readonly Found[] {
  const key = `${country ?? ''} ${text}`
  const known = numbers.get(key)
  if (known) return known
  const found = findPhoneNumbersInText(text, country ? {defaultCountry: country} : {}, plans).map(({number, startsAt, endsAt}): Found => ({
    start: startsAt,
    end: endsAt,
    kind: 'phone',
    tollFree: number.getType() === 'TOLL_FREE'
  }))
  numbers.set(key, found)
  return found
}

function links({text, marks}: Block): Found[] {
  const marked = marks.flatMap((mark): Found[] => {
    if (mark.kind !== 'link' || mark.url === undefined) return []
    return target(mark.url, mark)
  })
  const plain = written(text)
    .filter(({start}) => !marked.some((mark) => mark.start <= start && start < mark.end))
    .flatMap(({url, ...span}) => target(url, span))
  return [...marked, ...plain]
}

/** Links and addresses that stand in a text as they are. */
function written(text: string): (Span & {readonly url: string})[] {
  if (!MAY_BE_LINK.test(text)) return []
  return [...text.matchAll(WORD)].flatMap(({0: word, index: at}) =>
    MAY_BE_LINK.test(word) ? (linkify.match(word) ?? []).map(({index, lastIndex, url}) => ({start: at + index, end: at + lastIndex, url})) : []
  )
}

function target(url: string, {start, end}: Span): Found[] {
  if (url.startsWith('tel:')) return [{start, end, kind: 'phone', tollFree: false}]
  if (url.startsWith('mailto:')) {
    const address = url.slice('mailto:'.length)
    return DEAF.test(address) ? [] : [{start, end, kind: 'email', tollFree: false, host: address.split('@')[1] ?? ''}]
  }
  const host = /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1]
  return host === undefined ? [] : [{start, end, kind: 'web', tollFree: false, host: host.toLowerCase()}]
}
