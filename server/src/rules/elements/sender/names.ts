/** What a person's name looks like on a line of its own. Knows no language: words that no name has are for the caller. */

const TITLES = '(?:Dr|Mrs?|Ms|Mx|Miss|Prof|Professor|Revd?|Reverend|Sir|Dame|Lord|Lady|Cllr|Councillor|Fr|Father|Sister|Brother|Capt|Captain|Canon|Rabbi|Imam|Judge|Major|Colonel|Dra?|Herr|Frau|Mme|Madame|Sra?|Don|Doña)\\.?'
const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*\\.?"
const PARTICLE = '(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ap|ter|ten|zu|y)'
const LETTERS = '(?:, ?(?:Ph\\.?D|M\\.?D|MBE|OBE|CBE|KC|QC|Jr\\.?|Sr\\.?|RN|CPA|Esq\\.?|MP|DDS))*'
const ONE = `(?:${TITLES} ){0,2}${CAPITAL}(?: (?:${PARTICLE} )*${CAPITAL}){0,3}${LETTERS}`

const FULL = new RegExp(`^(?:(?:${TITLES} ){1,3}${CAPITAL}(?: ${CAPITAL}){0,2}|${CAPITAL}(?: (?:${PARTICLE} )*${CAPITAL}){1,3})${LETTERS}$`, 'u')
const PAIR = new RegExp(`^${ONE} (?:and|&|y|et|und|e) ${ONE}$`, 'u')
const SHORT = new RegExp(`^${CAPITAL}$`, 'u')
const SHOUTED = /\b\p{Lu}{3,}\b/u

/** Two to four capitalised words, with a title or without: “Dr Maud van Leeuwen”. */
export function isFullName(line: string): boolean {
  return FULL.test(line) && !SHOUTED.test(line.replace(/, ?\p{Lu}[\p{Lu}.]+/gu, ''))
}

/** Two people who sign together: “Ottilie and Gus Marchbank”. */
export function isPair(line: string): boolean {
  return PAIR.test(line) && !SHOUTED.test(line)
}

/** One capitalised word: “Brannoch”. */
export function isFirstName(line: string): boolean {
  return SHORT.test(line) && !SHOUTED.test(line)
}
