import {unclosedFence} from '../notice/front-matter.ts'
import type {FrontMatterProblem, Notice, Span} from '../notice/notice.ts'
import {beginsWithKey} from './opening-key.ts'

/** A line with a key, or one that belongs to a key before it. */
const MATTER_LINE = /^(?:[A-Za-z][\w-]*[ \t]*:(?:\s|$)|[ \t]+\S|- )/

/** Where front matter opens that is never closed: from its opening fence to the end of its last line. Everything in it would be read as prose. */
export function unclosedFrontMatter(source: string): Span | undefined {
  const fence = unclosedFence(source)
  if (!fence || !beginsWithKey(source.slice(fence.end, fence.end + 30))) return undefined
  let end = fence.end
  for (const [line] of source.slice(end, end + LONGEST_MATTER).matchAll(/.*(?:\r\n|\n|\r|$)/g)) {
    if (!MATTER_LINE.test(line)) break
    end += line.length
  }
  return {start: fence.start, end: fence.start + source.slice(fence.start, end).trimEnd().length}
}

/** So far it is looked for where front matter ends that is not closed. */
const LONGEST_MATTER = 10_000

/** What keeps front matter from being read. */
export function brokenFrontMatter({source, frontMatter}: Notice): readonly FrontMatterProblem[] {
  if (frontMatter) return frontMatter.problems
  const open = unclosedFrontMatter(source)
  return open ? [{...open, message: 'no line --- closes it'}] : []
}
