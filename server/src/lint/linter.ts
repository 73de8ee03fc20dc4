import type {Lexicon} from '../lexicon/lexicon.ts'
import {Reader} from '../lexicon/reading.ts'
import type {Spelling} from '../lexicon/words.ts'
import {sourceSpan, type Notice, type Span} from '../notice/notice.ts'
import {parseNotice} from '../notice/parse.ts'
import {findElement} from '../rules/elements.ts'
import {FlagFinder, type Flag} from '../rules/flags.ts'
import type {NoticeContext, Passage, Rule, Severity} from '../rules/rule.ts'
import type {ElementResult, Finding, LintResult} from './finding.ts'
import {readNotice} from './context.ts'

/** What the linter is made from: the build's data. */
export interface LinterData {
  readonly rules: readonly Rule[]
  readonly lexicon: Lexicon
  readonly spelling: Spelling
}

/** What can be set for one run. */
export interface LintOptions {
  /** Rule id to level; findings of elements are set by `missing-<id>` or by the element's id. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>
}

/** A notice that was linted, with what a later version of the same text can be told apart from. */
export interface Linted extends LintResult {
  readonly notice: Notice
}

/** Where the pages of the rules are published. */
export const PAGES = 'https://github.com/breach-notice-lint/breach-notice-lint/blob/main/server/src/rules/'

/**
 * Lints notices in one language. Holds what can be kept from one text to the next: use one linter for many notices.
 */
export class Linter {
  private readonly reader: Reader
  private readonly flagFinder: FlagFinder
  private readonly rules: ReadonlyMap<string, Rule>
  private readonly elements: readonly Rule[]
  private readonly language: string

  constructor(data: LinterData) {
    this.language = data.lexicon.language
    this.reader = new Reader(data.lexicon, data.spelling)
    this.rules = new Map(data.rules.map((rule) => [rule.id, rule]))
    this.elements = data.rules.filter((rule) => rule.kind === 'element')
    this.flagFinder = new FlagFinder(data.rules.filter((rule) => rule.kind === 'flag').map((rule) => rule.id))
  }

  /**
   * Lints one notice.
   *
   * @param source the whole file
   * @param previous result for an earlier version of the same file: what did not change is not read again
   */
  lint(source: string, options: LintOptions = {}, previous?: Linted): Linted {
    const notice = parseNotice(source, previous?.notice)
    const context = readNotice(notice, this.reader)
    const elements: Record<string, ElementResult> = {}
    const findings: Finding[] = []
    for (const rule of this.elements) {
      const evidence = findElement(rule.id, context).map(sourceOf)
      elements[rule.id] = {present: evidence.length > 0, evidence}
      if (evidence.length === 0) findings.push(...this.missing(rule, context, options))
    }
    for (const block of context.blocks) {
      for (const flag of this.flagFinder.find(block, context)) findings.push(...this.flagged(flag, block, options))
    }
    findings.sort((a, b) => a.start - b.start || a.end - b.end)
    return {notice, language: this.language, findings, elements, readability: {words: 0, sentences: 0, grade: 0}}
  }

  private missing(rule: Rule, context: NoticeContext, options: LintOptions): Finding[] {
    const id = `missing-${rule.id}`
    const severity = options.rules?.[id] ?? options.rules?.[rule.id] ?? rule.severity
    const text = rule.texts[this.language]
    if (severity === 'off' || !text) return []
    const first = context.blocks[0]
    const at = first ? sourceSpan(first.placed, {start: 0, end: first.placed.block.text.length}) : {start: 0, end: 0}
    return [{...at, rule: id, severity, message: text.message, why: text.why, url: `${PAGES}elements/${rule.id}/rule.md`, fixes: []}]
  }

  private flagged(flag: Flag, block: Passage['block'], options: LintOptions): Finding[] {
    const rule = this.rules.get(flag.rule)
    const severity = options.rules?.[flag.rule] ?? rule?.severity ?? 'warning'
    const text = rule?.texts[this.language]
    if (severity === 'off' || !text) return []
    const message = (flag.message ?? text.message).replaceAll('{text}', block.placed.block.text.slice(flag.start, flag.end))
    return [{...sourceSpan(block.placed, flag), rule: flag.rule, severity, message, why: text.why, url: `${PAGES}wording/${flag.rule}/rule.md`, fixes: []}]
  }
}

function sourceOf(passage: Passage): Span {
  return sourceSpan(passage.block.placed, passage)
}
