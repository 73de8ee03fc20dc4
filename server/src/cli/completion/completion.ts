import {COMMANDS, SHELLS} from '../commands.ts'
import {LEVELS, OPTIONS, type OptionRow} from '../options.ts'
import {didYouMean} from '../../lint/suggest.ts'
import {UsageError} from '../usage-error.ts'
import {bash} from './bash.ts'
import {fish} from './fish.ts'
import type {Completed} from './completed.ts'
import {zsh} from './zsh.ts'

const SCRIPTS = {bash, zsh, fish} as const

/**
 * The script that completes commands, options, their values, rules and notices in a shell, from the tables of `--help`.
 *
 * @param ruleIds ids under which findings are reported
 * @throws {UsageError} for another shell, or none
 */
export function completionScript(operands: readonly string[], ruleIds: readonly string[]): string {
  const [wanted, ...others] = operands
  const shell = SHELLS.find((one) => one === wanted)
  if (shell === undefined || others.length > 0) {
    throw new UsageError(`completion: name one shell of ${SHELLS.join(', ')}${wanted === undefined ? '' : didYouMean(wanted, SHELLS)}; for example notice-lint completion bash`)
  }
  return SCRIPTS[shell]({commands: COMMANDS, options: OPTIONS.map(completed), rules: ruleIds, levels: [...LEVELS, 'off'], shells: SHELLS})
}

function completed({name, short, value, values = [], help}: OptionRow): Completed['options'][number] {
  const kind = value === undefined ? 'switch' : values.length > 0 ? 'choice' : value === 'ID=LEVEL' ? 'rule' : /^(?:FILE|PATH)$/.test(value) ? 'file' : 'text'
  return {name, short, kind, values, help}
}
