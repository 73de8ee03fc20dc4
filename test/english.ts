import sense from '../server/generated/en-sense.ts'
import {lexicon} from './generated.ts'
import {useLanguage} from '../server/src/lint/languages.ts'
import type {Linter} from '../server/src/lint/linter.ts'

/** The linter for English notices; made once. */
export function englishLinter(): Linter {
  return useLanguage({lexicon, sense})
}
