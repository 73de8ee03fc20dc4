import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {rmSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {runCommand} from './commands.ts'
import type {EditorPrograms} from './provision.ts'

/** Fresh folders of one VS Code: its user data and its installed extensions. */
export interface Profile {
  readonly folder: string
  readonly userData: string
  readonly extensions: string
  remove(): Promise<void>
}

/** A running VS Code server. */
export interface EditorServer {
  /** For example `127.0.0.1:40123`. */
  readonly authority: string
  /** Aborted as soon as the server has ended, whatever the cause. */
  readonly ended: AbortSignal
  stop(): Promise<void>
}

/** Settings of a quiet editor that looks the same on every run. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.cursorBlinking': 'solid',
}

/** Makes a profile in a temporary folder. `settings` are added to those of a quiet editor. */
export async function createProfile(settings: Readonly<Record<string, unknown>> = {}): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'notice-lint-vscode-'))
  const userData = join(folder, 'data')
  const extensions = join(folder, 'extensions')
  await mkdir(join(userData, 'User'), {recursive: true})
  await mkdir(extensions)
  await writeFile(join(userData, 'User/settings.json'), JSON.stringify({...quietSettings, ...settings}, undefined, 2))
  // A dying server may still write into its folder.
  const removal = {recursive: true, force: true, maxRetries: 5, retryDelay: 200}
  const removeNow = (): void => rmSync(folder, removal)
  process.once('exit', removeNow)
  const remove = async (): Promise<void> => {
    process.off('exit', removeNow)
    await rm(folder, removal)
  }
  return {folder, userData, extensions, remove}
}

/** Installs a VSIX file into a profile as a user would on the command line. */
export async function installExtension(programs: EditorPrograms, profile: Profile, vsix: string): Promise<void> {
  const args = [programs.codeServer, ...profileArguments(profile), '--install-extension', vsix]
  await runCommand(programs.node, args, {env: serverEnvironment(profile, {}), timeout: 120_000})
}

/**
 * Starts VS Code on a free loopback port and waits until it answers.
 * @param env variables that the extension host shall see too.
 */
export async function startEditorServer(programs: EditorPrograms, profile: Profile, env: Readonly<Record<string, string>> = {}): Promise<EditorServer> {
  const authority = `127.0.0.1:${await freePort()}`
  const args = [
    programs.codeServer,
    ...profileArguments(profile),
    '--auth',
    'none',
    '--bind-addr',
    authority,
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
  ]
  // A group of its own: the server starts processes that must end with it.
  const child = spawn(programs.node, args, {env: serverEnvironment(profile, env), stdio: ['ignore', 'pipe', 'pipe'], detached: true})
  let output = ''
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-8_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new AbortController()
  child.once('exit', () => ended.abort())
  const killNow = (): void => killGroup(child, 'SIGKILL')
  process.once('exit', killNow)
  const stop = async (): Promise<void> => {
    process.off('exit', killNow)
    await stopGroup(child)
  }
  try {
    await waitUntilHealthy(authority, child)
  } catch (error) {
    await stop()
    throw new Error(`VS Code's server did not start: ${output}`, { cause: error })
  }
  return {authority, ended: ended.signal, stop}
}

function profileArguments(profile: Profile): readonly string[] {
  return ['--user-data-dir', profile.userData, '--extensions-dir', profile.extensions, '--config', join(profile.folder, 'config.yaml')]
}

/** The environment without what an outer VS Code's terminal tells its programs, and with the home folder left alone. */
function serverEnvironment(profile: Profile, added: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name))
  return {...Object.fromEntries(own), XDG_CONFIG_HOME: profile.folder, XDG_DATA_HOME: profile.folder, ...added}
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port on the loopback interface')
  return address.port
}

async function waitUntilHealthy(authority: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('it ended')
    const answer = await fetch(`http://${authority}/healthz`).catch(() => undefined)
    if (answer?.ok === true) return
    await sleep(200)
  }
  throw new Error('no answer within 60 s')
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit')
    killGroup(child, 'SIGTERM')
    await Promise.race([ended, sleep(3_000, undefined, {ref: false})])
  }
  killGroup(child, 'SIGKILL')
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The whole group is gone already.
  }
}
