import assert from 'node:assert/strict'
import {execFileSync, spawn} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {readNoticeFile} from '../../server/src/cli/files.ts'
import {cli, inFolder, run} from './command.ts'

const LOUD = '# A note\n\nWe take your privacy very seriously.\n\nYour data were stolen!!!\n'

const git = (folder: string, ...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@notice.example', '-c', 'commit.gpgsign=false', ...args], {cwd: folder, encoding: 'utf8', stdio: 'pipe'})

/** Path and rule of each finding of the rules of wording. */
function flags(out: string): string[] {
  const files = JSON.parse(out) as readonly {readonly path: string; readonly findings: readonly {readonly rule: string}[]}[]
  return files.flatMap(({path, findings}) => findings.filter(({rule}) => rule === 'marketing' || rule === 'alarm' || rule === 'translation').map(({rule}) => `${path} ${rule}`))
}

const lengthOf = (out: string): number => (JSON.parse(out) as readonly unknown[]).length

/** A folder with so many notices, which differ. */
function archive(folder: string, count: number): void {
  for (let index = 0; index < count; index++) writeFileSync(join(folder, `n${String(index).padStart(3, '0')}.notice.md`), LOUD.replace('A note', `Note ${index}`))
}

describe('a baseline', () => {
  it('lets be what it knows, by count, and a partial run does not wipe it', inFolder((folder) => {
    writeFileSync(join(folder, 'a.notice.md'), LOUD)
    writeFileSync(join(folder, 'b.notice.md'), LOUD)
    assert.equal(run(folder, ['--write-baseline', 'known.json']).code, 1)
    const known = readFileSync(join(folder, 'known.json'), 'utf8')
    assert.match(known, /"alarm": 1/)
    assert.doesNotMatch(known, /privacy|stolen/)
    const same = run(folder, ['--baseline', 'known.json', '-f', 'json'])
    assert.deepEqual([same.code, flags(same.out)], [0, []])
    // Lines move; one more of a kind shows all of its kind.
    writeFileSync(join(folder, 'a.notice.md'), LOUD.replace('# A note\n', '# A note\n\nHello.\n\nMore were stolen!!!\n'))
    assert.deepEqual(flags(run(folder, ['--baseline', 'known.json', '-f', 'json']).out), ['a.notice.md alarm', 'a.notice.md alarm'])
    mkdirSync(join(folder, 'sub'))
    assert.deepEqual(flags(run(join(folder, 'sub'), ['--baseline', '../known.json', '-f', 'json', '../b.notice.md']).out), [])
    run(folder, ['--write-baseline', 'known.json', 'a.notice.md'])
    assert.deepEqual(flags(run(folder, ['--baseline', 'known.json', '-f', 'json']).out), [])
  }))

  it('is pruned of what is mended or gone, and of nothing else', inFolder((folder) => {
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.notice.md`), LOUD)
    run(folder, ['--write-baseline', 'known.json'])
    writeFileSync(join(folder, 'a.notice.md'), LOUD.replace('!!!', '.').replace('Your', 'We sell it!!! Act now!!! Your'))
    rmSync(join(folder, 'b.notice.md'))
    run(folder, ['--baseline', 'known.json', '--prune-baseline', 'a.notice.md'])
    const {notices} = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')) as {readonly notices: Readonly<Record<string, Readonly<Record<string, number>>>>}
    assert.deepEqual(Object.keys(notices), ['a.notice.md', 'c.notice.md'])
    assert.equal(notices['a.notice.md']?.['alarm'], 1)
    assert.equal(run(folder, ['--baseline', 'none.json']).code, 2)
    writeFileSync(join(folder, 'odd.json'), '{"notices": 3}')
    assert.match(run(folder, ['--baseline', 'odd.json']).error, /this is no baseline/)
  }))
})

describe('changes against a revision', () => {
  it('limit a run to files and to lines; what concerns the whole notice stays', inFolder((folder) => {
    git(folder, 'init', '-q', '-b', 'main')
    for (const name of ['a', 'b c', "it's"]) writeFileSync(join(folder, `${name}.notice.md`), LOUD)
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'first')
    writeFileSync(join(folder, "it's.notice.md"), LOUD.replace('stolen!!!', 'stolen!!! Really!!!'))
    writeFileSync(join(folder, 'new ü.notice.md'), LOUD)
    const files = JSON.parse(run(folder, ['--since', 'HEAD', '-f', 'json']).out) as readonly {readonly path: string}[]
    assert.deepEqual(files.map(({path}) => path), ["it's.notice.md", 'new ü.notice.md'])
    const lines = run(folder, ['--since', 'main', '--changed-lines', '-f', 'json']).out
    assert.deepEqual(flags(lines), ["it's.notice.md alarm", "it's.notice.md alarm", 'new ü.notice.md marketing', 'new ü.notice.md alarm'])
    assert.match(lines, /missing-apology/)
  }))

  it('of an original alone concern its translations, too', inFolder((folder) => {
    git(folder, 'init', '-q', '-b', 'main')
    const letter = (language: string, said: string, text: string): string => `---\nlanguage: ${language}\nincident: {affected: ${said}}\n---\n\n${text}\n`
    writeFileSync(join(folder, 'letter.notice.md'), letter('en', '300', 'On 3 May 2026 a thief took a laptop with the names of 300 people. We are sorry.'))
    writeFileSync(join(folder, 'letter.de.notice.md'), letter('de', '300', 'Am 3. Mai 2026 hat ein Dieb einen Laptop mit den Namen von 300 Personen gestohlen!!! Es tut uns leid.'))
    writeFileSync(join(folder, 'other.notice.md'), LOUD)
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'first')
    assert.equal(run(folder, ['--since', 'HEAD', '-f', 'json']).out.trim(), '[]')
    writeFileSync(join(folder, 'letter.notice.md'), letter('en', '400', 'On 3 May 2026 a thief took a laptop with the names of 400 people. We are sorry.'))
    const files = JSON.parse(run(folder, ['--since', 'HEAD', '-f', 'json']).out) as readonly {readonly path: string}[]
    assert.deepEqual(files.map(({path}) => path), ['letter.de.notice.md', 'letter.notice.md'])
    // Of the translation's own lines none has changed: what is said is that it no longer agrees.
    const lines = flags(run(folder, ['--since', 'HEAD', '--changed-lines', '-f', 'json']).out).filter((one) => one.startsWith('letter.de'))
    assert.ok(lines.length > 0 && lines.every((one) => one === 'letter.de.notice.md translation'), lines.join())
  }))

  for (const [what, name, declares] of [['declared', 'nach-englisch.notice.md', true], ['known by its name', 'letter.de.notice.md', false]] as const) {
    it(`of an original that is gone, or has another name, concern a translation whose original was ${what}`, inFolder((folder) => {
      git(folder, 'init', '-q', '-b', 'main')
      const text = 'Am 3. Mai 2026 hat ein Dieb einen Laptop mit den Namen von 300 Personen gestohlen. Es tut uns leid.'
      writeFileSync(join(folder, 'letter.notice.md'), '# A\n\nOn 3 May 2026 a thief took a laptop with the names of 300 people. We are sorry.\n')
      writeFileSync(join(folder, name), declares ? `---\nlanguage: de\ntranslation-of: letter.notice.md\n---\n\n${text}\n` : `---\nlanguage: de\n---\n\n${text}\n`)
      git(folder, 'add', '-A')
      git(folder, 'commit', '-qm', 'first')
      const changed = (): readonly string[] => (JSON.parse(run(folder, ['--since', 'HEAD', '-f', 'json']).out) as readonly {readonly path: string}[]).map(({path}) => path)
      git(folder, 'mv', 'letter.notice.md', 'later.notice.md')
      assert.deepEqual(changed(), declares ? ['later.notice.md', name] : ['later.notice.md', name])
      git(folder, 'rm', '-qf', 'later.notice.md')
      assert.deepEqual(changed(), [name])
    }))
  }

  it('leave out nothing that a law says of the whole notice', inFolder((folder) => {
    git(folder, 'init', '-q', '-b', 'main')
    const text = '---\njurisdictions: [us-ca]\nincident: {data: [name]}\n---\n\n# News\n\nSomebody copied your name on 3 May 2026.\n\nWe are sorry.\n'
    writeFileSync(join(folder, 'a.notice.md'), text)
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'first')
    writeFileSync(join(folder, 'a.notice.md'), text.replace('We are sorry.', 'I am sorry.'))
    const {out} = run(folder, ['--since', 'HEAD', '--changed-lines', '-f', 'json'])
    assert.match(out, /"rule": "law-format"/)
    assert.match(out, /"rule": "law-content"/)
  }))

  it('are not guessed: without git, a repository or the revision the run says so', inFolder((folder) => {
    writeFileSync(join(folder, 'a.notice.md'), LOUD)
    const outside = run(folder, ['--since', 'HEAD'], {environment: {GIT_CEILING_DIRECTORIES: join(folder, '..')}})
    assert.deepEqual([outside.code, /not a git repository/.test(outside.error)], [2, true], outside.error)
    git(folder, 'init', '-q')
    const unknown = run(folder, ['--since', 'nowhere'])
    assert.deepEqual([unknown.code, /git cannot compare with “nowhere”.*fetch-depth: 0/.test(unknown.error)], [2, true], unknown.error)
    assert.equal(run(folder, ['--since', '--output=x']).code, 2)
    assert.match(run(folder, ['--since', 'HEAD'], {environment: {PATH: '/nonexistent'}}).error, /git is not installed/)
    assert.equal(run(folder, ['--changed-lines']).code, 2)
  }))

  it('in a shallow clone are refused where the history is missing', inFolder((folder) => {
    const origin = join(folder, 'origin')
    mkdirSync(origin)
    git(origin, 'init', '-q', '-b', 'main')
    writeFileSync(join(origin, 'a.notice.md'), LOUD)
    git(origin, 'add', '-A')
    git(origin, 'commit', '-qm', 'one')
    const first = git(origin, 'rev-parse', 'HEAD').trim()
    git(origin, 'commit', '-qm', 'two', '--allow-empty')
    git(folder, 'clone', '-q', '--depth', '1', `file://${origin}`, 'shallow')
    assert.match(run(join(folder, 'shallow'), ['--since', first]).error, /git cannot compare with .*shallow clone/)
  }))
})

describe('an archive', () => {
  it('gives the same on one thread, on several, from the cache and in shards', inFolder((folder) => {
    archive(folder, 18)
    writeFileSync(join(folder, '.notice-lint.yaml'), 'rules: {missing-offer: off}')
    writeFileSync(join(folder, 'n005.notice.md'), Buffer.from([0x23, 0x20, 0xe9, 0x0a]))
    const one = run(folder, ['-f', 'json', '--concurrency', '1'])
    assert.equal(one.code, 2)
    assert.match(one.error, /n005\.notice\.md: not UTF-8/)
    assert.equal(lengthOf(one.out), 17)
    const several = run(folder, ['-f', 'json', '--concurrency', '2'])
    assert.deepEqual([several.code, several.out, several.error], [one.code, one.out, one.error])
    for (const round of ['cold', 'warm']) assert.equal(run(folder, ['-f', 'json', '--cache']).out, one.out, round)
    const entries = readdirSync(join(folder, '.notice-lint-cache'), {recursive: true}).filter((name) => String(name).endsWith('.json'))
    assert.equal(entries.length, 17)
    for (const name of entries) writeFileSync(join(folder, '.notice-lint-cache', String(name)), '{"findings": 3}')
    assert.equal(run(folder, ['-f', 'json', '--cache']).out, one.out, 'a damaged cache is none')
    rmSync(join(folder, 'n005.notice.md'))
    for (const part of [1, 2, 3]) run(folder, ['-f', `json:part-${part}.json`, '--shard', `${part}/3`])
    const merged = run(folder, ['merge', 'part-2.json', 'part-1.json', 'part-3.json', '-f', 'json'])
    assert.deepEqual([merged.code, merged.out], [1, one.out])
    writeFileSync(join(folder, 'n001.notice.md'), '# Other\n')
    assert.match(run(folder, ['merge', 'part-1.json', 'part-2.json', 'part-3.json']).error, /n001\.notice\.md: is not as it was/)
    assert.equal(run(folder, ['--shard', '4/3']).code, 2)
  }))

  it('with links in a circle ends, and files that vanish are said to have', inFolder((folder) => {
    archive(folder, 2)
    symlinkSync('.', join(folder, 'loop'))
    symlinkSync('gone.md', join(folder, 'dead.notice.md'))
    const {code, out} = run(folder, ['-f', 'json'])
    assert.deepEqual([code, lengthOf(out)], [1, 2])
    const dead = run(folder, ['-f', 'json', '.', 'dead.notice.md'])
    assert.deepEqual([dead.code, lengthOf(dead.out)], [2, 2])
    assert.match(dead.error, /dead\.notice\.md: no such file/)
    // Found, and gone when its turn comes.
    assert.throws(() => readNoticeFile(join(folder, 'gone.md')), /gone\.md: cannot be read \(ENOENT\)/)
  }))

  it('is watched: a change is linted again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'notice-lint-watch-'))
    writeFileSync(join(folder, 'a.notice.md'), '# Calm\n')
    const child = spawn(process.execPath, [cli, '--watch', '-f', 'json'], {cwd: folder, stdio: ['ignore', 'pipe', 'pipe']})
    try {
      let out = ''
      let runs = 0
      await new Promise<void>((resolve, reject) => {
        child.on('error', reject)
        child.on('exit', () => reject(new Error('ended')))
        // What is written first need not be heard first.
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          out += text
          if (runs > 1 && out.includes('"alarm"')) resolve()
        })
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          if (!text.includes('waiting for changes')) return
          runs++
          // The watcher is set up just after the first run: the change comes again until it is seen.
          if (runs === 1) {
            const again = setInterval(() => (out.includes('"alarm"') ? clearInterval(again) : writeFileSync(join(folder, 'a.notice.md'), `${LOUD}${'\n'.repeat(runs)}`)), 500)
          }
          if (out.includes('"alarm"')) resolve()
        })
      })
    } finally {
      child.removeAllListeners('exit')
      child.kill()
      rmSync(folder, {recursive: true, force: true})
    }
  })
})

describe('reports', () => {
  it('go several at once to standard output and to files, whole or not at all', inFolder((folder) => {
    writeFileSync(join(folder, "it's, 100%.notice.md"), LOUD)
    const {code, out} = run(folder, ['-f', 'stylish', '-f', 'sarif:out/report.sarif', '-f', 'html:report.html', '-f', 'json:a:b.json'])
    assert.equal(code, 1)
    assert.match(out, /^it's, 100%\.notice\.md\n/)
    assert.match(readFileSync(join(folder, 'out/report.sarif'), 'utf8'), /^\{[^]*"version": "2\.1\.0"[^]*\}\n$/)
    assert.match(readFileSync(join(folder, 'report.html'), 'utf8'), /<\/html>\n$/)
    assert.equal(lengthOf(readFileSync(join(folder, 'a:b.json'), 'utf8')), 1)
    assert.deepEqual(readdirSync(join(folder, 'out')), ['report.sarif'])
  }))

  it('that cannot be written or are written badly end the run with 2 before anything is printed', inFolder((folder) => {
    writeFileSync(join(folder, 'a.notice.md'), LOUD)
    writeFileSync(join(folder, 'file'), '')
    for (const args of [['-f', 'sarif:file/report.sarif'], ['-f', 'sarif:'], ['-f', 'sarf'], ['-f', 'json', '-f', 'sarif'], ['-f', 'sarif:/proc/report.sarif']]) {
      const {code, out, error} = run(folder, args)
      assert.deepEqual([code, out], [2, ''], args.join(' '))
      assert.equal(error.trim().split('\n').length, 1, error)
    }
  }))

  it('whose reader goes away do not end in an error', inFolder((folder) => {
    archive(folder, 30)
    cpSync(join(folder, 'n000.notice.md'), join(folder, 'a b.notice.md'))
    const out = execFileSync('sh', ['-c', `"${process.execPath}" "${cli}" -f json 2>err.txt | head -c 100`], {cwd: folder, encoding: 'utf8'})
    assert.equal(out.length, 100)
    assert.equal(readFileSync(join(folder, 'err.txt'), 'utf8'), '')
  }))
})
