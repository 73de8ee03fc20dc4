import process from 'node:process'
import {findProgram, runCommand} from '../vscode/commands.ts'

/** Finds Neovim, or installs Debian's where that is allowed. */
export async function provisionNeovim(): Promise<{readonly program: string} | {readonly missing: string}> {
  const there = findProgram('nvim')
  if (there !== undefined) return {program: there}
  if (findProgram('apt-get') === undefined || process.getuid?.() !== 0) return {missing: 'nvim is not on the PATH, and there is no right to install it with apt-get'}
  try {
    await runCommand('apt-get', ['update', '-qq'], {})
    await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'neovim'], {})
  } catch (error) {
    return {missing: error instanceof Error ? error.message : String(error)}
  }
  const program = findProgram('nvim')
  return program === undefined ? {missing: 'apt-get installed no nvim'} : {program}
}
