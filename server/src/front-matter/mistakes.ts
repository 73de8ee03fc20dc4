import keys from '../../generated/front-matter.ts'
import type {FrontMatter} from '../notice/notice.ts'
import type {Say} from '../says/say.ts'
import {mistakesIn, type Mistake} from './validate.ts'

/** What is wrong with the front matter of a notice. What it may hold is read here, apart from other findings: most notices have none. */
export function frontMatterMistakes(frontMatter: FrontMatter, say: Say): readonly Mistake[] {
  return mistakesIn(frontMatter, keys, say)
}
