import {Kept} from '../notice/memory.ts'
import type {Block, Notice} from '../notice/notice.ts'
import type {Measures} from './model.ts'

/** The characters of the alphabet of text messages (3GPP TS 23.038, GSM 7 bit default alphabet). */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
)
/** Those of its extension, which take two places. */
const EXTENDED = new Set('^{}\\[~]|€\f')

/** Places in a message of one part, and in each part of a longer one. */
const GSM = {single: 160, part: 153}
const UNICODE = {single: 70, part: 67}

interface BlockMeasure {
  readonly characters: number
  readonly words: number
  /** UTF-16 code units: the places that the text takes as Unicode. */
  readonly units: number
  /** Places that it takes in the alphabet of text messages. */
  readonly places: number
  readonly costly: string
}

const known = new Kept<BlockMeasure>()

/** How long the notice is for channels that count. Blocks are taken to be set apart by a blank line. */
export function measure({blocks}: Notice): Measures {
  let characters = 0
  let words = 0
  let units = 0
  let places = 0
  const costly = new Set<string>()
  for (const [index, {block}] of blocks.entries()) {
    const one = measured(block)
    const gap = index === 0 ? 0 : 2
    characters += one.characters + gap
    words += one.words
    units += one.units + gap
    places += one.places + gap
    for (const character of one.costly) costly.add(character)
  }
  const sizes = costly.size > 0 ? UNICODE : GSM
  const size = costly.size > 0 ? units : places
  const segments = size === 0 ? 0 : size <= sizes.single ? 1 : Math.ceil(size / sizes.part)
  return {characters, words, segments, perSegment: segments > 1 ? sizes.part : sizes.single, costly: [...costly].join('')}
}

function measured(block: Block): BlockMeasure {
  const before = known.get(block)
  if (before) return before
  const {text} = block
  let characters = 0
  let places = 0
  const costly = new Set<string>()
  for (const character of text) {
    characters++
    places += EXTENDED.has(character) ? 2 : 1
    if (!BASIC.has(character) && !EXTENDED.has(character)) costly.add(character)
  }
  const result = {characters, words: text.match(/\S+/g)?.length ?? 0, units: text.length, places, costly: [...costly].join('')}
  known.set(block, result)
  return result
}
