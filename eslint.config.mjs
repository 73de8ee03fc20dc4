import {defineConfig} from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Rooms that run anywhere: in Node, in a web worker, in a web page. */
const PURE = ['bytes', 'notice', 'front-matter', 'lexicon', 'sense', 'rules', 'jurisdictions', 'lint', 'preview', 'export']

/** Rooms that read files. */
const READERS = ['cli', 'kept']

/** What each room may not know, from the ground floor up. */
const ABOVE = {
  bytes: ['notice', 'front-matter', 'lexicon', 'sense', 'rules', 'jurisdictions', 'lint', 'preview', 'export', 'lsp', 'cli'],
  notice: ['front-matter', 'lexicon', 'sense', 'rules', 'jurisdictions', 'lint', 'lsp', 'cli'],
  'front-matter': ['lexicon', 'sense', 'rules', 'jurisdictions', 'lint', 'lsp', 'cli'],
  kept: ['sense', 'rules', 'jurisdictions', 'lint', 'preview', 'export', 'lsp', 'cli'],
  lexicon: ['sense', 'rules', 'jurisdictions', 'lint', 'lsp', 'cli'],
  sense: ['rules', 'jurisdictions', 'lint', 'lsp', 'cli'],
  rules: ['lint', 'lsp', 'cli'],
  jurisdictions: ['lint', 'lsp', 'cli'],
  lint: ['preview', 'export', 'lsp', 'cli'],
  preview: ['lsp', 'cli'],
  export: ['preview', 'lsp', 'cli'],
  lsp: ['cli'],
  cli: ['lsp']
}

const NODE = {regex: '^node:', message: 'This room also runs where there is no Node.'}
const KEPT = {regex: '/kept/', message: 'This room also runs where there is no folder for caches.'}
const LSP = {regex: '^vscode', message: 'Only the room lsp/ knows the language server protocol.'}

/** The walls of one room as a lint rule. */
function walls(room) {
  const patterns = [
    {regex: `/(${ABOVE[room].join('|')})/`, message: 'A room knows only the floors below it.'},
    ...(PURE.includes(room) ? [NODE, KEPT] : []),
    ...(room === 'lsp' ? [] : [LSP]),
    ...(READERS.includes(room) || PURE.includes(room) ? [] : [{regex: '^node:(fs|process)', message: 'Only the rooms cli/ and kept/ read files.'}])
  ]
  return {
    files: [`server/src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', {patterns}],
      ...(PURE.includes(room) ? {'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname']} : {})
    }
  }
}

export default defineConfig(
  {ignores: ['server/src/lexicon/search/', 'server/src/sense/adding/', 'server/generate/sense/learning/', 'dist/', 'server/generated/', '.cache/', 'node_modules/']},
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {parserOptions: {projectService: {allowDefaultProject: ['eslint.config.mjs', 'esbuild.mjs', 'server/action/run.mjs', 'server/bundles/*.mjs']}, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true, ignoreVoidOperator: true}],
      '@typescript-eslint/prefer-literal-enum-member': 'off',
      eqeqeq: 'error',
      'no-console': 'error'
    }
  },
  ...Object.keys(ABOVE).map(walls),
  // The server's door into Node reads configuration, and nothing else.
  {files: ['server/src/lsp/node-files.ts'], rules: {'no-restricted-imports': 'off'}},
  {files: ['test/**/*.ts', 'server/generate/**/*.ts', '**/*.mjs'], rules: {'no-console': 'off', '@typescript-eslint/no-floating-promises': 'off'}},
  // A module of CommonJS has no other way.
  {files: ['**/*.cts'], rules: {'@typescript-eslint/no-require-imports': 'off'}},
  {files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked]}
)
