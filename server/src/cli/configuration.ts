import {readFile} from 'node:fs/promises'
import {relative, resolve, sep} from 'node:path'
import rules from '../../generated/rules.ts'
import {ConfigurationLoader, type ConfigurationFiles, type FileConfiguration} from '../lint/config/loader.ts'
import {lintOptionsOf} from '../lint/config/options.ts'
import type {LintOptions} from '../lint/linter.ts'
import type {Configured} from './configured.ts'
import type {CommandLine} from './options.ts'

/** Configuration files of this machine. */
export const FILES: ConfigurationFiles = {
  read: async (path) => {
    try {
      return await readFile(path, 'utf8')
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined
      throw error
    }
  }
}

/** Says for each file, by its absolute path with `/`, what is configured for it. */
export function configurationOf(command: CommandLine, folder: string): (path: string) => Promise<Configured> {
  const loader = new ConfigurationLoader(FILES, rules)
  const named = namedConfiguration(command, folder)
  const options = new WeakMap<FileConfiguration, LintOptions>()
  return async (path) => {
    if (command.ignore) {
      const ignoredBy = await loader.ignoredBy(path, named)
      if (ignoredBy !== undefined) return {ignoredBy: relative(folder, ignoredBy)}
    }
    const found = await loader.forFile(path, named)
    if (found.problems.length > 0) return {problems: found.problems.map((problem) => `${relative(folder, problem.path)}:${problem.line}:${problem.column}: ${problem.message}`)}
    const known = options.get(found) ?? lintOptionsOf(found, command.rules)
    options.set(found, known)
    return {options: known}
  }
}

/** The file that `--config` names, null for `--no-config`, undefined for the nearest. */
export function namedConfiguration({configuration}: CommandLine, folder: string): string | null | undefined {
  if (configuration === false) return null
  return configuration === undefined ? undefined : resolve(folder, configuration).split(sep).join('/')
}
