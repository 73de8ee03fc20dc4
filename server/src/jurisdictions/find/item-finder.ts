import {subjectOf} from '../../lexicon/clauses.ts'
import type {Match, Reader} from '../../lexicon/reading.ts'
import {grouped} from '../../notice/grouped.ts'
import {indexAt} from '../../notice/notice.ts'
import type {Passage, ReadBlock} from '../../rules/rule.ts'
import {kindPhrases, phrasesOf, type Item} from '../item.ts'
import {anyOf, wordPattern, type LawWords} from '../words.ts'
import {isKind} from '../facts.ts'
import type {DataKind} from '../data-kinds.ts'
import {byBlock} from './by-block.ts'
import {finders, type Found} from './finders.ts'
import {beginsWithName} from './names.ts'

/** What the phrases of law find in a notice. */
export interface Said {
  /** Evidence by item, and by `forbidden:<item>`. */
  readonly items: ReadonlyMap<string, readonly Passage[]>
  /** Items of which it is said that they are not known. */
  readonly unknown: ReadonlyMap<string, readonly Passage[]>
  /** Kinds of data that the notice says were involved. */
  readonly kinds: ReadonlySet<DataKind>
  /** It is said that a supplier lost the data. */
  readonly bySupplier: boolean
}

/** So many blocks away from a way to reach the sender is still near it: a name over a number. */
const NEAR = 2

/** Finds the items that laws ask for, and those that they forbid. */
export class ItemFinder {
  private readonly items: readonly Item[]
  private readonly reader: Reader
  private readonly noName: RegExp
  private readonly inBlock: (read: ReadBlock) => ReadonlyMap<string, readonly Match[]>
  private readonly isOfSupplier: (read: ReadBlock) => boolean

  constructor(items: readonly Item[], reader: Reader, words: Pick<LawWords, 'no-name' | 'supplier'>) {
    const supplier = wordPattern(words.supplier)
    this.isOfSupplier = byBlock(({placed}) => supplier.test(placed.block.text))
    this.items = items
    this.reader = reader
    this.inBlock = byBlock((read) => this.byRule(read))
    this.noName = new RegExp(`^${anyOf(words['no-name'])}`, 'iu')
  }

  find(found: Found): Said {
    const {context, evidence} = found
    const reach = reachable(found)
    const phrases = new Map<string, Passage[]>()
    const kinds = new Set<DataKind>()
    for (const block of context.blocks) {
      for (const [rule, matches] of this.inBlock(block)) {
        const list = phrases.get(rule) ?? []
        if (list.length === 0) phrases.set(rule, list)
        for (const {start, end} of matches) list.push({block, start, end})
      }
    }
    for (const [rule, passages] of phrases) {
      const kind = rule.slice(kindPhrases('').length)
      if (rule.startsWith(kindPhrases('')) && isKind(kind) && within(passages, evidence.get('data-types') ?? []).length > 0) kinds.add(kind)
    }
    const items = new Map<string, readonly Passage[]>()
    const unknown = new Map<string, readonly Passage[]>()
    for (const item of this.items) {
      const key = phrasesOf(item.id, item.kind)
      const own = phrases.get(key)
      const sources = [...item.elements.map((id) => evidence.get(id)), own && this.counting(item, own, found, reach), finders[item.id]?.(found)]
      items.set(key, inOrder(sources.flatMap((passages) => passages ?? [])))
      const open = phrases.get(phrasesOf(item.id, 'unknown'))
      if (open) unknown.set(item.id, open)
    }
    return {items, unknown, kinds, bySupplier: context.blocks.some(this.isOfSupplier)}
  }

  private byRule({placed, reading}: ReadBlock): ReadonlyMap<string, readonly Match[]> {
    return grouped(this.reader.read(placed.block, reading).matches, ({entry}) => entry.rule)
  }

  private counting(item: Item, passages: readonly Passage[], {evidence, calendar, context}: Found, reach: ReadonlySet<ReadBlock>): readonly Passage[] {
    const near = item.near === 'contact' ? passages.filter(({block}) => reach.has(block)) : passages
    const inside = item.within === undefined ? near : within(near, evidence.get(item.within) ?? [])
    const named = item.named ? inside.filter((passage) => beginsWithName(passage, this.noName, calendar, context.blocks)) : inside
    return item.only === 'advice' ? named.filter((passage) => !this.isOurDoing(passage)) : named
  }

  private isOurDoing({block, start}: Passage): boolean {
    const {sentences} = this.reader.read(block.placed.block, block.reading)
    const sentence = sentences[indexAt(sentences, start)]
    if (!sentence) return false
    const word = sentence.words.findIndex(({end}) => end > start)
    const clause = sentence.clauses.findIndex(({first, last}) => first <= word && word <= last)
    const own = sentence.clauses[clause]
    return own !== undefined && subjectOf(sentence.roles, [own], 0, word) === 'us'
  }
}

/** Blocks with a way to reach the sender, and their neighbours on the same side of a heading. */
function reachable({context, points, evidence}: Found): ReadonlySet<ReadBlock> {
  const {blocks} = context
  const own = new Set([...points.filter(({owner}) => owner === 'sender'), ...(evidence.get('contact') ?? [])].map(({block}) => block))
  const near = new Set<ReadBlock>(own)
  blocks.forEach((block, index) => {
    if (!own.has(block)) return
    for (const step of [-1, 1]) {
      for (let far = 1; far <= NEAR; far++) {
        const other = blocks[index + step * far]
        if (!other || other.placed.block.kind === 'heading' || other.heading !== block.heading) break
        if (other.placed.block.kind === 'cell' || other.placed.block.item >= 0 || block.placed.block.item >= 0 || block.placed.block.kind === 'cell' || other.placed.block.text.length < 80) near.add(other)
      }
    }
  })
  return near
}

/** Passages in a sentence that says something else, too. */
function within(passages: readonly Passage[], others: readonly Passage[]): readonly Passage[] {
  if (passages.length === 0 || others.length === 0) return []
  return passages.filter((passage) => {
    const {sentences} = passage.block.placed.block
    const sentence = sentences[indexAt(sentences, passage.start)]
    return others.some(({block, start}) => block === passage.block && (sentence === undefined || (sentence.start <= start && start < sentence.end)))
  })
}

function inOrder(passages: readonly Passage[]): readonly Passage[] {
  if (passages.length < 2) return passages
  const place = ({block, start}: Passage): number => block.placed.offset + (block.placed.block.starts[start] ?? 0)
  const placed = passages.map((passage) => ({passage, at: place(passage)})).sort((one, other) => one.at - other.at)
  const length = ({start, end}: Passage): number => end - start
  return placed.flatMap(({passage, at}, index) => {
    for (let before = index - 1; placed[before]?.at === at; before--) if (length(placed[before]?.passage ?? passage) === length(passage)) return []
    return [passage]
  })
}

