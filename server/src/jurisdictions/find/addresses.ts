import type {Span} from '../../notice/notice.ts'

/** A box, or a house number with a street, … */
const PLACE = String.raw`(?:P\.? ?O\.? ?Box \d+|\b\d{1,5}[A-Z]?,? (?:[\p{L}\d.'’]+ ){0,4}?(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|way|boulevard|blvd|square|place|pl|court|ct|terrace|row|quay|plaza|parkway|pkwy|highway|hwy|crescent|close|gardens|hill|broadway|wharf|strasse|circle|turnpike|center|centre)\b|(?:rue|rua|calle|c\/|avenida|avda?\.?|av\.|paseo|plaza|carrera|calzada|alameda|travessa|largo|via|chemin) [\p{L}\d .'’-]{2,40}?,? (?:n[.º°]{1,2} ?)?\d{1,5}|\b\d{1,5}(?: bis)?,? (?:rue|avenue|chemin|boulevard|place|quai|impasse|allée|cours) [\p{L}'’ -]{2,40}|\p{L}[\p{L}.-]{0,30}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|ufer|damm) \d{1,4} ?[a-z]?\b)`
/** … and not far behind it a postal code with its town. */
const CODE = String.raw`(?:\b[A-Z]{2},? \d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\b(?:D|A|CH|F|B|L)?-?\d{4,6}\b[ ,]*\p{Lu}\p{L}+|\p{Lu}\p{L}+,? (?:[A-Z]{2,3} )?\d{4,6}\b|\b\d{5}-\d{3}\b|\b[A-Z]\d{2} [A-Z\d]{4}\b)`
const ADDRESS = new RegExp(`${PLACE}[^!?;]{0,90}?${CODE}`, 'giu')

/** Postal addresses in a text: street or box, town and postal code. */
export function addressesIn(text: string): Span[] {
  if (!/\d{4}|\d[A-Z]{2}|[A-Z]\d/.test(text)) return []
  return [...text.matchAll(ADDRESS)].map((match) => ({start: match.index, end: match.index + match[0].length}))
}
