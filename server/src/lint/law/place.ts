import type {FrontMatter, FrontMatterEntry, Notice, Span} from '../../notice/notice.ts'
import {sourceSpan} from '../../notice/notice.ts'
import type {ProblemPlace} from '../../jurisdictions/problems.ts'

/** Where a problem is in the source. @param title what speaks for the whole notice */
export function placeOfProblem(at: ProblemPlace, notice: Notice, title: Span): Span {
  if (at === 'notice') return title
  if ('passage' in at) return sourceSpan(at.passage.block.placed, at.passage)
  const {frontMatter} = notice
  return (frontMatter && keySpan(frontMatter, at.key, at.word)) ?? title
}

/** A key such as `incident.notified`, or a word in its list. */
function keySpan(frontMatter: FrontMatter, path: string, word: string | undefined): Span | undefined {
  let entries: ReadonlyMap<string, FrontMatterEntry> | undefined = frontMatter.entries
  let entry: FrontMatterEntry | undefined
  for (const key of path.split('.')) {
    entry = entries?.get(key)
    entries = entry?.entries
  }
  if (!entry) return undefined
  const item = word === undefined ? undefined : entry.items?.find(({data}) => data === word)
  const {start, end} = item ?? entry.key
  return {start, end}
}
