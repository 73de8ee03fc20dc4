import type {Chrono, ParsedResult} from 'chrono-node'

/** Reads the dates of a language. */
export interface DateParser {
  parse(text: string, reference: Date): ParsedResult[]
}

/** What the library knows of a language. */
interface Locale {
  readonly casual: Chrono
}

/** Dates by language; each is loaded with its lexicon. A language without one has no dates. */
const LOCALES: Readonly<Record<string, (() => Promise<Locale>) | undefined>> = {
  en: () => import('chrono-node/en'),
  es: () => import('chrono-node/es'),
  fr: () => import('chrono-node/fr'),
  de: () => import('chrono-node/de'),
  pt: () => import('chrono-node/pt')
}

/**
 * Loads what reads the dates of a language.
 *
 * @param months January to December, where a month with its year counts that the library does not know: “en mars 2026”
 */
export async function loadDateParser(language: string, months: readonly string[] | undefined): Promise<DateParser> {
  const locale = await LOCALES[language]?.()
  if (!locale) return {parse: () => []}
  if (!months) return locale.casual
  const chrono = locale.casual.clone()
  const pattern = new RegExp(`(?<![\\p{L}\\d])(${months.join('|')})(?: de)? (\\d{4})(?!\\d)`, 'iu')
  const monthOf = (name: string): number => months.findIndex((month) => new RegExp(`^${month}$`, 'iu').test(name)) + 1
  chrono.parsers.push({pattern: () => pattern, extract: (_, [, name = '', year = '']) => ({month: monthOf(name), year: Number(year)})})
  return chrono
}
