import {readdirSync, readFileSync} from 'node:fs'
import {englishLinter} from '../english.ts'
import type {Finding, Fix} from '../../server/src/lint/finding.ts'
import type {Linted} from '../../server/src/lint/linter.ts'

/** A labelled notice, linted once for all tests. */
export interface LintedNotice {
  readonly name: string
  readonly source: string
  readonly linted: Linted
}

/** The English notices of the corpus. */
export const notices: readonly LintedNotice[] = ['dev/', 'own/tune/'].flatMap((folder) => {
  const url = new URL(`../corpus/${folder}`, import.meta.url)
  const names = readdirSync(url).filter((name) => name.startsWith('en-') && name.endsWith('.md'))
  return names.map((name) => {
    const source = readFileSync(new URL(name, url), 'utf8')
    return {name: `${folder}${name}`, source, linted: englishLinter().lint(source)}
  })
})

export function lint(source: string): Linted {
  return englishLinter().lint(source)
}

/** The findings of one rule. */
export function findingsOf(source: string, rule: string): Finding[] {
  return lint(source).findings.filter((finding) => finding.rule === rule)
}

/** The only fix whose title begins so, of the first finding of the rule. @throws Error where there is none */
export function fixOf(source: string, rule: string, title: string): Fix {
  const fix = findingsOf(source, rule)[0]?.fixes.find((one) => one.title.startsWith(title))
  if (!fix) throw new Error(`${rule} has no fix “${title}” in: ${source}`)
  return fix
}
