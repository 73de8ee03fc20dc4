/** The tables of English, unpacked when this is loaded: the build lets `index.ts` do that with the first notice. */
import lexicon from '../../generated/en.ts'
import sense from '../../generated/en-sense.ts'
import type {LanguageData} from '../lint/languages.ts'

export function englishTables(): LanguageData {
  return {lexicon, sense}
}
