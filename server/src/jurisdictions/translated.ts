import byLanguage from '../../generated/pack-texts.ts'

/** What packs say, in other languages (`translated/<language>.yaml`): by language, by id of the law (`all` for every law), by the English text. */
export type LawTexts = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>

/** A text of a law's pack in a language; undefined where nobody has translated it. */
export function lawText(law: string, text: string, language: string): string | undefined {
  if (language === 'en') return text
  const texts = byLanguage[language]
  return texts?.[law]?.[text] ?? texts?.['all']?.[text]
}
