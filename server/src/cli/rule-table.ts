import {findingId, type Rule} from '../rules/rule.ts'

/** The table of `notice-lint rules`: id, level, what it says. */
export function ruleTable(rules: readonly Rule[], language: string): string {
  const rows = rules.map((rule) => [findingId(rule), rule.off ? 'off' : rule.severity, rule.texts[language]?.title ?? ''] as const)
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column as 0 | 1].length)))
  return `${rows.map(([id, level, title]) => `${id.padEnd(widths[0] ?? 0)}  ${level.padEnd(widths[1] ?? 0)}  ${title}`).join('\n')}\n`
}
