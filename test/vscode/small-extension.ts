import {spawnSync} from 'node:child_process'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {projectFolder} from './cache.ts'

/** An extension that tests put beside ours. */
export interface SmallExtension {
  readonly name: string
  readonly displayName?: string
  readonly activationEvents: readonly string[]
  /** Commands that it promises, each with its title. */
  readonly commands?: readonly {readonly command: string; readonly title: string}[]
  /** Its program, a CommonJS module. */
  readonly main: string
}

/** Packages an extension of one file. @param folder where it may lie; it is made. @returns the path of the VSIX file */
export async function packageSmallExtension(folder: string, {main, commands = [], ...manifest}: SmallExtension): Promise<string> {
  const whole = {version: '1.0.0', publisher: 'breach-notice-lint', engines: {vscode: '^1.100.0'}, main: './main.js', contributes: {commands}, ...manifest}
  await mkdir(folder, {recursive: true})
  await writeFile(join(folder, 'package.json'), JSON.stringify(whole))
  await writeFile(join(folder, 'main.js'), main)
  const vsix = join(folder, `${manifest.name}.vsix`)
  const vsce = join(projectFolder, 'node_modules/@vscode/vsce/vsce')
  const {status, stderr} = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', vsix], {cwd: folder, encoding: 'utf8'})
  if (status !== 0) throw new Error(`the extension ${manifest.name} could not be packaged: ${stderr}`)
  return vsix
}
