import {FORMATS, type FormatName} from '../../server/src/cli/formats/formats.ts'
import {reportOf, type Report} from '../../server/src/cli/report.ts'
import type {Finding, LintResult} from '../../server/src/lint/finding.ts'

/** A notice that tries to break out of every format. */
export const HOSTILE = [
  '# News about <b>you</b> & "us" | ok',
  '',
  '::error file=/etc/passwd::owned ##[error]owned ##vso[task.complete]owned %0A::warning::owned',
  '',
  'Only 😀 a few ]]> `people` $& were \u0001 hit. Our <script>alert(1)</script> is very safe!!!',
  '',
  'Our data is very safe!!! Really.',
  ''
].join('\n')

/** A name that does the same. */
export const HOSTILE_PATH = 'notes/it’s 100% a,b:c%0A::stop "q" &amp; é.notice.md'

function findingAt(source: string, words: string, more: Partial<Finding>): Finding {
  const start = source.indexOf(words)
  return {start, end: start + words.length, rule: 'minimizing', severity: 'warning', message: `“${words}” is small & <i>bad</i>.`, why: 'Why: a%0Ab, c.\nTwo lines.', url: 'https://notice.example/minimizing', fixes: [], ...more}
}

/** A report as a rule could make it of a notice. */
export function hostileReport(source = HOSTILE, path = HOSTILE_PATH): Report {
  const few = source.indexOf('Only 😀 a few')
  const findings = [
    findingAt(source, 'News about', {rule: 'missing-apology', severity: 'error', message: 'The notice does not say sorry.'}),
    findingAt(source, '::error file=/etc/passwd::owned', {rule: 'jargon', severity: 'info'}),
    findingAt(source, 'Only 😀 a few ]]> `people`', {
      fixes: [
        {title: 'Write “some” | <b>', kind: 'safe', edits: [{start: few, end: few + 4, text: 'Just 😀'}, {start: few + 8, end: few + 9, text: '``suggestion\n*one*'}]},
        {title: 'Remove it', kind: 'suggestion', edits: [{start: few, end: few + 14, text: ''}]}
      ]
    }),
    findingAt(source, 'very safe!!!', {rule: 'alarm', severity: 'hint'}),
    {...findingAt(source, 'very safe!!!', {rule: 'alarm'}), start: source.lastIndexOf('very safe!!!'), end: source.lastIndexOf('very safe!!!') + 12}
  ]
  const result: LintResult = {
    language: 'en',
    findings,
    elements: {apology: {present: false, evidence: []}, sender: {present: true, evidence: []}},
    readability: {words: 20, sentences: 3, grade: 4.2}
  }
  return reportOf(path, source, result)
}

/** A report without findings. */
export const CALM = reportOf('calm.notice.md', '# Calm\n', {language: 'en', findings: [], elements: {apology: {present: true, evidence: []}}, readability: {words: 1, sentences: 1, grade: 1}})

/** What a format makes of reports. */
export async function formatted(name: FormatName, reports: readonly Report[]): Promise<string> {
  const format = await FORMATS[name]({terminal: {paint: (_style, text) => text, width: 100}, failOn: 'error', folder: '/w', version: '1.2.3'})
  return [format.start?.() ?? '', ...reports.map((report) => format.file(report)), format.end?.() ?? ''].join('')
}
