import type {Formula} from '../lexicon/traits.ts'

/** What a stretch of prose adds to the measure of the whole. */
export interface Count {
  readonly words: number
  readonly sentences: number
  readonly syllables: number
  /** Words of three syllables and more. */
  readonly long: number
}

/** Syllables from which on a word is long (Bamberger and Vanecek). */
export const LONG = 3

/**
 * The school grade at which a text can be read, by a language's own formula; one decimal, never below 0. Formulas that give an ease
 * from 0 to 100 are brought to grades by the table that their authors give with them, with straight lines between its rows.
 */
export function gradeOf(formula: Formula, {words, sentences, syllables, long}: Count): number {
  const perSentence = words / sentences
  const perWord = syllables / words
  switch (formula) {
    // Kincaid et al. 1975, Research Branch Report 8-75.
    case 'flesch-kincaid':
      return round(0.39 * perSentence + 11.8 * perWord - 15.59)
    // Fernández Huerta 1959, “Medidas sencillas de lecturabilidad”, with Law’s correction of 2011.
    case 'fernandez-huerta':
      return round(gradeOfEase(206.84 - 60 * perWord - 1.02 * perSentence))
    // Kandel and Moles 1958, for French.
    case 'kandel-moles':
      return round(gradeOfEase(207 - 1.015 * perSentence - 73.6 * perWord))
    // Martins et al. 1996, for Portuguese: Flesch's formula with 42 added.
    case 'martins':
      return round(gradeOfEase(248.835 - 1.015 * perSentence - 84.6 * perWord))
    // Bamberger and Vanecek 1984, fourth Wiener Sachtextformel, which gives a grade.
    case 'wiener':
      return round(0.2656 * perSentence + 0.2744 * ((100 * long) / words) - 1.693)
  }
}

/** Flesch 1949, which Fernández Huerta and the others keep: 90 is read in the fifth year, 60 in the eighth or ninth, 30 at university. */
const EASE: readonly (readonly [ease: number, grade: number])[] = [
  [100, 4], [90, 5], [80, 6], [70, 7], [60, 9], [50, 12], [30, 15], [0, 18]
]

function gradeOfEase(ease: number): number {
  const below = EASE.findIndex(([known]) => known <= ease)
  const [from, low] = EASE[Math.max(0, below - 1)] ?? [100, 4]
  const [to, high] = EASE[below] ?? [0, 18]
  if (below === 0 || from === to) return below === 0 ? low - (ease - from) / 10 : high
  return low + ((from - ease) / (from - to)) * (high - low)
}

function round(grade: number): number {
  return Math.max(0, Math.round(grade * 10) / 10)
}
