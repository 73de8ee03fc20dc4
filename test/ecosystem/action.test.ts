import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {parse} from 'yaml'
import {z} from 'zod'
import {readCommandLine} from '../../server/src/cli/options.ts'
import {inFolder, type Outcome} from '../cli/command.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What a runner reads of `action.yml`. */
const actionShape = z.strictObject({
  name: z.string(),
  description: z.string().max(125),
  branding: z.strictObject({icon: z.string(), color: z.enum(['white', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'])}),
  inputs: z.record(z.string(), z.strictObject({description: z.string(), default: z.string()})),
  outputs: z.record(z.string(), z.strictObject({description: z.string(), value: z.string()})),
  runs: z.strictObject({using: z.literal('composite'), steps: z.array(z.strictObject({id: z.string(), shell: z.literal('bash'), run: z.string(), env: z.record(z.string(), z.string())}))})
})

const action = actionShape.parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')))

/** Runs the action's steps as a runner would: inputs filled into the variables, files for summary and outputs. */
function runAction(folder: string, inputs: Readonly<Record<string, string>>): Outcome & {readonly summary: string; readonly outputs: string} {
  const runner = join(folder, '.runner')
  mkdirSync(runner, {recursive: true})
  for (const name of ['summary', 'outputs']) writeFileSync(join(runner, name), '')
  let last: Outcome = {code: 0, out: '', error: ''}
  for (const {run, shell, env} of action.runs.steps) {
    assert.doesNotMatch(run, /\$\{\{/, 'no input becomes a part of the script')
    const filled = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/, (_all, input: string) => inputs[input] ?? action.inputs[input]?.default ?? assert.fail(input))]))
    const {status, stdout, stderr} = spawnSync(shell, ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run], {
      cwd: folder,
      encoding: 'utf8',
      env: {...process.env, NODE_EXTRA_CA_CERTS: undefined, ...filled, GITHUB_ACTION_PATH: root, GITHUB_STEP_SUMMARY: join(runner, 'summary'), GITHUB_OUTPUT: join(runner, 'outputs'), RUNNER_TEMP: runner}
    })
    last = {code: status, out: stdout, error: stderr}
  }
  return {...last, summary: readFileSync(join(runner, 'summary'), 'utf8'), outputs: readFileSync(join(runner, 'outputs'), 'utf8')}
}

describe('the GitHub Action', () => {
  it('annotates, writes the SARIF report and the summary, and fails as asked', inFolder((folder) => {
    writeFileSync(join(folder, 'a, b.notice.md'), '# A\n\nWe take your privacy very seriously.\n')
    const {code, out, summary, outputs} = runAction(folder, {})
    assert.equal(code, 1)
    const lines = out.trimEnd().split('\n')
    for (const line of lines) assert.match(line, /^::(?:error|warning|notice) (?:[a-zA-Z]+=[^:,]*,?)+::\S/)
    assert.ok(lines.some((line) => line.startsWith('::warning file=a%2C b.notice.md,line=3,endLine=3,col=4,')), out)
    assert.match(summary, /^# Breach notices\n[^]*✅|❌/)
    assert.equal(outputs, 'sarif=notice-lint.sarif\nexit-code=1\n')
    assert.match(readFileSync(join(folder, 'notice-lint.sarif'), 'utf8'), /"ruleId": "marketing"/)
    assert.equal(runAction(folder, {'fail-on': 'never'}).code, 0)
  }))

  it('takes files, configuration and reports by the line, and nothing in them is run', inFolder((folder) => {
    mkdirSync(join(folder, 'some notices'))
    writeFileSync(join(folder, 'some notices', 'a.md'), '# A\n')
    writeFileSync(join(folder, 'policy.yaml'), 'extends: legal\n')
    const {code, outputs} = runAction(folder, {files: 'some notices/a.md\n$(touch owned)\n', config: 'policy.yaml', format: 'html:report.html\njson:report.json', sarif: 'x.sarif\nexit-code=0'})
    assert.equal(code, 2, 'a file that is not there')
    assert.match(readFileSync(join(folder, 'report.html'), 'utf8'), /some notices\/a\.md/)
    assert.throws(() => readFileSync(join(folder, 'owned')))
    assert.deepEqual(outputs.trimEnd().split('\n').map((line) => line.split('=')[0]), ['sarif', 'exit-code'])
  }))

  it('says what is wrong with an input', inFolder((folder) => {
    writeFileSync(join(folder, 'a.notice.md'), '# A\n')
    const {code, error} = runAction(folder, {'fail-on': 'eror'})
    assert.equal(code, 2)
    assert.match(error, /did you mean “error”/)
  }))
})

describe('the examples for CI systems', () => {
  const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'))
  const scripts = (value: unknown): string[] => (typeof value === 'string' ? (value.includes('breach-notice-lint ') ? [value] : []) : typeof value === 'object' && value !== null ? Object.values(value).flatMap(scripts) : [])

  it('use options that there are', () => {
    for (const name of ['gitlab', 'azure']) {
      const [script] = scripts(read(`samples/ci/${name}.yml`))
      assert.ok(script, name)
      const command = readCommandLine(script.replace(/^npx --yes breach-notice-lint /, '').split(' '))
      assert.deepEqual([command.operands, command.formats.length > 1], [['notices/'], true])
    }
  })

  it('use inputs and outputs that the action has', () => {
    const text = readFileSync(join(root, 'samples/ci/github.yml'), 'utf8')
    const inputs = /breach-notice-lint@v0\n[^]*?with:\n((?: {10}\S.*\n)+)/.exec(text)?.[1]?.match(/^ {10}([\w-]+)/gm)?.map((line) => line.trim()) ?? []
    assert.ok(inputs.length > 0 && inputs.every((input) => input in action.inputs), inputs.join())
    for (const [, output = ''] of text.matchAll(/outputs\.([\w-]+)/g)) assert.ok(output in action.outputs, output)
  })

  it('and the hooks for pre-commit start the program that the package installs', () => {
    const hooks = z.array(z.object({id: z.string(), entry: z.string(), language: z.literal('node'), files: z.string()})).parse(read('.pre-commit-hooks.yaml'))
    const bins = z.object({bin: z.record(z.string(), z.string())}).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).bin
    for (const {entry, files} of hooks) {
      const [program = '', ...args] = entry.split(' ')
      assert.ok(program in bins)
      assert.ok(new RegExp(files).test('letters/may.notice.md') && !new RegExp(files).test('README.md'))
      assert.equal(readCommandLine(args).command, 'lint')
    }
  })
})
