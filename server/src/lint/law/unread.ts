import type {Traits} from '../../lexicon/traits.ts'
import type {Notice, Span} from '../../notice/notice.ts'
import type {FileHit} from '../file-hits.ts'

/** Says of a notice that declares laws that what they ask cannot be found in its language. @param title what speaks for the stretch in that language */
export function unreadLaw({frontMatter}: Notice, title: Span, {english}: Traits): FileHit[] {
  const declared = frontMatter?.entries.get('jurisdictions')
  if (!declared) return []
  const laws = (declared.items ?? [declared]).flatMap(({data}) => (typeof data === 'string' ? [data] : []))
  return [{...title, law: {laws, refs: []}, message: `What the declared laws ask cannot be checked in ${english} yet. Hold the text against the list of each law by hand: “notice-lint law ID” prints it.`, fixes: []}]
}
