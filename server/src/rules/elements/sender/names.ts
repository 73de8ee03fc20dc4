/** What a person's name looks like on a line of its own. Knows no language: words that no name has are for the caller. */

const TITLES = new Set('dr mr mrs ms mx miss prof professor rev revd reverend sir dame lord lady cllr councillor fr father sister brother capt captain canon rabbi imam judge major colonel dra herr frau mme madame sr sra don doña'.split(' '))
const PARTICLES = new Set('van von de der den del della di da dos du la le bin ibn al el ap ter ten zu y'.split(' '))
const AND = /^(.+?) (?:and|&|y|et|und|e) (.+)$/
/** Degrees and honours behind a name. */
const HONOURS = /(?:, ?(?:Ph\.?D|M\.?D|MBE|OBE|CBE|KC|QC|Jr\.?|Sr\.?|RN|CPA|Esq\.?|MP|DDS))+$/
/** Most names are written in ASCII; the tables of all letters are slow to load. */
const asciiWord = /^[A-Z][A-Za-z]*(?:['’-][A-Za-z]+)*\.?$/
const asciiOnly = /^[ -~’]*$/
const SHOUTED = /\b[A-Z]{3,}\b/

/** Two to four capitalised words, with a title or without: “Dr Maud van Leeuwen”. */
export function isFullName(line: string): boolean {
  const name = partsOf(line)
  if (name === undefined || isShouted(line)) return false
  return name.titles > 0 ? name.capitals <= 3 : name.capitals >= 2 && name.capitals <= 4
}

/** Two people who sign together: “Ottilie and Gus Marchbank”. */
export function isPair(line: string): boolean {
  const [, one, other] = AND.exec(line) ?? []
  return one !== undefined && other !== undefined && !isShouted(line) && isOne(one) && isOne(other)
}

/** One capitalised word: “Brannoch”. */
export function isFirstName(line: string): boolean {
  return isCapital(line) && !isShouted(line)
}

function isOne(line: string): boolean {
  const name = partsOf(line)
  return name !== undefined && name.titles <= 2 && name.capitals <= 4
}

/** How many titles a line starts with and how many capitalised words follow, with particles between them; undefined for what is no name. */
function partsOf(line: string): {readonly titles: number; readonly capitals: number} | undefined {
  const words = line.replace(HONOURS, '').split(' ')
  let titles = 0
  while (titles < 3 && titles < words.length - 1 && isTitle(words[titles] ?? '')) titles++
  const rest = words.slice(titles)
  const capitals = rest.filter((word) => !PARTICLES.has(word))
  if (PARTICLES.has(rest[0] ?? '') || PARTICLES.has(rest.at(-1) ?? '') || !capitals.every(isCapital)) return undefined
  return {titles, capitals: capitals.length}
}

function isTitle(word: string): boolean {
  return isCapital(word) && TITLES.has(word.replace('.', '').toLowerCase())
}

function isCapital(word: string): boolean {
  return asciiWord.test(word) || (!asciiOnly.test(word) && /^\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*\.?$/u.test(word))
}

function isShouted(line: string): boolean {
  const bare = line.replace(HONOURS, '').replaceAll(/, ?[A-Z][A-Z.]+/g, '')
  return SHOUTED.test(bare) || (!asciiOnly.test(bare) && /\b\p{Lu}{3,}\b/u.test(bare))
}
