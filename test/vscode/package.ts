import {stat} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {glob} from 'tinyglobby'
import {projectFolder} from './cache.ts'
import {report, runCommand} from './commands.ts'

let packaging: Promise<string> | undefined
let packagingWeb: Promise<string> | undefined

/** Names a VSIX file that was packaged before, so that a second run need not do it again. */
export const packageVariable = 'NOTICE_LINT_VSIX'

/** Builds and packages the extension, once a process, and returns the path of the VSIX file. */
export function packagedExtension(): Promise<string> {
  const packaged = process.env[packageVariable]
  packaging ??= packaged === undefined ? packageExtension() : Promise.resolve(resolve(projectFolder, packaged))
  return packaging
}

/** Packages the extension for browsers, from the build that the other was made of, and returns the path of the VSIX file. */
export async function packagedWebExtension(): Promise<string> {
  await packagedExtension()
  packagingWeb ??= runCommand(process.execPath, ['--import', 'tsx', 'client/package.ts', '--web'], {cwd: projectFolder}).then(() => join(projectFolder, 'dist/breach-notice-lint-web.vsix'))
  return packagingWeb
}

async function packageExtension(): Promise<string> {
  report('packaging the extension: npm run package')
  const started = Date.now()
  await runCommand('npm', ['run', 'package'], {cwd: projectFolder})
  for (const path of await glob('{,dist/}*.vsix', {cwd: projectFolder, absolute: true})) {
    // A file from an earlier run may bear another version in its name.
    if ((await stat(path)).mtimeMs >= started - 1_000) return path
  }
  throw new Error(`npm run package left no VSIX file in ${projectFolder} or ${join(projectFolder, 'dist')}`)
}
