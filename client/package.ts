/**
 * Packages the extension for the desktop, whose editor runs the server in Node: without the bundles for browsers, which are a third of the
 * whole (`npm run package:web` makes the package for browsers). The packager wants every entry point that the manifest names, so
 * that it is given a copy of the folder with a manifest that names but one.
 */
import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const BROWSER = ['dist/extension-web.js', 'dist/server-web.js']
const PARTS = ['README.md', 'LICENSE', 'CHANGELOG.md', 'package.nls.json', 'package.nls.es.json', 'l10n', 'schemas', 'samples', 'client', 'dist']

const folder = mkdtempSync(join(tmpdir(), 'notice-lint-package-'))
try {
  for (const part of PARTS) if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), {recursive: true})
  const whole = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>
  const manifest = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== 'browser' && key !== 'scripts'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2))
  const ignored = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n').filter((line) => !BROWSER.includes(line.replace('!', '')))
  writeFileSync(join(folder, '.vscodeignore'), ignored.join('\n'))
  const out = join(root, 'dist', 'breach-notice-lint.vsix')
  mkdirSync(dirname(out), {recursive: true})
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce')
  const {status} = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', out], {cwd: folder, stdio: 'inherit'})
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, {recursive: true, force: true})
}
