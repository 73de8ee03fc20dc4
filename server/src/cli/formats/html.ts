import {countLevels} from '../../lint/count.ts'
import {concernsWhole, type Finding} from '../../lint/finding.ts'
import type {Report} from '../report.ts'
import {portablePath, type Format} from './format.ts'
import {STYLE} from './html-style.ts'
import {xml as escape} from './xml.ts'

const WORDS = {error: 'Error', warning: 'Warning', info: 'Note', hint: 'Hint'} as const
const LEVELS = ['error', 'warning', 'info', 'hint'] as const

/** A report of one file that opens in any browser: each notice's text with the findings in it. Nothing in it runs or is fetched. */
export function html(): Format {
  let number = 0
  return {
    start: () =>
      `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<title>Breach notices</title>\n<style>${STYLE}</style>\n<h1>Breach notices</h1>\n<p class="about">Findings of Breach Notice Lint. They are advice on wording, not legal advice.</p>\n`,
    file: (report) => section(report, `n${++number}`),
    end: () => (number === 0 ? '<p>No notice was read.</p>\n</html>\n' : '</html>\n')
  }
}

function section(report: Report, id: string): string {
  const {findings, elements} = report.result
  const {error, warning} = countLevels(findings)
  const verdict = Object.keys(elements).length === 0 ? ['not checked', 'warning'] : error > 0 ? ['needs work', 'error'] : warning > 0 ? ['nearly there', 'warning'] : ['good', 'good']
  const all = Object.entries(elements)
  const whole = LEVELS.flatMap((level) => findings.filter((one) => concernsWhole(one) && one.severity === level))
  const inText = findings.filter((one) => !concernsWhole(one))
  const chips = all.map(([name, {present}]) => `<li class="${present ? 'said' : 'unsaid'}">${present ? '✓' : '✗'} ${escape(name)}</li>`)
  return [
    `<section id="${id}">`,
    `<h2>${escape(portablePath(report.path))} <span class="verdict ${verdict[1] ?? ''}">${verdict[0] ?? ''}</span></h2>`,
    `<p class="about">${all.filter(([, {present}]) => present).length} of ${all.length} elements · ${plural(error, 'error')} · ${plural(warning, 'warning')} · reading grade ${report.result.readability.grade}</p>`,
    `<ul class="checklist">${chips.join('')}</ul>`,
    '<div class="sheet">',
    `<pre class="text">${marked(report.source, inText, id)}</pre>`,
    inText.length === 0 ? '<p class="about">No finding in the text.</p>' : `<ol class="notes">${inText.map((one, index) => note(one, index, id, report)).join('')}</ol>`,
    '</div>',
    whole.length === 0 ? '' : `<h3>About the whole notice</h3>\n<ol class="whole">${whole.map((one) => `<li class="${one.severity}">${said(one)}</li>`).join('')}</ol>`,
    '</section>\n'
  ].join('\n')
}

function note(finding: Finding, index: number, id: string, {lines, source}: Report): string {
  const {line} = lines.position(finding.start)
  const fixes = finding.fixes.map(({title}) => `<li>${escape(title)}</li>`).join('')
  return `<li class="${finding.severity}" id="${id}-note-${index + 1}"><a class="back" href="#${id}-words-${index + 1}">Line ${line}</a> <q>${escape(source.slice(finding.start, finding.end).replaceAll(/\s+/g, ' '))}</q><br>${said(finding)}${fixes === '' ? '' : `<ul class="fixes">${fixes}</ul>`}</li>`
}

function said({severity, message, why, rule}: Finding): string {
  return `<strong>${WORDS[severity]}.</strong> ${escape(message)} <span class="why">${escape(why)}</span> <code>${escape(rule)}</code>`
}

/** The text with its findings marked; where they lie in each other, the worse colour shows. */
function marked(source: string, findings: readonly Finding[], id: string): string {
  const cuts = [...new Set([0, source.length, ...findings.flatMap(({start, end}) => [start, end])])].sort((a, b) => a - b)
  return cuts
    .slice(0, -1)
    .map((from, index) => {
      const to = cuts[index + 1] ?? source.length
      const numbers = findings.flatMap((one, at) => (one.start === from ? [`<a class="number" id="${id}-words-${at + 1}" href="#${id}-note-${at + 1}">${at + 1}</a>`] : []))
      const around = findings.filter((one) => one.start <= from && to <= one.end)
      const level = LEVELS.find((one) => around.some(({severity}) => severity === one))
      const text = escape(source.slice(from, to)).replaceAll('&#10;', '\n').replaceAll('&#13;', '').replaceAll('&#9;', '\t')
      return numbers.join('') + (level === undefined ? text : `<mark class="${level}">${text}</mark>`)
    })
    .join('')
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
