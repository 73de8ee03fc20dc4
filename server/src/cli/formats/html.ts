import {fill} from '../../says/say.ts'
import {countLevels} from '../../lint/count.ts'
import {concernsWhole, type Finding} from '../../lint/finding.ts'
import type {Report} from '../report.ts'
import {counted, FrameLanguage, spokenLanguage, terminalWords, verdictOf} from '../terminal-words.ts'
import {portablePath, type Format} from './format.ts'
import {STYLE} from './html-style.ts'
import {numberIn, reportWords} from './report-words.ts'
import type {RuleWords} from './rule-words.ts'
import {xml as escape} from './xml.ts'

const LEVELS = ['error', 'warning', 'info', 'hint'] as const

/** Characters of sections that wait for the head: it speaks the language that all notices share, but an archive is not held for that. */
const MOST_HELD = 4_000_000

/** A report of one file that opens in any browser: each notice's text with the findings in it. Nothing in it runs or is fetched. */
export function html(texts: RuleWords): Format {
  let number = 0
  const frame = new FrameLanguage()
  const held: string[] = []
  let size = 0
  let language: string | undefined
  const release = (): string => {
    language = frame.language
    return head(language) + held.splice(0).join('')
  }
  return {
    file: (report) => {
      frame.add(report.result.language)
      const text = section(report, `n${++number}`, language ?? 'en', texts)
      if (language !== undefined) return text
      held.push(text)
      size += text.length
      // Two languages, or English once, and it is English.
      return frame.language === 'en' || size > MOST_HELD ? release() : ''
    },
    end: () => `${language === undefined ? release() : ''}${number === 0 ? `<p>${escape(reportWords('en')['none-read'])}</p>\n` : ''}</html>\n`
  }
}

function head(language: string): string {
  const {title, about} = reportWords(language)
  return `<!doctype html>\n<html lang="${language}">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<title>${escape(title)}</title>\n<style>${STYLE}</style>\n<h1>${escape(title)}</h1>\n<p class="about">${escape(about)}</p>\n`
}

/** What one notice is told with: in its language, or in English where that has no words. */
interface Voice {
  readonly language: string
  readonly texts: RuleWords
}

/** @param around the language of the page, as far as it is known: where a notice has another, its section says so */
function section(report: Report, id: string, around: string, texts: RuleWords): string {
  const {findings, elements, readability} = report.result
  const voice: Voice = {language: spokenLanguage(report.result.language), texts}
  const {language} = voice
  const [says, terms] = [reportWords(language), terminalWords(language)]
  const {error, warning} = countLevels(findings)
  const all = Object.entries(elements)
  const verdict = verdictOf(all.length, {error, warning})
  const whole = LEVELS.flatMap((level) => findings.filter((one) => concernsWhole(one) && one.severity === level))
  const inText = findings.filter((one) => !concernsWhole(one))
  const chips = all.map(([name, {present}]) => `<li class="${present ? 'said' : 'unsaid'}">${present ? '✓' : '✗'} ${escape(texts.nameOf(name, language))}</li>`)
  const counts = [
    fill(says.elements, {count: all.filter(([, {present}]) => present).length, all: all.length}),
    counted(error, 'error', language),
    counted(warning, 'warning', language),
    fill(says.grade, {grade: numberIn(readability.grade, language)})
  ]
  return [
    `<section id="${id}"${lang(language, around)}>`,
    `<h2>${escape(portablePath(report.path))} <span class="verdict ${verdict === 'unread' ? 'warning' : verdict}">${escape(terms.verdicts[verdict])}</span></h2>`,
    `<p class="about">${escape(counts.join(' · '))}</p>`,
    `<ul class="checklist">${chips.join('')}</ul>`,
    '<div class="sheet">',
    `<pre class="text"${lang(report.result.language, language)}>${marked(report.source, inText, id)}</pre>`,
    inText.length === 0 ? `<p class="about">${escape(says.nothing)}</p>` : `<ol class="notes">${inText.map((one, index) => note(one, index, id, report, voice)).join('')}</ol>`,
    '</div>',
    whole.length === 0 ? '' : `<h3>${escape(says.whole)}</h3>\n<ol class="whole">${whole.map((one) => `<li class="${one.severity}">${said(one, voice)}</li>`).join('')}</ol>`,
    '</section>\n'
  ].join('\n')
}

/** For screen readers, which choose a voice by it: the language of what an element holds, where it is another than around it. */
function lang(language: string, around: string): string {
  return language === around ? '' : ` lang="${escape(language)}"`
}

function note(finding: Finding, index: number, id: string, {lines, source, result}: Report, voice: Voice): string {
  const {line} = lines.position(finding.start)
  const own = voice.texts.languageOf(finding, voice.language)
  const fixes = finding.fixes.map(({title}) => `<li>${escape(title)}</li>`).join('')
  // A notice in a language without words is told of in English; its own words stay what they are.
  const quoted = own === voice.language ? result.language : own
  return `<li class="${finding.severity}" id="${id}-note-${index + 1}"><a class="back" href="#${id}-words-${index + 1}">${escape(fill(reportWords(voice.language).line, {line}))}</a> <q${lang(quoted, voice.language)}>${escape(source.slice(finding.start, finding.end).replaceAll(/\s+/g, ' '))}</q><br>${said(finding, voice)}${fixes === '' ? '' : `<ul class="fixes"${lang(own, voice.language)}>${fixes}</ul>`}</li>`
}

function said(finding: Finding, {language, texts}: Voice): string {
  const {severity, message, why, rule} = finding
  const own = texts.languageOf(finding, language)
  const level = `<strong>${escape(reportWords(language).levels[severity])}.</strong>`
  const text = `${escape(message)} <span class="why">${escape(why)}</span>`
  return `${level} ${own === language ? text : `<span lang="${escape(own)}">${text}</span>`} <code${lang('en', language)}>${escape(rule)}</code>`
}

/** The text with its findings marked; where they lie in each other, the worse colour shows. */
function marked(source: string, findings: readonly Finding[], id: string): string {
  const byStart = findings.map(({severity, start}, index) => ({severity, start, number: index + 1})).sort((a, b) => a.start - b.start)
  const byEnd = [...findings].sort((a, b) => a.end - b.end)
  const cuts = [...new Set([0, source.length, ...findings.flatMap(({start, end}) => [start, end])])].sort((a, b) => a - b)
  // How many findings of each level the text is in.
  const open = {error: 0, warning: 0, info: 0, hint: 0}
  let begun = 0
  let ended = 0
  return cuts
    .slice(0, -1)
    .map((from, index) => {
      let numbers = ''
      for (let next = byStart[begun]; next?.start === from; next = byStart[++begun]) {
        open[next.severity]++
        numbers += `<a class="number" id="${id}-words-${next.number}" href="#${id}-note-${next.number}">${next.number}</a>`
      }
      for (let next = byEnd[ended]; next?.end === from; next = byEnd[++ended]) open[next.severity]--
      const level = LEVELS.find((one) => open[one] > 0)
      const text = escape(source.slice(from, cuts[index + 1])).replaceAll('&#10;', '\n').replaceAll('&#13;', '').replaceAll('&#9;', '\t')
      return numbers + (level === undefined ? text : `<mark class="${level}">${text}</mark>`)
    })
    .join('')
}
