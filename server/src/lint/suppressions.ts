import type {Notice} from '../notice/notice.ts'
import {directivesOf, suppressor, type Directive} from './directives.ts'
import type {FileHit} from './file-hits.ts'
import type {Say} from '../says/say.ts'
import type {Finding} from './finding.ts'
import type {Policy} from './settings.ts'

/** What comments leave of the findings, and what is wrong with the comments. */
export interface Suppressed {
  readonly left: readonly Finding[]
  readonly hits: readonly FileHit[]
}

const FREE: Policy = {locked: [], reasons: false}

/**
 * Takes out the findings that comments silence, as far as the policy lets them.
 *
 * @param say what the rule on comments says
 * @param reportUnused also report comments that silence nothing
 */
export function suppress(found: readonly Finding[], notice: Notice, say: Say, policy: Policy = FREE, reportUnused = false): Suppressed {
  const directives = directivesOf(notice)
  if (directives.length === 0) return {left: found, hits: []}
  const silencer = suppressor(notice.source, directives)
  const used = new Map<Directive, Set<string>>()
  const left = found.filter((finding) => {
    if (policy.locked.includes(finding.rule)) return true
    const directive = silencer(finding)
    if (!directive) return true
    const rules = used.get(directive) ?? new Set()
    used.set(directive, rules.add(finding.rule))
    return false
  })
  const silencing = directives.filter(({kind}) => kind !== 'enable')
  return {
    left,
    hits: [
      ...silencing.flatMap((directive) => forbidden(directive, policy, say)),
      ...(reportUnused ? silencing.flatMap((directive) => unused(directive, used.get(directive), notice, policy, say)) : [])
    ]
  }
}

function forbidden(directive: Directive, {locked, reasons}: Policy, say: Say): FileHit[] {
  const {start, end, rules, reason} = directive
  const names = rules.filter((rule) => locked.includes(rule))
  return [
    ...names.map((rule) => ({start, end, message: say('locked', {rule}), fixes: []})),
    ...(reasons && reason === '' ? [{start, end, message: say('reason'), fixes: []}] : [])
  ]
}

function unused({start, end, rules}: Directive, silenced: ReadonlySet<string> | undefined, {source}: Notice, {locked}: Policy, say: Say): FileHit[] {
  const idle = rules.filter((rule) => silenced?.has(rule) !== true && !locked.includes(rule))
  if (rules.length > 0 ? idle.length === 0 : silenced !== undefined) return []
  const whole = rules.length === 0 || idle.length === rules.length
  const message = whole ? say('idle') : say('idle-of', {list: idle.join(say('and'))})
  if (!whole) return [{start, end, message, fixes: []}]
  const line = removal(source, start, end)
  return [{start, end, message, fixes: [{title: say('remove'), kind: 'suggestion', edits: [{...line, text: ''}]}]}]
}

/** A comment with its whole line where nothing else is in it, else with the space before it. */
function removal(source: string, start: number, end: number): {readonly start: number; readonly end: number} {
  const before = /(?:^|\n)[ \t]*$/.exec(source.slice(0, start))
  const after = /^[ \t]*(?:\r?\n){1,2}/.exec(source.slice(end))
  if (before && after) return {start: source.lastIndexOf('\n', start - 1) + 1, end: end + after[0].length}
  const space = /[ \t]*$/.exec(source.slice(0, start))?.[0].length ?? 0
  return {start: start - space, end}
}
