import lexicon from '../../generated/en.ts'
import sense from '../../generated/en-sense.ts'
import rules from '../../generated/rules.ts'
import {english} from '../lexicon/english.ts'
import {Linter} from './linter.ts'

let made: Linter | undefined

/** The linter for English notices; made once. */
export function englishLinter(): Linter {
  return (made ??= new Linter({rules, lexicon, spelling: english, sense}))
}
