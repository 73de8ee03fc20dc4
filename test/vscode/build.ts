import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {build} from 'esbuild'
import {glob} from 'tinyglobby'

/**
 * Bundles the suite that runs inside VS Code: `index.ts` and each `*.test.ts` of `source`, as CommonJS,
 * which is what the extension host loads.
 * @returns the path of the bundled `index.cjs`.
 */
export async function buildSuite(source: string, target: string): Promise<string> {
  await rm(target, {recursive: true, force: true})
  await build({
    entryPoints: [join(import.meta.dirname, 'suite/index.ts'), ...(await glob('*.test.ts', {cwd: source, absolute: true}))],
    entryNames: '[name]',
    outdir: target,
    outExtension: {'.js': '.cjs'},
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  return join(target, 'index.cjs')
}
