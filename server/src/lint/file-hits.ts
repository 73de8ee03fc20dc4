import {nearest} from '../front-matter/nearest.ts'
import {frontMatterMistakes} from '../front-matter/mistakes.ts'
import type {LawReference} from '../jurisdictions/reference.ts'
import {unclosedFrontMatter} from '../front-matter/unclosed.ts'
import type {Notice, Span} from '../notice/notice.ts'
import type {Severity} from '../rules/rule.ts'
import type {Say} from '../says/say.ts'
import {DIRECTIVE_KINDS, directivesOf} from './directives.ts'
import type {Fix, Related} from './finding.ts'

/** What is wrong with the file around the notice. */
export interface FileHit extends Span {
  readonly message: string
  readonly fixes: readonly Fix[]
  /** Where it is another than the rule's. */
  readonly severity?: Severity
  readonly related?: Related
  readonly law?: LawReference
}

/**
 * The findings of one rule about the file.
 *
 * @param ruleIds ids under which findings are reported
 * @param say what the rule says
 */
export function fileHits(rule: string, notice: Notice, ruleIds: readonly string[], say: Say): FileHit[] {
  switch (rule) {
    case 'front-matter':
      return notice.frontMatter ? frontMatterMistakes(notice.frontMatter, say).map((mistake) => hit(mistake, mistake.message, mistake.meant, say)) : openFrontMatter(notice.source, say)
    case 'directive':
      return [...unknownDirectives(notice, say), ...unknownRules(notice, ruleIds, say)]
    default:
      return []
  }
}

/** Front matter that nothing closes; the line that is missing can be put below its last key. */
function openFrontMatter(source: string, say: Say): FileHit[] {
  const open = unclosedFrontMatter(source)
  if (!open) return []
  const {start, end} = open
  const line = source.includes('\r\n') ? '\r\n' : '\n'
  return [{start, end: start + FENCE.length, message: say('open'), fixes: [{title: say('close'), kind: 'suggestion', edits: [{start: end, end, text: `${line}${FENCE}`}]}]}]
}

const FENCE = '---'

function hit({start, end}: Span, message: string, meant: string | undefined, say: Say): FileHit {
  const fixes: Fix[] = meant === undefined ? [] : [{title: say('change', {word: meant}), kind: 'suggestion', edits: [{start, end, text: meant}]}]
  return {start, end, message, fixes}
}

/** Comments to this tool that ask for nothing it knows. */
function unknownDirectives({comments}: Notice, say: Say): FileHit[] {
  return comments.flatMap(({start, text}) => {
    const found = /^\s*(notice-lint-([\w-]*))/d.exec(text)
    const kind = found?.[2] ?? ''
    const [from, to] = found?.indices?.[1] ?? [0, 0]
    if (!found || DIRECTIVE_KINDS.some((known) => known === kind)) return []
    const meant = nearest(kind, DIRECTIVE_KINDS)
    const says = meant === undefined ? say('known', {list: DIRECTIVE_KINDS.join(', ')}) : say('meant', {word: `notice-lint-${meant}`})
    const at = start + COMMENT_OPENS.length
    return [hit({start: at + from, end: at + to}, `${say('unknown', {word: found[1] ?? ''})} ${says}`, meant === undefined ? undefined : `notice-lint-${meant}`, say)]
  })
}

const COMMENT_OPENS = '<!--'

/** Names of rules that do not exist. */
function unknownRules(notice: Notice, ruleIds: readonly string[], say: Say): FileHit[] {
  return directivesOf(notice).flatMap((directive) => {
    let from = directive.start + COMMENT_OPENS.length + `notice-lint-${directive.kind}`.length
    return directive.rules.flatMap((name) => {
      const start = notice.source.indexOf(name, from)
      from = start + name.length
      if (ruleIds.includes(name)) return []
      const meant = ruleIds.includes(`missing-${name}`) ? `missing-${name}` : nearest(name, ruleIds)
      const says = meant === undefined ? say('list') : say('meant', {word: meant})
      return [hit({start, end: from}, `${say('no-rule', {word: name})} ${says}`, meant, say)]
    })
  })
}
