import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'mocha'
import {COMMANDS, SHELLS} from '../../server/src/cli/commands.ts'
import {OPTIONS} from '../../server/src/cli/options.ts'
import {CHECKLIST_FORMATS, DEADLINE_FORMATS, FORMATS} from '../../server/src/cli/options.ts'
import {inFolder, run} from './command.ts'

type Shell = (typeof SHELLS)[number]

/** What a shell offers for a line that ends at the cursor; the words of `line` are as bash breaks them. */
const ASK: Readonly<Record<'bash' | 'fish', (line: readonly string[]) => string>> = {
  bash: (line) =>
    `source ./script; COMP_WORDS=(${line.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${line.length - 1}; _notice_lint; printf '%s\\n' "\${COMPREPLY[@]}"`,
  fish: (line) => `source ./script; complete -C '${line.join(' ').replace(/ ?= ?/, '=')}' | string replace -r '\\t.*' ''; or true`
}

/** Bash comes with every system that the tests run on; the others may be missing, which is said aloud. */
function isThere(shell: Shell): boolean {
  const there = spawnSync(shell, ['-c', 'exit 0']).status === 0
  if (!there) console.error(`    NOT TESTED: ${shell} is not installed here, so its completions were only looked at, not run`)
  return there
}

/** A folder with files to offer and the script for the shell. */
function furnish(shell: Shell, folder: string): void {
  writeFileSync(join(folder, 'a.notice.md'), '')
  writeFileSync(join(folder, 'b.txt'), '')
  mkdirSync(join(folder, 'letters'))
  writeFileSync(join(folder, 'script'), run(folder, ['completion', shell]).out)
}

function offered(shell: 'bash' | 'fish', folder: string, line: readonly string[]): string[] {
  const {stdout, stderr, status} = spawnSync(shell, ['-c', ASK[shell](line)], {cwd: folder, encoding: 'utf8'})
  assert.deepEqual([status, stderr], [0, ''], line.join(' '))
  return stdout.split('\n').filter((one) => one !== '').sort()
}

const CASES: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['notice-lint', 'dead'], ['deadlines']],
  [['notice-lint', '--fail'], ['--fail-on']],
  [['notice-lint', '--fail-on', ''], ['error', 'hint', 'info', 'never', 'warning']],
  [['notice-lint', '-f', 'js'], ['json']],
  [['notice-lint', 'explain', 'missing-apo'], ['missing-apology']],
  [['notice-lint', 'completion', ''], ['bash', 'fish', 'zsh']],
  [['notice-lint', 'rules', ''], []]
]

describe('shell completions', () => {
  for (const shell of SHELLS) {
    it(`${shell}: are a script that the shell can read, with every command and option`, inFolder((folder) => {
      const {code, out, error} = run(folder, ['completion', shell])
      assert.deepEqual([code, error], [0, ''])
      for (const {name} of COMMANDS) assert.ok(out.includes(name), name)
      for (const {name} of OPTIONS) assert.match(out, new RegExp(`(?:--|-l )${name}\\b`))
      assert.match(out, /missing-apology/)
      if (!isThere(shell)) return
      writeFileSync(join(folder, 'script'), out)
      const read = spawnSync(shell, ['-n', join(folder, 'script')], {encoding: 'utf8'})
      assert.deepEqual([read.status, read.stderr], [0, ''])
    }))
  }

  for (const shell of ['bash', 'fish'] as const) {
    it(`${shell}: offer commands, options, values and rules`, inFolder((folder) => {
      if (!isThere(shell)) return
      furnish(shell, folder)
      for (const [line, wanted] of CASES) assert.deepEqual(offered(shell, folder, line), wanted, line.join(' '))
    }))
  }

  it('bash: read words that are broken at the equals sign, and offer notices', inFolder((folder) => {
    furnish('bash', folder)
    assert.deepEqual(offered('bash', folder, ['notice-lint', '--format', '=', 'js']), ['json'])
    assert.deepEqual(offered('bash', folder, ['notice-lint', '--format', '=']), [...new Set([...FORMATS, ...DEADLINE_FORMATS, ...CHECKLIST_FORMATS])].sort())
    assert.deepEqual(offered('bash', folder, ['notice-lint', '--rule', 'market']), ['marketing='])
    assert.deepEqual(offered('bash', folder, ['notice-lint', '--rule', 'marketing', '=', 'of']), ['off'])
    assert.deepEqual(offered('bash', folder, ['notice-lint', 'deadlines', '']), ['a.notice.md', 'letters'])
    assert.deepEqual(offered('bash', folder, ['notice-lint', '--stdin-filename', 'b']), ['b.txt'])
    assert.deepEqual(offered('bash', folder, ['notice-lint', '--now', '']), [])
  }))

  it('are refused for other shells, with what was meant', inFolder((folder) => {
    for (const [args, reason] of [[['completion'], /name one shell of bash, zsh, fish; for example/], [['completion', 'zhs'], /did you mean “zsh”/]] as const) {
      const {code, out, error} = run(folder, args)
      assert.deepEqual([code, out], [2, ''])
      assert.match(error, reason)
    }
  }))
})
