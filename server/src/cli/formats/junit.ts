import type {Finding} from '../../lint/finding.ts'
import {LEVELS} from '../options.ts'
import type {Report} from '../report.ts'
import {fill} from '../../says/say.ts'
import {terminalWords} from '../terminal-words.ts'
import {portablePath, type Format, type FormatContext} from './format.ts'
import {attributes, xml} from './xml.ts'

/**
 * JUnit's report as CI systems read it: a suite for each notice and a case for each finding. A case fails from the level on that
 * fails the run; milder findings pass and say what they found. A notice without findings is one case that passes.
 */
export function junit({failOn}: Pick<FormatContext, 'failOn'>): Format {
  const failing = failOn === 'never' ? [] : LEVELS.slice(0, LEVELS.indexOf(failOn) + 1)
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="notice-lint">\n',
    file: (report) => suite(report, ({severity}) => failing.includes(severity)),
    end: () => '</testsuites>\n'
  }
}

function suite(report: Report, fails: (finding: Finding) => boolean): string {
  const {findings} = report.result
  const name = portablePath(report.path)
  const cases = findings.map((finding) => testCase(finding, report, fails(finding)))
  if (cases.length === 0) cases.push(`    <testcase${attributes({name: terminalWords(report.result.language).clean, classname: name, time: 0})}/>\n`)
  return `  <testsuite${attributes({name, tests: cases.length, failures: findings.filter(fails).length, errors: 0, skipped: 0, time: 0})}>\n${cases.join('')}  </testsuite>\n`
}

function testCase(finding: Finding, {path, source, lines, result}: Report, fails: boolean): string {
  const {rule, severity, message, why, url, start, end} = finding
  const {line, column} = lines.position(start)
  const text = `${portablePath(path)}:${line}:${column}: ${severity}: ${message}\n${why}\n${fill(terminalWords(result.language).quote, {words: source.slice(start, end)})}\n${url}`
  const inside = fails ? `<failure${attributes({type: rule, message})}>${xml(text)}</failure>` : `<system-out>${xml(text)}</system-out>`
  return `    <testcase${attributes({name: `${rule} (${line}:${column})`, classname: portablePath(path), time: 0})}>${inside}</testcase>\n`
}
