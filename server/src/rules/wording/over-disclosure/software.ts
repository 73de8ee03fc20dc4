import {LetterPattern} from '../../../notice/letter-pattern.ts'
import {Sign} from '../../../notice/signs.ts'
import type {Disclosure, Found, Kind} from './kind.ts'

const KNOWN_WEAKNESS: Disclosure = {kind: 'known-weakness'}

/** How far around a version its software is looked for, in characters. */
const AROUND = 80

/** Words with a capital before a number that is no version: sections, dates, times, money, standards. */
const NOT_SOFTWARE = new Set(
  `a about above act after age almost amendment an and annex appendix approximately around art article as at average bed before below between block building but by
  category chapter chart chf class clause close code cost costs cvss day directive document early en episode eur euro euros exhibit fee fig figure floor flat for form from gate gbp
  gdpr grade group had hall hipaa http https in is ico iso item its late learn lesson level line lot magnitude map me module monday tuesday wednesday thursday friday
  saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  mr mrs nearly next nist no not note number of on only or our over page par para paragraph part pci dss per phase plan platform point principle psalm question quarter rate
  reg regulation roughly room row rs rule scale score sec section sheet since some ssl step stage table tel than the their these this those title tls to under unit until up usb usd
  ley leyes lei lois loi gesetz decreto décret decree cfr usc artículo artigo artikel reglamento regulamento resolución resolução norma expediente orden nom nº núm
  raum zimmer saal halle stock haus salle bâtiment étage sala aula edificio planta piso prédio andar
  verse via vol volume was we web week were when while wifi with ward wpa year you your zone § iban version`.split(/\s+/)
)

/** A word and a full stop. */
const ENDS_SENTENCE = new LetterPattern(({Ll}) => `[${Ll}]{3}\\.$`)

/** Software that is written small. */
const SMALL = new Set(
  `nginx openssl openssh log4j php mysql mariadb postgresql sqlite apache httpd tomcat jenkins jquery node node.js npm samba sendmail exim postfix vsftpd bind redis mongodb memcached
  elasticsearch kubernetes docker wordpress drupal joomla vbulletin phpbb lodash struts spring django rails glibc bash sudo curl xz kernel`.split(/\s+/)
)
/** The last word of a text, with a space behind it or none. */
const LAST_WORD = /[^\s("“]+\s?$/

/** Here the number is for readers, or for those who will have it: get version 5.2, released in 5.2, 5.2 or later. */
const FOR_READERS = /\b(?:update|upgrade|install|get|download|switch|need|needs|requires?|announc\w+|releas\w+|introduc\w+|launch\w*|publish\w*|fixed|supports?|run)\b(?: \S+){0,5}\s$/i
const OR_LATER = /^\)?,?\s(?:(?:or|and)\s(?:later|newer|above|higher|up|any later)|(?:is|are|will be)\s(?:now\s)?(?:available|out|released|ready))\b/
/** How that begins: seeking it costs less than the pattern. */
const LATER_BEGINS = /^\)?,?\s[oaiw]/

const VERSION_WORD = /\b(?:version|release|build|firmware|revision|ver\.|rev\.|v\.?)\s?$/i
/** Capitalised words before a version, and the word “version” between. */
const NAME_BEFORE = /(?:^|[\s("“‘'/])((?:[A-Z][\w.+#-]{0,30} ){0,2}[A-Z][\w.+#-]{0,30})(?:,? (?:version|release|build))? $/
/** “… of our Magewright shop software”, “build of the DropPost transfer software”. */
const OF_NAME = /^ (?:(?:build|release|version|edition) )?of (?:(?:the|our|its|their|a) )?(?:[A-Z][\w.+#-]{0,30}(?: [A-Z][\w.+#-]{0,30}){0,2}(?:(?: [a-z-]{2,20}){0,2} (?:software|platform|plugin|plug-in|server|package|system|program|tool|app|appliance|module|library|framework|database))?)/
/** How that begins: a part of the pattern that costs little. */
const OF_BEGINS = /^ (?:[a-z]+ )?of /
/** Where a phrase ends: what follows a name that is no part of a longer name for the thing. */
const AFTER_PHRASE = /^(?:$|[^\sa-zA-Z]|\s[^a-z]|\s(?<word>[a-z]+)\b)/
/** Small words with which something new begins. */
const SMALL_WORDS = new Set('and or but on in at by with without which that to for from of was is were are had has because when where since before after as so while until then who did does could can may might would will if than'.split(' '))

/** Well-known software, of which the first figure of a version is enough: for others it could count anything. */
const PRODUCTS = String.raw`\b(?:Windows(?: Server)?|Exchange(?: Server)?|SQL Server|WordPress|Joomla!?|Drupal|Magento|vBulletin|phpBB|IP\.Board|PHP|MySQL|PostgreSQL|Debian|Ubuntu|CentOS|Tomcat|Struts|ColdFusion|Confluence|SharePoint|Plesk|Internet Explorer|ESXi|vCenter)`
const AFTER = String.raw`(?![\w%]|\.\d)`

/** Weaknesses by their numbers, and software with its version. */
export const software: readonly Kind[] = [
  {needs: Sign.name, hints: ['CVE-', 'GHSA-', 'CWE-', 'MS', 'RUSTSEC-', 'PYSEC-', 'OSV-', 'DSA-', 'RHSA-', 'USN-', 'ZDI-', 'VU#'], pattern: /\bCVE-\d{4}-\d{4,7}\b|\bGHSA(?:-[0-9a-z]{4}){3}\b|\bCWE-\d{1,4}\b|\bMS\d\d-\d{3}\b|\b(?:RUSTSEC|PYSEC|OSV|DSA|RHSA|USN|ZDI)-\d{2,4}[-:]\d{1,5}(?:-\d{1,2})?\b|\bVU#\d{5,7}\b/g, find: () => KNOWN_WEAKNESS},
  {
    needs: Sign.dotted,
    pattern: /(?<![\w.,$£€/:§-]|[$£€]\s)[vV]?\d{1,4}(?:\.(?:\d{1,6}|x)){1,3}(?:[a-z]|[- ]?(?:alpha|beta|rc|sp|p)\.?\d{1,3})?(?![\w%€£/]|[.,:]\d|-\d|\s(?:%|percent|million|billion|thousand|[ap]\.?m\b|hours?|o'clock|GB|MB|TB|km|miles|per\s))/g,
    find: version
  },
  {needs: Sign.digit, pattern: new RegExp(String.raw`${PRODUCTS} \d{1,4}${AFTER}`, 'g'), find: major},
  {needs: Sign.capitals, hints: [' XP', ' NT'], pattern: new RegExp(`${PRODUCTS} (?:XP|NT)${AFTER}`, 'g'), find: major},
  {needs: 0, hints: [' Vista'], pattern: new RegExp(`${PRODUCTS} Vista${AFTER}`, 'g'), find: major}
]

/** What readers themselves run is theirs: “Windows 11 users need do nothing”, “on your Windows 11 computer”. */
const OF_READERS = /\b(?:you|your|anyone|everyone|those|people)\b(?: [\w’']+){0,4} $/i
const READERS = /^ (?:users?|owners?|customers?|phones?|tablets?)\b/

function major({text, start, end}: Found): Disclosure | undefined {
  if (READERS.test(text.slice(end, end + 12)) || OF_READERS.test(text.slice(Math.max(0, start - 60), start))) return undefined
  return {kind: 'version', ...insteadOf(text, start, end)}
}

/** The shortest words that say both the software and its version. */
function version({text, start, end, words}: Found): Disclosure | undefined {
  const before = text.slice(Math.max(0, start - AROUND), start).replaceAll('\n', ' ')
  const after = text.slice(end, end + AROUND).replaceAll('\n', ' ')
  if (FOR_READERS.test(before) || (LATER_BEGINS.test(after) && OR_LATER.test(after))) return undefined
  const named = nameBefore(before)
  const of = OF_BEGINS.test(after) ? (OF_NAME.exec(after)?.[0] ?? '') : ''
  const saysVersion = VERSION_WORD.exec(before)?.[0] ?? ''
  if (named === '' && of === '' && saysVersion === '' && !/^v\d+\.\d/i.test(words)) return undefined
  if (isDate(words, named !== '')) return undefined
  const from = start - (named === '' ? saysVersion.length : named.length)
  const to = end + (named === '' ? of.length : 0)
  return {kind: 'version', start: from, end: to, ...insteadOf(text, from, to)}
}

/** Name and what parts it from the version; empty if what stands before is no software. */
function nameBefore(before: string): string {
  const named = NAME_BEFORE.exec(before)
  if (named) {
    const words = (named[1] ?? '').split(' ')
    const first = words.findLastIndex((word) => NOT_SOFTWARE.has(word.toLowerCase().replace(/\.$/, '')))
    if (first === words.length - 1 || ENDS_SENTENCE.test(words.at(-1) ?? '')) return ''
    if (first < 0 && words.length === 1 && opensSentence(before, named) && !/^[A-Z].*[A-Z]/.test(words.at(-1) ?? '')) return ''
    const dropped = words.slice(0, first + 1).join(' ')
    return named[0].replace(/^[\s("“‘'/]/, '').slice(dropped === '' ? 0 : dropped.length + 1)
  }
  const last = LAST_WORD.exec(before)?.[0] ?? ''
  return SMALL.has(last.trimEnd().toLowerCase()) ? last : ''
}

/** There every word has a capital: “See 4.2”, “Grafana 8.3”. */
function opensSentence(before: string, named: RegExpExecArray): boolean {
  return /(?:^|[.!?:]\s)$/.test(before.slice(0, named.index + (/^[\s("“‘'/]/.test(named[0]) ? 1 : 0)))
}

/** 12.11.2030, and 12.11.30 unless a product stands before it. */
function isDate(words: string, named: boolean): boolean {
  const [day = 0, month = 0, year, fourth] = words.split('.').map(Number)
  if (year === undefined || fourth !== undefined || day < 1 || day > 31 || month < 1 || month > 12) return false
  return year >= 1900 || (!named && /\.\d\d$/.test(words))
}

/** “A Grafana 8.3 panel” is a panel without its name; “a hole in Grafana 8.3” needs something instead. */
function insteadOf(text: string, from: number, to: number): Pick<Disclosure, 'instead'> {
  const next = AFTER_PHRASE.exec(text.slice(to, to + 20))
  const word = next?.groups?.['word']
  const standsAlone = next && (word === undefined || SMALL_WORDS.has(word)) && !/\b(?:a|an|the|our|its|their|this|that)\s$/i.test(text.slice(Math.max(0, from - 8), from))
  return standsAlone ? {} : {instead: ['']}
}
