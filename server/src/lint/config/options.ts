import type {Severity} from '../../rules/rule.ts'
import type {LintOptions} from '../linter.ts'
import type {FileConfiguration} from './loader.ts'

/** What a configuration means to the linter. */
export function lintOptionsOf({rules, options, vocabulary, policy}: FileConfiguration, stronger: Readonly<Record<string, Severity | 'off'>> = {}): LintOptions {
  return {rules: {...rules, ...stronger}, ruleOptions: options, vocabulary, policy}
}
