/** What only bundles for browsers need: plugins of esbuild. */
import {readFileSync} from 'node:fs'
import {basename} from 'node:path'

/** In the browser a language comes from the client (`lsp/browser/language-tables.ts`): what a module gives is a promise, for which its loader waits. */
export const languageFromClient = {
  name: 'language-from-client',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onLoad({filter: /server[\\/]generated[\\/](?:law-)?[a-z]{2,3}\.ts$/}, ({path}) => ({
      contents: `
        import {readLexicon} from '../src/lexicon/small.ts'
        export default globalThis.noticeLintTable('${basename(path, '.ts')}').then(({strings, numbers}) => readLexicon(JSON.parse(strings), numbers))`,
      resolveDir: 'server/generated',
      loader: 'ts'
    }))
    pluginBuild.onLoad({filter: /server[\\/]generated[\\/][a-z]{2,3}-sense\.ts$/}, ({path}) => ({
      contents: `
        import {unpackSense} from '../src/sense/pack.ts'
        export default globalThis.noticeLintTable('${basename(path, '.ts')}').then(({strings, numbers}) => unpackSense(JSON.parse(strings).packed, numbers))`,
      resolveDir: 'server/generated',
      loader: 'ts'
    }))
  }
}

/** Of each kind of example in languages other than English a package for browsers has so many: whoever needs more has the repository. */
const FEW_EXAMPLES = 2

/** The pages of the rules as a package for browsers has them: it must stay small. */
export const shortPages = {
  name: 'short-pages',
  /** @param {import('esbuild').PluginBuild} pluginBuild */
  setup(pluginBuild) {
    pluginBuild.onLoad({filter: /generated[\\/]pages\.ts$/}, () => {
      const shorten = (page) => page.replaceAll(/^(```\w+ (?!en\n)\w+\n)(.*?)\n```$/gms, (_fence, head, examples) => `${head}${examples.split(/\n\s*\n/).slice(0, FEW_EXAMPLES).join('\n\n')}\n\`\`\``)
      const pages = Object.fromEntries(Object.entries(JSON.parse(readFileSync('dist/pages.json', 'utf8'))).map(([rule, page]) => [rule, shorten(page)]))
      return {contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(pages))})`, loader: 'js'}
    })
  }
}
