import {franc} from 'franc-min'

/** Fewer characters than these give no good guess. */
const FEWEST = 60

/**
 * Which language a text is probably in, by its groups of three letters.
 *
 * @returns ISO 639-1 where there is such a code, else ISO 639-3; undefined where there is no telling
 */
export function guessLanguage(text: string): string | undefined {
  const code = franc(text, {minLength: FEWEST})
  return code === 'und' ? undefined : new Intl.Locale(code).language
}
