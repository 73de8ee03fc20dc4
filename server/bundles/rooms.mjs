/** What of our own code is run, or read at all, only when it is asked for: plugins of esbuild. */
import {readFileSync} from 'node:fs'
import {join, relative} from 'node:path'

/** Rooms that few notices need: each is a bundle of its own, which the others load when a notice asks for it. */
export const onDemand = {
  'cli/command-line.ts': 'command-line',
  'cli/configuration.ts': 'configuration',
  'cli/print-config.ts': 'print-config',
  'cli/init.ts': 'init',
  'cli/formats/seldom.ts': 'formats',
  'cli/threads.ts': 'threads',
  'cli/worker.ts': 'worker',
  'cli/changes.ts': 'changes',
  'cli/baseline.ts': 'baseline',
  'cli/cache.ts': 'cache',
  'cli/merge.ts': 'merge',
  'cli/watch.ts': 'watch',
  'lsp/node.ts': 'server',
  'jurisdictions/deadlines/schedule.ts': 'deadlines',
  'cli/deadlines/ics.ts': 'calendar',
  'jurisdictions/reader.ts': 'law',
  'jurisdictions/page.ts': 'law-page',
  'export/export.ts': 'exporter',
  'lint/guess.ts': 'guess'
}

export const roomsOnDemand = {
  name: 'rooms-on-demand',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onResolve({filter: /\.ts$/}, ({kind, path, resolveDir}) => {
      if (kind !== 'dynamic-import') return undefined
      const name = onDemand[relative('server/src', join(resolveDir, path)).replaceAll('\\', '/')]
      return name === undefined ? undefined : {path: `./${name}.cjs`, external: true}
    })
  }
}

/** The extension reads its client when there is a notice. */
export const clientOnDemand = {
  name: 'client-on-demand',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onResolve({filter: /client\.ts$/}, ({kind}) => (kind === 'dynamic-import' ? {path: './editor/client.cjs', external: true} : undefined))
  }
}

/**
 * Own modules of which only functions are used, and those by few: they are run at the first call. A room that can be waited for is on demand instead.
 *
 * @param {readonly string[]} modules below `server/src`
 */
const whenCalled = (...modules) => ({
  name: 'when-called',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onResolve({filter: /\.ts$/}, ({kind, path, resolveDir}) => {
      const file = join(resolveDir, path)
      return kind === 'import-statement' && modules.includes(relative('server/src', file).replaceAll('\\', '/')) ? {path: file, namespace: 'when-called'} : undefined
    })
    pluginBuild.onLoad({filter: /.*/, namespace: 'when-called'}, ({path}) => {
      const names = [...readFileSync(path, 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name]) => name)
      return {contents: names.map((name) => `export function ${name}(...given) { return require(${JSON.stringify(path)}).${name}(...given) }`).join('\n'), resolveDir: process.cwd()}
    })
  }
})

/** What few notices need: to be held against an original, texts of laws in another language than English, what front matter may hold, addresses of machines, words in brackets. */
export const seldomWhenCalled = whenCalled(
  'lint/translation/hits.ts', 'jurisdictions/translated.ts', 'front-matter/mistakes.ts', 'front-matter/opening-key.ts',
  'rules/wording/over-disclosure/internet-address.ts', 'rules/wording/placeholder/slots.ts', 'rules/wording/placeholder/crosses.ts'
)

/** The library for programs must give its answer at once, so that it cannot wait for a room; but what few notices need is not run before they come. */
export const roomsWhenCalled = whenCalled('api/english.ts', 'api/law.ts')
