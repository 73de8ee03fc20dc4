import type {Severity} from '../../rules/rule.ts'
import type {Policy, RuleOptions, Vocabulary} from '../settings.ts'
import type {Path} from './problems.ts'
import type {Settings} from './shape.ts'

/** Where a value comes from: a file with the place in it, or words such as “preset strict”. */
export interface Origin {
  readonly source: string
  /** From 1. */
  readonly line?: number
  readonly column?: number
}

/** Settings of one source. */
export interface Layer {
  readonly settings: Settings
  readonly originOf: (path: Path) => Origin
}

/** What holds for a file, and for each value, by its path with dots, where it comes from. */
export interface Merged {
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  readonly options: Readonly<Record<string, RuleOptions>>
  readonly vocabulary: Vocabulary
  readonly policy: Policy
  readonly origins: ReadonlyMap<string, Origin>
}

const LISTS = ['domains', 'emails', 'phones', 'names', 'allow', 'merge-fields'] as const

/** Lays sources over each other, the weakest first: of single values the last stands, lists grow. */
export function mergeLayers(layers: readonly Layer[]): Merged {
  const rules: Record<string, Severity | 'off'> = {}
  const options: Record<string, {allow?: string[]; grade?: number; words?: number}> = {}
  const vocabulary: Record<(typeof LISTS)[number], string[]> = {domains: [], emails: [], phones: [], names: [], allow: [], 'merge-fields': []}
  const locked: string[] = []
  const switches = {reasons: false, unused: false}
  const origins = new Map<string, Origin>()

  const addAll = (list: string[], name: string, more: readonly string[] | undefined, originOf: (index: number) => Origin): void => {
    for (const [index, value] of (more ?? []).entries()) {
      if (list.includes(value)) continue
      origins.set(`${name}.${list.length}`, originOf(index))
      list.push(value)
    }
  }

  for (const {settings, originOf} of layers) {
    for (const [id, setting] of Object.entries(settings.rules ?? {})) {
      const given = typeof setting === 'string' ? {level: setting} : (setting ?? {})
      const at = (name: string): Path => (typeof setting === 'string' ? ['rules', id] : ['rules', id, name])
      if (given.level !== undefined) {
        rules[id] = given.level
        origins.set(`rules.${id}`, originOf(at('level')))
      }
      if (typeof setting === 'string') continue
      const own = (options[id] ??= {})
      for (const name of ['grade', 'words'] as const) {
        const value = setting?.[name]
        if (value === undefined) continue
        own[name] = value
        origins.set(`options.${id}.${name}`, originOf(at(name)))
      }
      addAll((own.allow ??= []), `options.${id}.allow`, setting?.allow, (index) => originOf(['rules', id, 'allow', index]))
    }
    for (const name of LISTS) addAll(vocabulary[name], `organization.${name}`, settings.organization?.[name], (index) => originOf(['organization', name, index]))
    addAll(locked, 'policy.locked', settings.policy?.locked, (index) => originOf(['policy', 'locked', index]))
    for (const name of ['reasons', 'unused'] as const) {
      const value = settings.policy?.[name]
      if (value === undefined) continue
      switches[name] = value
      origins.set(`policy.${name}`, originOf(['policy', name]))
    }
  }
  const {'merge-fields': mergeFields, ...rest} = vocabulary
  return {rules, options, vocabulary: {...rest, mergeFields}, policy: {locked, ...switches}, origins}
}
