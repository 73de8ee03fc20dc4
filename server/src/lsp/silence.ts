import type {TextDocument} from 'vscode-languageserver-textdocument'
import {applyEdits} from '../lint/apply.ts'
import {directivesOf, suppressor} from '../lint/directives.ts'
import type {Edit, Finding} from '../lint/finding.ts'
import type {Notice} from '../notice/notice.ts'
import {parseNotice} from '../notice/parse.ts'

/** Comments that keep the linter silent, and how much of the notice they cover. */
export interface Silence {
  readonly covers: 'line' | 'passage'
  readonly edits: readonly Edit[]
}

/**
 * The comment that silences a finding's rule where it stands; undefined where no comment can stand without changing the text.
 *
 * On a line of its own a comment would break a wrapped paragraph in two, so it goes to the end of the line. That fails in code, behind the
 * last bar of a table row, behind the closing `##` of a heading or the backslash of a line break: each place is tried, the notice is read
 * again, and the first that silences and leaves the prose as it was is taken.
 */
export function silenceHere(document: TextDocument, notice: Notice, finding: Finding): Silence | undefined {
  const silences = [...onLine(document, finding), ...aroundBlock(notice, finding)]
  return silences.find(({edits}) => works(notice, finding, edits))
}

/** The comment that silences a rule in the whole notice: below the front matter, else on top, behind a byte order mark. */
export function silenceEverywhere(notice: Notice, rule: string): Edit {
  const comment = `<!-- notice-lint-disable-file ${rule} -->`
  const {lineEnding, source, frontMatter} = notice
  if (frontMatter) return {start: frontMatter.end, end: frontMatter.end, text: lineEnding + comment}
  const at = source.startsWith('\uFEFF') ? 1 : 0
  return {start: at, end: at, text: comment + lineEnding + lineEnding}
}

/** Places in the finding's line: its end, before what must stay last in it, and the end of the finding's words. */
function onLine(document: TextDocument, finding: Finding): Silence[] {
  const {line} = document.positionAt(finding.start)
  const start = document.offsetAt({line, character: 0})
  const text = document.getText({start: {line, character: 0}, end: {line: line + 1, character: 0}}).replace(/[\r\n]+$/, '')
  const comment = `<!-- notice-lint-disable-line ${finding.rule} -->`
  const ends = [/\s*\|\s*$/, /\s*$/, /\s+#+\s*$/, /\\$/].flatMap((pattern) => {
    const found = pattern.exec(text)
    const at = start + (found?.index ?? 0)
    return found ? [{start: at, end: at, text: ` ${comment}`}, {start: at, end: at, text: comment}] : []
  })
  const behindWords = finding.end <= start + text.length ? [{start: finding.end, end: finding.end, text: comment}] : []
  return [...ends, ...behindWords].map((edit) => ({covers: 'line', edits: [edit]}))
}

/** Two comments around the block, for code: nothing in it can be a comment. */
function aroundBlock({blocks, source, lineEnding}: Notice, finding: Finding): Silence[] {
  const placed = blocks.find(({block, offset}) => offset + block.extent.start <= finding.start && finding.start < offset + block.extent.end)
  if (!placed) return []
  const start = source.lastIndexOf('\n', placed.offset + placed.block.extent.start - 1) + 1
  const end = placed.offset + placed.block.extent.end
  const gap = lineEnding + lineEnding
  return [
    {
      covers: 'passage',
      edits: [
        {start, end: start, text: `<!-- notice-lint-disable ${finding.rule} -->${gap}`},
        {start: end, end, text: `${gap}<!-- notice-lint-enable ${finding.rule} -->`}
      ]
    }
  ]
}

function works(before: Notice, finding: Finding, edits: readonly Edit[]): boolean {
  const after = parseNotice(applyEdits(before.source, edits), before)
  if (proseOf(after) !== proseOf(before)) return false
  const shift = edits.filter((edit) => edit.start <= finding.start).reduce((sum, edit) => sum + edit.text.length, 0)
  return suppressor(after.source, directivesOf(after))({...finding, start: finding.start + shift}) !== undefined
}

/** What the reader sees, block by block. */
function proseOf(notice: Notice): string {
  return JSON.stringify(notice.blocks.map(({block}) => [block.kind, block.text]))
}
