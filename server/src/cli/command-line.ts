import {version} from '../version.ts'
import {widthOf} from './break-lines.ts'
import {complaints, end, output} from './channel.ts'
import {helpText, readCommandLine, type CommandLine} from './options.ts'
import {UsageError} from './usage-error.ts'

/**
 * Reads a command line, and answers it where that takes no more: `--help`, `--version`, a mistake.
 *
 * @returns what is left to be done; undefined where the process has been ended
 */
export function readOrAnswer(args: readonly string[]): CommandLine | undefined {
  try {
    const command = readCommandLine(args)
    if (!command.help && !command.version) return command
    output.write(`${command.help ? helpText(widthOf(output)) : version}\n`)
    end(0)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    complaints.write(`notice-lint: ${error.message}\n`)
    end(2)
  }
  return undefined
}
