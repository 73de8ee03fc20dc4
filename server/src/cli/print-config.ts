import {relative, resolve, sep} from 'node:path'
import rules from '../../generated/rules.ts'
import {ConfigurationLoader, type FileConfiguration} from '../lint/config/loader.ts'
import type {Origin} from '../lint/config/merge.ts'
import {findingId} from '../rules/rule.ts'
import {FILES, namedConfiguration} from './configuration.ts'
import type {CommandLine} from './options.ts'
import type {Console} from './run.ts'
import {UsageError} from './usage-error.ts'

/**
 * Prints what is configured for a file, as YAML, with the origin of each value behind it.
 *
 * @returns 0, or 2 for a configuration that is not sound
 * @throws {UsageError} without a file
 */
export async function printConfiguration(command: CommandLine, {folder, out, error, terminal: {paint}}: Console): Promise<0 | 2> {
  const [file] = command.operands
  if (file === undefined) throw new UsageError('print-config: name a notice, for example notice-lint print-config letter.notice.md')
  const path = resolve(folder, file).split(sep).join('/')
  const loader = new ConfigurationLoader(FILES, rules)
  const named = namedConfiguration(command, folder)
  const found = await loader.forFile(path, named)
  const ignoredBy = await loader.ignoredBy(path, named)
  for (const problem of found.problems) error(`notice-lint: ${relative(folder, problem.path)}:${problem.line}:${problem.column}: ${problem.message}\n`)
  const from = (origin: Origin): string => (origin.line === undefined ? origin.source : place(origin, folder))
  const rows = rowsOf(found, command, from)
  const width = Math.max(...rows.map(({text}) => text.length))
  const head = [
    `# ${file}: ${found.path === undefined ? 'no configuration file above it' : relative(folder, found.path)}`,
    ...(ignoredBy === undefined ? [] : [`# left out by ${relative(folder, ignoredBy)}`])
  ]
  out(`${[...head, ...rows.map(({text, origin}) => (origin === '' ? text : `${text.padEnd(width)}  ${paint('gray', `# ${origin}`)}`))].join('\n')}\n`)
  return found.problems.length > 0 ? 2 : 0
}

function place({source, line = 1, column = 1}: Origin, folder: string): string {
  return `${relative(folder, source) || source}:${line}:${column}`
}

interface Row {
  readonly text: string
  readonly origin: string
}

function rowsOf({rules: levels, options, vocabulary, policy, origins}: FileConfiguration, command: CommandLine, from: (origin: Origin) => string): Row[] {
  const originOf = (key: string): string => {
    const origin = origins.get(key)
    return origin ? from(origin) : 'default'
  }
  const row = (text: string, origin: string): Row => ({text, origin})
  const list = (indent: string, name: string, values: readonly string[], key: string): Row[] =>
    values.length === 0 ? [] : [row(`${indent}${name}:`, ''), ...values.map((value, index) => row(`${indent}  - ${JSON.stringify(value)}`, originOf(`${key}.${index}`)))]
  const ruleRows = rules.flatMap((rule) => {
    const id = findingId(rule)
    const told = command.rules[id]
    const level = told ?? levels[id] ?? (rule.off ? 'off' : rule.severity)
    const origin = told ? 'command line' : originOf(`rules.${id}`)
    const {allow = [], grade, words} = options[id] ?? {}
    if (allow.length === 0 && grade === undefined && words === undefined) return [row(`  ${id}: ${level}`, origin)]
    return [
      row(`  ${id}:`, ''),
      row(`    level: ${level}`, origin),
      ...(grade === undefined ? [] : [row(`    grade: ${grade}`, originOf(`options.${id}.grade`))]),
      ...(words === undefined ? [] : [row(`    words: ${words}`, originOf(`options.${id}.words`))]),
      ...list('    ', 'allow', allow, `options.${id}.allow`)
    ]
  })
  const {domains, emails, phones, names, allow, mergeFields} = vocabulary
  const own = Object.entries({domains, emails, phones, names, allow, 'merge-fields': mergeFields}).flatMap(([name, values]) => list('  ', name, values, `organization.${name}`))
  return [
    row('rules:', ''),
    ...ruleRows,
    ...(own.length === 0 ? [] : [row('organization:', ''), ...own]),
    row('policy:', ''),
    row(`  reasons: ${String(policy.reasons)}`, originOf('policy.reasons')),
    row(`  unused: ${String(policy.unused === true)}`, originOf('policy.unused')),
    ...list('  ', 'locked', policy.locked, 'policy.locked')
  ]
}
