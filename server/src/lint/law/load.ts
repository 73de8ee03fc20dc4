import type {LawReader} from '../../jurisdictions/reader.ts'

/** Whether the text may declare laws; if not, nothing of them need be loaded. */
export function asksForLaw(source: string): boolean {
  return /^\uFEFF?---/.test(source) && /^jurisdictions[ \t]*:/m.test(source)
}

/**
 * The packs, their lexicons and the libraries that read dates, numbers and links.
 *
 * @param languages of a notice; for some there may be no reader
 */
export async function loadLawReaders(languages: Iterable<string>): Promise<readonly LawReader[]> {
  const {lawReaderFor} = await import('../../jurisdictions/reader.ts')
  const readers = await Promise.all(Array.from(new Set(languages), lawReaderFor))
  return readers.filter((reader) => reader !== undefined)
}
