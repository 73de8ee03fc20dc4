import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import * as z from 'zod/mini'
import type {LawReference} from '../jurisdictions/reference.ts'
import type {Finding, LawItemResult, LintResult} from '../lint/finding.ts'
import {version} from '../version.ts'
import {readNoticeFile} from './files.ts'
import type {CommandLine} from './options.ts'
import {Outputs} from './outputs.ts'
import {reportOf} from './report.ts'
import type {Console} from './run.ts'
import {Tally} from './tally.ts'
import {UsageError} from './usage-error.ts'

const span = {start: z.int(), end: z.int()}
const place = z.object({offset: z.int()})
const relatedPlace = z.object({line: z.int(), column: z.int(), offset: z.int()})

/** What `--format json` prints, as far as a merge needs it. */
const shape = z.array(
  z.object({
    path: z.string(),
    language: z.string(),
    findings: z.array(
      z.object({
        rule: z.string(),
        severity: z.enum(['error', 'warning', 'info', 'hint']),
        message: z.string(),
        why: z.string(),
        url: z.string(),
        text: z.string(),
        range: z.object({start: place, end: place}),
        fixes: z.array(z.object({title: z.string(), kind: z.enum(['safe', 'suggestion']), edits: z.array(z.object({...span, text: z.string()}))})),
        law: z.optional(z.object({item: z.optional(z.string()), laws: z.array(z.string()), refs: z.array(z.string())})),
        related: z.optional(z.object({path: z.string(), message: z.string(), range: z.object({start: relatedPlace, end: relatedPlace})}))
      })
    ),
    elements: z.record(z.string(), z.object({present: z.boolean(), evidence: z.array(z.object(span))})),
    readability: z.object({words: z.int(), sentences: z.int(), grade: z.number()}),
    law: z.optional(z.object({items: z.array(z.object({id: z.string(), laws: z.array(z.string()), required: z.boolean(), present: z.boolean(), evidence: z.array(z.object(span))}))}))
  })
)

/**
 * Puts the JSON reports of several shards together, notices in order of their paths, and prints them in any format. The notices
 * themselves are read again: they must be those that were linted.
 *
 * @returns the exit code that one run over all would have had
 * @throws {UsageError} for what is no report
 */
export async function mergeReports(command: CommandLine, {folder, terminal, out, error}: Console): Promise<0 | 1 | 2> {
  if (command.operands.length === 0) throw new UsageError('merge: name the reports, for example notice-lint merge shard-1.json shard-2.json')
  const tally = new Tally()
  const all = new Map(command.operands.flatMap((name) => readReport(resolve(folder, name), name).map((file) => [file.path, file] as const)))
  const outputs = await Outputs.open(command, {terminal, failOn: command.failOn, folder, version}, out)
  for (const [path, {language, findings, elements, readability, law}] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) {
    try {
      const source = readNoticeFile(resolve(folder, path))
      const changed = findings.some(({text, range}) => source.slice(range.start.offset, range.end.offset) !== text)
      if (changed) throw new UsageError(`${path}: is not as it was when it was linted; merge where the same files lie`)
      const result: LintResult = {language, elements, readability, ...(law ? {law: {items: await titled(law.items, language)}} : {}), findings: findings.map(findingOf)}
      const report = reportOf(path, source, result)
      tally.add(report)
      outputs.file(report)
    } catch (problem) {
      if (!(problem instanceof UsageError)) throw problem
      if (tally.addProblem(problem.message)) error(`notice-lint: ${problem.message}\n`)
    }
  }
  outputs.end()
  return tally.exitCode(command)
}

/** Items with what they are called in a language, which no report for programs says. */
async function titled(items: readonly LawItemResult[], language: string): Promise<readonly LawItemResult[]> {
  if (language === 'en') return items
  const reader = await (await import('../jurisdictions/reader.ts')).lawReaderFor(language)
  return items.map((item) => {
    const title = reader?.items.find(({id}) => id === item.id)?.title
    return title === undefined ? item : {...item, title}
  })
}

/** A finding as the linter made it; its words stand in the notice. */
function findingOf({range, rule, severity, message, why, url, fixes, law, related}: z.infer<typeof shape>[number]['findings'][number]): Finding {
  return {rule, severity, message, why, url, fixes, start: range.start.offset, end: range.end.offset, ...(law ? {law: referenceOf(law)} : {}), ...(related ? {related} : {})}
}

/** Without an item there is no key for it. */
function referenceOf({item, laws, refs}: {readonly item?: string | undefined; readonly laws: readonly string[]; readonly refs: readonly string[]}): LawReference {
  return item === undefined ? {laws, refs} : {item, laws, refs}
}

function readReport(path: string, name: string): z.infer<typeof shape> {
  let data: unknown
  try {
    data = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`merge: ${name}: cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
  const result = shape.safeParse(data)
  if (!result.success) throw new UsageError(`merge: ${name}: is no report of notice-lint --format json`)
  return result.data
}
