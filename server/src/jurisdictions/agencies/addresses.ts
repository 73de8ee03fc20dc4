/** Addresses of credit bureaus in a notice that differ from those that are known. */
import type {NoticeContext, ReadBlock} from '../../rules/rule.ts'
import type {Span} from '../../notice/notice.ts'
import {Sign} from '../../notice/signs.ts'
import type {AddressPurpose, Agencies, Agency, AgencyAddress} from './agency.ts'

/** An address that is not known, and what may stand instead, likeliest first. */
export interface AddressHit extends Span {
  readonly block: ReadBlock
  readonly agency: Agency
  readonly instead: readonly AgencyAddress[]
}

/** A box or a house in a street, and not far behind it a US postal code. */
const ADDRESS = /(?:\bP\.? ?O\.? ?Box (?<box>\d+)|\b(?<house>\d{1,5}) [A-Z][\w.’']*(?: [\w.’']+){0,4})[,\s]+[^!?;:\d]{0,40}?\b(?:[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?),? (?<zip>\d{5})(?:-\d{4})?\b/g

/** Characters between a name and its address: room for a department, a telephone number and a link. */
const FARTHEST = 160

/** Between a name and an address these say that the address is somebody else's. */
const OTHERS = /\b(?:us|our|ours|we|me|my|attorneys? general|police|commission(?:er)?|authority|ombudsman|bank|department of)\b/i

const PURPOSES: readonly (readonly [RegExp, AddressPurpose])[] = [
  [/\bfraud/i, 'fraud-alert'],
  [/\b(?:freeze|freezing|frozen)\b/i, 'freeze'],
  [/\bdispute/i, 'disputes'],
  [/\breports?\b/i, 'reports']
]

/** Finds the addresses of bureaus and federal authorities that differ from the data. */
export class AddressChecker {
  private readonly agencies: readonly Agency[]
  private readonly names: RegExp
  private readonly byName: ReadonlyMap<string, Agency>

  constructor({agencies}: Agencies) {
    this.agencies = agencies.filter(({addresses}) => addresses !== undefined)
    this.byName = new Map(this.agencies.flatMap((agency) => [agency.name, ...(agency.alias ?? [])].map((name) => [name.toLowerCase(), agency] as const)))
    this.names = new RegExp(`\\b(?:${[...this.byName.keys()].join('|')})\\b`, 'gi')
  }

  find({blocks}: NoticeContext): AddressHit[] {
    let table: string[] = []
    let row = ''
    return blocks.flatMap((block) => {
      const {kind, text, signs, row: line, column} = block.placed.block
      if (kind === 'code') return []
      if (kind === 'cell') {
        if (line === 0) table = column === 0 ? [text] : [...table, text]
        if (column === 0) row = text
      }
      if ((signs & Sign.digit) === 0 || !/\d{5}/.test(text)) return []
      const around = kind === 'cell' && line > 0 ? [row, table[column] ?? ''] : [block.lead, block.heading]
      return this.inBlock(block, around)
    })
  }

  private inBlock(block: ReadBlock, around: readonly string[]): AddressHit[] {
    const {text} = block.placed.block
    return [...text.matchAll(ADDRESS)].flatMap((match): AddressHit[] => {
      const start = match.index
      const end = start + match[0].length
      const agency = this.ownerOf(text, start, around)
      const {box, house, zip = ''} = match.groups ?? {}
      if (!agency?.addresses || agency.addresses.some(({at}) => isAt(at, box ?? house ?? '', zip))) return []
      const purpose = PURPOSES.find(([words]) => words.test(`${around.join(' ')} ${text.slice(0, start)}`))?.[1] ?? 'freeze'
      const instead = [...agency.addresses.filter((address) => address.for === purpose), ...agency.addresses.filter((address) => address.for === 'freeze' || address.for === 'office')]
      return [{block, agency, start, end, instead: distinct(instead).slice(0, 2)}]
    })
  }

  /** The agency named last before the address, unless something between says that it is another's; else what stands over it. */
  private ownerOf(text: string, start: number, around: readonly string[]): Agency | undefined {
    const before = [...text.slice(0, start).matchAll(this.names)].at(-1)
    if (before) {
      const between = text.slice(before.index + before[0].length, start)
      return between.length <= FARTHEST && !OTHERS.test(between) ? this.byName.get(before[0].toLowerCase()) : undefined
    }
    if (OTHERS.test(text.slice(0, start))) return undefined
    for (const over of around) {
      const names = [...over.matchAll(this.names)]
      const [name] = names
      if (name && names.length === 1) return this.byName.get(name[0].toLowerCase())
    }
    return undefined
  }
}

/** Whether the number of the box or house and the postal code are those of an address; streets are written in many ways. */
function isAt([street, town]: AgencyAddress['at'], number: string, zip: string): boolean {
  return /\d+/.exec(street)?.[0] === number && /\b(\d{5})(?:-\d{4})?$/.exec(town)?.[1] === zip
}

function distinct(addresses: readonly AgencyAddress[]): AgencyAddress[] {
  return [...new Map(addresses.map((address) => [address.at.join(), address])).values()]
}

/** On one line. */
export function addressInWords({at}: AgencyAddress): string {
  return at.join(', ')
}
