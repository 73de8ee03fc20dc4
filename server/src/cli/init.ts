import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {createInterface} from 'node:readline/promises'
import {CONFIGURATION_NAMES} from '../lint/config/loader.ts'
import {PRESETS} from '../lint/config/presets.ts'
import {didYouMean} from '../lint/suggest.ts'
import type {CommandLine} from './options.ts'
import type {Console} from './run.ts'
import {errorCode} from './error-code.ts'
import {UsageError} from './usage-error.ts'

const QUESTIONS = [
  'Which domains are yours (for example lindenpost.example, several with commas)? ',
  `How strict should it be (${Object.keys(PRESETS).join(', ')}; Enter: recommended)? `
] as const

/**
 * Asks two questions and writes `.notice-lint.yaml` into the working folder. Answers may also be piped in, one a line.
 *
 * @throws {UsageError} where there is a configuration already or none can be written, and for a preset that does not exist
 */
export async function writeConfiguration(_command: CommandLine, {folder, out}: Console): Promise<0> {
  const there = CONFIGURATION_NAMES.find((name) => existsSync(join(folder, name)))
  if (there !== undefined) throw new UsageError(`init: there is a ${there} here already; change that one`)
  const lines = createInterface({input: process.stdin, crlfDelay: Infinity})
  const answers: string[] = []
  const given = lines[Symbol.asyncIterator]()
  for (const question of QUESTIONS) {
    out(question)
    const answer = await given.next()
    answers.push(answer.done === true ? '' : answer.value.trim())
  }
  lines.close()
  if (!process.stdin.isTTY) out('\n')
  const [domains = '', wanted = ''] = answers
  const preset = wanted === '' ? 'recommended' : wanted
  if (!Object.hasOwn(PRESETS, preset)) throw new UsageError(`init: there is no preset “${preset}”${didYouMean(preset, Object.keys(PRESETS))}; nothing was written`)
  const name = CONFIGURATION_NAMES[0]
  const text = configurationText(domains.split(/[\s,]+/).filter((domain) => domain !== ''), preset)
  try {
    writeFileSync(join(folder, name), text, {flag: 'wx'})
  } catch (error) {
    throw new UsageError(`init: ${name} cannot be written (${errorCode(error)}); check the folder`)
  }
  out(`${name} is written. notice-lint print-config FILE shows what it means for a file.\n`)
  return 0
}

function configurationText(domains: readonly string[], preset: string): string {
  return [
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/breach-notice-lint/breach-notice-lint/main/schemas/configuration.schema.json',
    '# What counts in the notices below this folder. notice-lint rules lists the rules.',
    `extends: ${preset}`,
    '',
    'organization:',
    '  # Links, addresses and telephone numbers that are none of these are pointed out.',
    `  domains: [${domains.map((domain) => JSON.stringify(domain.replace(/^https?:\/\//, '').replace(/\/.*$/, ''))).join(', ')}]`,
    '  phones: []',
    '',
    '# rules:',
    '#   missing-offer: off',
    '#   style/readability: {level: warning, grade: 9}',
    ''
  ].join('\n')
}
