import {loaders} from '../../server/generated/languages.ts'
import {Reader} from '../../server/src/lexicon/reading.ts'
import {readNotice} from '../../server/src/lint/context.ts'
import {parseNotice} from '../../server/src/notice/parse.ts'
import {EvidenceFinder} from '../../server/src/rules/elements.ts'
import {detectorsOf} from '../../server/src/rules/detectors.ts'
import type {NoticeContext, Passage} from '../../server/src/rules/rule.ts'
import {rules} from '../generated.ts'

/** A text, read, with what it surely says of the elements of the codebook. */
export interface ReadText {
  readonly context: NoticeContext
  readonly evidence: ReadonlyMap<string, readonly Passage[]>
}

/** Reads texts in a language, with phrases and detectors alone. */
export async function evidenceReader(language: string): Promise<(text: string) => ReadText> {
  const load = loaders[language]
  if (!load) throw new RangeError(`there is no language “${language}”`)
  const reader = new Reader((await load()).lexicon)
  const finder = new EvidenceFinder(rules.filter(({kind}) => kind === 'element').map(({id}) => id), detectorsOf(language))
  return (text) => {
    const context = readNotice(parseNotice(text), reader)
    return {context, evidence: finder.find(context).evidence}
  }
}
