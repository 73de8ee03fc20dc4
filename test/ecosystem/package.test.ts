import assert from 'node:assert/strict'
import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {after, before, describe, it} from 'mocha'
import {provisionNodes} from './provision-nodes.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const NOTICE = '# A note\n\nWe take your privacy very seriously.\n'

/** What a program with types makes of the library; each line marked must not compile. */
const TYPED = `import {explain, fix, lint, type Finding, type Options} from 'breach-notice-lint'
const options: Options = {rules: {marketing: 'off'}, organization: {domains: ['lindenpost.example']}}
const found: readonly Finding[] = lint('# A', options).findings
const text: string = fix('# A').text
const page: string | undefined = explain('marketing')
const item: string | undefined = found[0]?.law?.item ?? lint('# A', {now: new Date(), original: {path: 'a.md', source: '# A'}}).law?.items[0]?.id
// @ts-expect-error a level that there is not
lint('# A', {rules: {marketing: 'loud'}})
// @ts-expect-error a finding cannot be changed
found[0]!.rule = 'x'
// @ts-expect-error only what is exported can be reached
import('breach-notice-lint/dist/cli.cjs')
export {text, page, item}
`

describe('the package', () => {
  let folder = ''
  let installed = ''
  let tarball = ''

  before(function () {
    this.timeout(120_000)
    folder = mkdtempSync(join(tmpdir(), 'notice-lint-package-'))
    ;[tarball = ''] = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {cwd: root, encoding: 'utf8'}).trim().split('\n').slice(-1)
    installed = join(folder, 'node_modules', 'breach-notice-lint')
    mkdirSync(installed, {recursive: true})
    execFileSync('tar', ['xzf', join(folder, tarball), '--strip-components', '1', '-C', installed])
    writeFileSync(join(folder, 'a.notice.md'), NOTICE)
    writeFileSync(join(folder, 'law.notice.md'), `---\njurisdictions: [us-ca, eu-gdpr]\nincident: {discovered: 2026-05-04}\n---\n\n${NOTICE}\nCall us on 202-555-0142.\n`)
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  })

  after(() => rmSync(folder, {recursive: true, force: true}))

  it('holds what runs, needs no other package, and nothing else', () => {
    const files = readdirSync(installed, {recursive: true}).map(String).filter((name) => statSync(join(installed, name)).isFile())
    assert.ok(files.includes('dist/cli.cjs') && files.includes('dist/index.js') && files.includes('dist/entry/worker.js') && files.includes('schemas/configuration.schema.json'), files.join())
    assert.deepEqual(files.filter((name) => !/^(?:dist\/(?:entry\/|library\/)?[\w-]+\.(?:cjs|js|d\.ts|json|bin)|schemas\/[\w.-]+\.json|server\/man\/[\w.-]+|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(name)), [])
    assert.equal(existsSync(join(folder, 'node_modules', 'yaml')), false)
  })

  it('runs under every Node that it promises, on one thread and on several, as a server too', async function () {
    this.timeout(600_000)
    const others = await provisionNodes()
    for (const other of others) {
      if (!('missing' in other)) continue
      console.error(`\n‼ NODE ${other.version} ${process.env['CI'] === 'true' ? 'CANNOT BE TRIED' : 'IS NOT TRIED'}: ${other.missing}\n`)
      if (process.env['CI'] === 'true') assert.fail(other.missing)
    }
    for (const node of [process.execPath, ...others.flatMap((other) => ('program' in other ? [other.program] : []))]) {
      for (const args of [['-f', 'json'], ['-f', 'json', '--concurrency', '2', '.', 'a.notice.md'], ['-f', 'sarif', 'a.notice.md'], ['-f', 'json', 'law.notice.md'], ['explain', 'marketing'], ['print-config', 'a.notice.md']]) {
        const {status, stderr, stdout} = spawnSync(node, [join(installed, 'dist/cli.cjs'), ...args], {cwd: folder, encoding: 'utf8', env: {...process.env, NODE_PATH: ''}})
        assert.notEqual(status, 2, `${node} ${args.join(' ')}: ${stderr}`)
        assert.equal(stderr, '', `${node} ${args.join(' ')}`)
        assert.match(stdout, args[0] === 'explain' ? /Why it matters/ : /marketing/)
      }
      assert.equal(await serverSays(node), 0)
    }
  })

  /** Greets the server as an editor does, waits for its answer, and ends it. @returns its exit code */
  function serverSays(node: string): Promise<number | null> {
    const server = spawn(node, [join(installed, 'dist/cli.cjs'), 'lsp', '--stdio'], {cwd: folder, stdio: ['pipe', 'pipe', 'inherit']})
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('"name":"notice-lint"')) server.stdin.write(message({id: 2, method: 'shutdown'}))
      if (text.includes('"id":2')) server.stdin.write(message({method: 'exit'}))
    })
    server.stdin.write(message({id: 1, method: 'initialize', params: {processId: null, rootUri: null, capabilities: {}}}))
    return new Promise((resolve) => server.on('close', resolve))
  }

  it('runs with npx, which finds nothing else to install: no registry is asked', function () {
    this.timeout(240_000)
    const {status, stdout, stderr} = spawnSync('npx', ['--yes', '--offline', '--package', join(folder, tarball), 'notice-lint', '-f', 'json', 'a.notice.md'], {cwd: folder, encoding: 'utf8', env: {...process.env, npm_config_cache: join(folder, 'npm-cache')}})
    assert.match(stdout, /"rule": "marketing"/, stderr)
    assert.equal(status, 1)
  })

  it('is a library for programs', () => {
    const program = "import {lint, fix, explain} from 'breach-notice-lint'\nconst {findings} = lint('# A\\n\\nWe take your privacy very seriously.\\n', {rules: {'missing-apology': 'off'}})\nconsole.log(findings.some((one) => one.rule === 'marketing'), findings.some((one) => one.rule === 'missing-apology'), fix('# A\\n\\nYour data were stolen!!!\\n').text.includes('stolen.'), explain('missing-apology')?.slice(0, 1), explain('nothing'))"
    writeFileSync(join(folder, 'program.mjs'), program)
    assert.equal(execFileSync(process.execPath, [join(folder, 'program.mjs')], {encoding: 'utf8'}), 'true false true # undefined\n')
  })

  it('is a library that reads English alone before anything else is asked for', () => {
    const read = new Set<string>()
    const follow = (file: string): void => {
      if (read.has(file)) return
      read.add(file)
      for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:\bimport|\bfrom) ?"(\.[^"]+)"/g)) follow(join(dirname(file), name))
    }
    follow(join(installed, 'dist/index.js'))
    assert.ok(read.size > 1)
    assert.deepEqual([...read].filter((file) => /^(?:de|es|fr|pt)\b/.test(basename(file))), [])
    assert.ok([...read].reduce((sum, file) => sum + statSync(file).size, 0) < 7_000_000)
  })

  it('is a library that knows laws, deadlines and originals', () => {
    const program = `import {lint, loadLanguage} from 'breach-notice-lint'
const text = '---\\njurisdictions: [us-ca]\\nincident: {discovered: 2026-05-04, data: [name]}\\n---\\n\\nOn 3 May 2026 somebody copied 300 names.\\n'
const {findings, law} = lint(text, {now: new Date('2027-01-01')})
const missing = findings.find((one) => one.law?.item === 'sender-name')
console.log(missing.rule, missing.law.laws.join(), missing.law.refs.join(), law.items.find(({id}) => id === 'sender-name').present)
console.log(findings.some(({rule}) => rule === 'law-deadline'), lint(text).findings.some(({rule}) => rule === 'law-deadline'))
await loadLanguage('es')
const spanish = lint(text.replace('---', '---\\nlanguage: es').replace('On 3 May 2026 somebody copied 300 names.', 'El 3 de mayo de 2026 alguien copió 400 nombres.'), {original: {path: 'a.notice.md', source: text}}).findings
console.log(spanish.some(({rule, message}) => rule === 'law-content' && message.startsWith('El aviso')), spanish.find(({rule, related}) => rule === 'translation' && related)?.related.path)`
    writeFileSync(join(folder, 'law.mjs'), program)
    assert.equal(execFileSync(process.execPath, [join(folder, 'law.mjs')], {encoding: 'utf8'}), 'law-content us-ca 1798.82(d)(2)(A) false\ntrue false\ntrue a.notice.md\n')
  })

  it('has types that say what it is', function () {
    this.timeout(120_000)
    writeFileSync(join(folder, 'typed.ts'), TYPED)
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({compilerOptions: {noEmit: true, strict: true, module: 'nodenext', target: 'es2022', lib: ['es2023'], types: []}, files: ['typed.ts']}))
    const {status, stdout} = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], {cwd: folder, encoding: 'utf8'})
    assert.deepEqual([status, stdout], [0, ''])
  })
})

function message(content: object): string {
  const text = JSON.stringify({jsonrpc: '2.0', ...content})
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}
