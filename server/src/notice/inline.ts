/** Reads inline Markdown in the forms that can be read in only one way: emphasis that does not nest, code, links and images on one line. */

import type {Fact} from './notice.ts'
import type {ViewBuilder} from './view.ts'

const text = String.raw`[^\s[\]\\\x60*_<&~|!](?:[^\r\n[\]\\\x60*_<&~|]*[^\s[\]\\\x60*_<&~|])?`
const address = String.raw`\(([^\s()<>\\\x60&"'\x00-\x1f\x7f-\uffff]+)\)`
const link = new RegExp(String.raw`\[(${text})\]${address}`, 'y')
const image = new RegExp(String.raw`!\[${text}\]${address}`, 'y')
const imageInLink = new RegExp(String.raw`\[(!\[${text}\]${address})\]${address}`, 'y')
const brackets = /\[[^[\]\\`\r\n]*\](?![(:])/y

/** Reads the lines of one paragraph or heading, one after the other. */
export class InlineReader {
  readonly facts: Fact[] = []
  /** There are brackets that are text only because nothing defines them. */
  mayRefer = false
  readonly #builder: ViewBuilder
  readonly #undefined: boolean
  #open: {readonly marker: number; readonly length: number; readonly start: number} | undefined

  /** @param nothingDefined the notice defines no links, so that brackets are text */
  constructor(builder: ViewBuilder, nothingDefined: boolean) {
    this.#builder = builder
    this.#undefined = nothingDefined
  }

  /** Whether all emphasis is closed. */
  get closed(): boolean {
    return this.#open === undefined
  }

  /** Adds a stretch of one line to the view; `false` where it takes the parser to tell what it says. */
  add(source: string, start: number, end: number): boolean {
    let from = start
    let at = start
    while (at < end) {
      const next = this.#read(source, at, start, end, from)
      if (next === 0) return false
      if (next < 0) from = -next
      at = Math.abs(next)
    }
    this.#addText(source, from, end)
    return at === end
  }

  /** Where to go on: behind text that is still to be added, negative behind what was added with the text before it; 0 in doubt. */
  #read(source: string, at: number, start: number, end: number, from: number): number {
    switch (source.charCodeAt(at)) {
      case 96: // `
        return this.#readCode(source, at, end, from)
      case 42: // *
      case 95: // _
        return this.#readMarker(source, at, start, end, from)
      case 91: // [
        return this.#readLink(source, at, from)
      case 33: // !
        return source.charCodeAt(at + 1) === 91 ? this.#readImage(source, at, from) : at + 1
      default:
        return at + 1
    }
  }

  #readCode(source: string, at: number, end: number, from: number): number {
    const close = source.indexOf('`', at + 1)
    if (close <= at + 1 || close >= end || source.charCodeAt(close + 1) === 96) return 0
    if (source.charCodeAt(at + 1) === 32 || source.charCodeAt(close - 1) === 32) return 0
    this.#addText(source, from, at)
    const start = this.#builder.length
    this.#addText(source, at + 1, close)
    this.#builder.mark({kind: 'code', start})
    return -(close + 1)
  }

  #readMarker(source: string, at: number, start: number, end: number, from: number): number {
    const marker = source.charCodeAt(at)
    let after = at + 1
    while (source.charCodeAt(after) === marker) after++
    const length = after - at
    const before = at === start ? ' ' : source.charAt(at - 1)
    const next = after >= end ? ' ' : source.charAt(after)
    if (marker === 95 && length === 1 && isWord(before) && isWord(next)) return after
    if (length > 2) return 0
    if (opens(before, next)) {
      if (this.#open !== undefined) return 0
      this.#addText(source, from, at)
      this.#open = {marker, length, start: this.#builder.length}
      return -after
    }
    if (!closes(before, next) || this.#open?.marker !== marker || this.#open.length !== length) return 0
    this.#addText(source, from, at)
    this.#builder.mark({kind: length === 2 ? 'strong' : 'emphasis', start: this.#open.start})
    this.#open = undefined
    return -after
  }

  #readLink(source: string, at: number, from: number): number {
    link.lastIndex = at
    const [whole = '', words = '', url = ''] = link.exec(source) ?? []
    if (whole !== '') {
      this.#addText(source, from, at)
      const start = this.#builder.length
      this.facts.push({kind: 'link', start: at, end: at + whole.length, url})
      this.#builder.addVerbatim(words, at + 1)
      this.#builder.mark({kind: 'link', start, url})
      return -(at + whole.length)
    }
    imageInLink.lastIndex = at
    const [both = '', inner = '', picture = '', target = ''] = imageInLink.exec(source) ?? []
    if (both === '') return this.#readBrackets(source, at)
    this.#addText(source, from, at)
    this.facts.push({kind: 'link', start: at, end: at + both.length, url: target}, {kind: 'image', start: at + 1, end: at + 1 + inner.length, url: picture})
    return -(at + both.length)
  }

  #readImage(source: string, at: number, from: number): number {
    image.lastIndex = at
    const [whole = '', url = ''] = image.exec(source) ?? []
    if (whole === '') return this.#readBrackets(source, at + 1)
    this.#addText(source, from, at)
    this.facts.push({kind: 'image', start: at, end: at + whole.length, url})
    return -(at + whole.length)
  }

  #readBrackets(source: string, at: number): number {
    brackets.lastIndex = at
    if (!this.#undefined || !brackets.test(source)) return 0
    this.mayRefer = true
    return at + 1
  }

  #addText(source: string, from: number, to: number): void {
    if (to > from) this.#builder.addVerbatim(source.slice(from, to), from)
  }
}

/** Letters of Western Europe among them: with others it is for the parser to tell. */
const WORD = /[\dA-Za-zªµºÀ-ÖØ-öø-ɏ]/

function isWord(character: string): boolean {
  return WORD.test(character)
}

/** Punctuation that may open what is emphasised. */
const OPENING = '"\'“‘„«¿¡([`'
/** What may stand before the end of emphasis: all but white space, and marks that may belong to other emphasis. */
const BEFORE_END = /[^\s*_]/

/** Whether emphasis marks between these characters can open and cannot close, whatever else there is. */
function opens(before: string, next: string): boolean {
  return ((before === ' ' || before === '(') && isWord(next)) || (before === ' ' && OPENING.includes(next))
}

function closes(before: string, next: string): boolean {
  return (isWord(before) && ' .,;:!?)»”’"'.includes(next)) || (next === ' ' && BEFORE_END.test(before))
}
