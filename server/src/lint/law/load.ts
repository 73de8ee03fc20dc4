import type {LawReader} from '../../jurisdictions/reader.ts'

/** Whether the text may declare laws; if not, nothing of them need be loaded. */
export function asksForLaw(source: string): boolean {
  return /^\uFEFF?---/.test(source) && /^jurisdictions[ \t]*:/m.test(source)
}

/** The packs, their lexicon and the libraries that read dates, numbers and links. */
export async function loadLawReader(): Promise<LawReader> {
  const {englishLawReader} = await import('../../jurisdictions/reader.ts')
  return englishLawReader()
}
