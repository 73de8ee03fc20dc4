import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Profile} from './code-server.ts'

/** What the extension host has noted about extensions that it has activated: of each a line, with the event. */
export async function activations(profile: Profile): Promise<readonly string[]> {
  const logs = join(profile.userData, 'logs')
  const files = (await readdir(logs, {recursive: true})).filter((name) => name.endsWith('exthost.log'))
  const texts = await Promise.all(files.map((name) => readFile(join(logs, name), 'utf8')))
  return texts.flatMap((text) => text.split('\n')).filter((line) => line.includes('_doActivateExtension'))
}

/** The activations of our own extension. */
export async function ownActivations(profile: Profile): Promise<readonly string[]> {
  return (await activations(profile)).filter((line) => line.includes('breach-notice-lint'))
}

/** The language servers that run from a profile's extensions, by the numbers of their processes. */
export async function serverProcesses(profile: Profile): Promise<readonly string[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const commands = await Promise.all(numbers.map(async (number) => [number, await readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => '')] as const))
  return commands.filter(([, command]) => command.includes(profile.extensions) && command.includes('editor/server.cjs')).map(([number]) => number)
}
