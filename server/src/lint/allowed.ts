import type {Block, Span} from '../notice/notice.ts'
import type {LintOptions} from './linter.ts'

/** Says whether an organization's own words keep a rule silent at a place of a block's text. */
export type Allowance = (rule: string, block: Block, words: Span) => boolean

/**
 * What the configuration allows: words within a name of the organization or its products, words within an allowed phrase, and words
 * around one.
 */
export function allowanceOf({vocabulary, ruleOptions}: LintOptions): Allowance {
  const names = finderOf(vocabulary?.names ?? [])
  const phrases = finderOf(vocabulary?.allow ?? [])
  const byRule = new Map(Object.entries(ruleOptions ?? {}).map(([rule, {allow}]) => [rule, finderOf(allow ?? [])]))
  return (rule, {text}, words) => {
    const own = byRule.get(rule)
    return (
      names?.(text).some((name) => covers(name, words)) === true ||
      [phrases, own].some((find) => find?.(text).some((phrase) => covers(phrase, words) || covers(words, phrase)))
    )
  }
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Finds phrases as whole words, in any case, with any apostrophe and across line breaks; undefined where there are none to find. */
function finderOf(phrases: readonly string[]): ((text: string) => Span[]) | undefined {
  if (phrases.length === 0) return undefined
  const patterns = phrases.map((phrase) => phrase.trim().replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replaceAll(/['’]/g, "['’]").replaceAll(/\s+/g, '\\s+'))
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) => [...text.matchAll(any)].map((match) => ({start: match.index, end: match.index + match[0].length}))
}
