/** Notice and findings → preview. What did not change since the last version is taken over, the same objects included. */

import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {countLevels} from '../lint/count.ts'
import type {Finding} from '../lint/finding.ts'
import type {Linted} from '../lint/linter.ts'
import {readingOf, type PlacedChunk} from '../notice/parse.ts'
import type {Definitions} from '../notice/definitions.ts'
import type {Span} from '../notice/notice.ts'
import type {Chunk} from '../notice/reader.ts'
import {nameOf, titleIn, type Rule} from '../rules/rule.ts'
import {annotate} from './annotate.ts'
import {contentOf, type ContentBlock} from './content.ts'
import {frameOf, headersOf} from './headers.ts'
import {loadedLinter} from '../lint/languages.ts'
import {hardestSentences} from './hardest.ts'
import {measure} from './measure.ts'
import type {BlockFinding, PanelSection, Preview, PreviewBlock, PreviewElement} from './model.ts'
import {hasMeantLines, partsOf, type LetterWords, type Parts} from './roles.ts'
import {sortFindings} from './place.ts'

/** How many hard sentences the side panel shows. */
const HARDEST = 5

/** To how many passages the side panel can jump for each element; more than a few nobody follows. */
const MOST_EVIDENCE = 8

/** Where nobody has written a language's words down. */
const NO_WORDS: LetterWords = {salutations: [], mail: {from: [], to: [], subject: [], preheader: []}}

/** A block of a chunk with its findings, as HTML. */
interface Rendered {
  readonly given: string
  readonly block: Omit<PreviewBlock, 'lead'>
}

const stringifier = unified().use(rehypeStringify, {quoteSmart: false, omitOptionalTags: false}).freeze()

/** Renders notices; keeps with each chunk what it looks like. */
export class Renderer {
  private readonly contents = new WeakMap<Chunk, readonly ContentBlock[]>()
  private readonly rendered = new WeakMap<ContentBlock, Rendered>()

  /**
   * @param rules the rules that the notice was linted by, for the titles of elements
   * @param sections what other rooms say of it in the side panel
   */
  render(linted: Linted, rules: readonly Rule[], sections: readonly PanelSection[] = []): Preview {
    const {notice, readability, language} = linted
    const start = notice.frontMatter?.end ?? 0
    const traits = loadedLinter(language)?.traits
    const parts = partsOf(notice, traits ?? NO_WORDS)
    const {inText, slots, notes} = sortFindings(linted, rules)
    const facts = {
      frame: frameOf(notice, language),
      headers: headersOf(notice, parts),
      elements: elementsOf(linted, rules),
      titles: titlesOf(inText, language, rules),
      slots,
      notes,
      counts: countLevels(linted.findings),
      readability: {...readability, hardest: traits ? hardestSentences(notice, traits.readability, HARDEST) : []},
      measures: measure(notice),
      sections,
      start
    }
    return {blocks: this.blocks(linted, inText, parts, start), facts}
  }

  private blocks({notice}: Linted, findings: readonly Finding[], {roles}: Parts, start: number): PreviewBlock[] {
    const {chunks, definitions} = readingOf(notice)
    const blocks: PreviewBlock[] = []
    let end = start
    let next = 0
    for (const placed of chunks) {
      for (const content of this.content(placed, notice.source, definitions)) {
        const from = placed.start + content.start
        const to = placed.start + content.end
        while ((findings[next]?.start ?? Infinity) < from) next++
        const inside: Finding[] = []
        for (let at = next, one = findings[at]; one && one.start < to; one = findings[++at]) inside.push(one)
        blocks.push({...this.block(content, placed, inside, roles), lead: from - end})
        end = to
      }
    }
    return blocks
  }

  private content({chunk, start, end}: PlacedChunk, source: string, definitions: Definitions): readonly ContentBlock[] {
    const before = this.contents.get(chunk)
    if (before) return before
    const content = contentOf(chunk, source.slice(start, end), definitions)
    this.contents.set(chunk, content)
    return content
  }

  private block(content: ContentBlock, placed: PlacedChunk, inside: readonly Finding[], roles: Parts['roles']): Omit<PreviewBlock, 'lead'> {
    const from = placed.start + content.start
    const length = content.end - content.start
    const findings = inside.map(({rule, severity, start, end}): BlockFinding => ({rule, severity, start: start - from, end: Math.min(end - from, length)}))
    const own = placed.blocks.find(({block, offset}) => offset + block.extent.start === from)
    const role = (own && roles.get(own)) ?? 'body'
    const given = JSON.stringify([findings, role])
    const before = this.rendered.get(content)
    if (before?.given === given) return before.block
    const html = stringifier.stringify({type: 'root', children: [annotate(content.element, findings, content.start)]})
    const block = {html, length, role, lines: own !== undefined && (role === 'head' || hasMeantLines(own.block)), findings}
    this.rendered.set(content, {given, block})
    return block
  }
}

function elementsOf({elements, waiting}: Linted, rules: readonly Rule[]): PreviewElement[] {
  return Object.entries(elements).map(([id, {present, evidence}]) => ({
    id,
    title: titleIn(rules, id, 'en'),
    present,
    evidence: merged(evidence).slice(0, MOST_EVIDENCE),
    waiting: merged(waiting[id] ?? []).slice(0, MOST_EVIDENCE)
  }))
}

/** Passages that overlap made one. */
function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const {start, end} of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last && start < last.end) apart[apart.length - 1] = {start: last.start, end: Math.max(last.end, end)}
    else apart.push({start, end})
  }
  return apart
}

/** The titles of the rules that are broken in the text. */
function titlesOf(findings: readonly Finding[], language: string, rules: readonly Rule[]): Record<string, string> {
  const broken = new Set(findings.map(({rule}) => rule))
  return Object.fromEntries(rules.filter(({id}) => broken.has(id)).map((rule) => [rule.id, nameOf(rule, language)]))
}
