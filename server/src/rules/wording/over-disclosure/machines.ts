import {Sign} from '../../../notice/signs.ts'
import {isAddress, isIpv4, isIpv6} from './internet-address.ts'
import type {Disclosure, Found, Kind} from './kind.ts'

const ADDRESS: Disclosure = {kind: 'address'}
const HOST: Disclosure = {kind: 'host'}
const PORT: Disclosure = {kind: 'port'}
const STORE: Disclosure = {kind: 'store'}

/** Top-level names that exist inside a network only. */
const INSIDE = /\.(?:local|lan|internal|corp|intranet|localdomain|intra)$/

/** Parts of names that machines have, and pages for readers have not. */
const SERVER = new Set(
  `db sql mysql postgres pgsql mongo mongodb redis elastic elasticsearch kibana grafana prometheus jenkins staging stage stg dev devel
  test uat qa prod preprod debug admin phpmyadmin cpanel webmin vpn rdp ssh ftp sftp smtp imap mx ns ldap dc ad fs nas san esx esxi
  vcenter backup bastion jump proxy gw fw firewall srv svr stats metrics nagios zabbix splunk syslog exchange owa citrix minio cache vm k8s internal intranet corp`.split(/\s+/)
)

/** What stands before the number of a section. */
const NUMBERED = /(?:§|\b(?:sections?|clauses?|articles?|chapters?|paragraphs?|parts?|items?|rules?))\s$/i

/** Paths on a web server that lead to its inside. */
const INNER_PATH = /\/(?:wp-admin|wp-login|phpmyadmin|admin|administrator|\.git|\.env|\.svn|cgi-bin|server-status|actuator|debug|console|backup|dump)\b|\.(?:sql|bak|env|old|zip|tgz)$/i

/** What the name of a machine has before its number. */
const ROLE = 'SRV|SVR|SQL|DB|DC|FS|WEB|EXCH|NAS|ESXI?|VM|PROD|STG|BKP|MAIL|APP|VPN|FW|srv|svr|sql|db|web|exch|nas|esxi?|vm|prod|stg|bkp|mail|app|vpn|fw'

/** Addresses and names of machines, ports, and places in the cloud. */
export const machines: readonly Kind[] = [
  {
    needs: Sign.dotted,
    pattern: /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?(?::\d{2,5})?(?![\w/]|\.\d|-\d)/g,
    find: ({text, start, words}) => (isIpv4(words.split(/[/:]/)[0] ?? '') && !NUMBERED.test(text.slice(Math.max(0, start - 14), start)) ? ADDRESS : undefined)
  },
  {
    needs: Sign.colon,
    pattern: /(?<![\w:.])[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:]{1,40}(?:\/\d{1,3})?(?![\w:])/g,
    find: ({words}) => (isIpv6(words.split('/')[0] ?? '') ? ADDRESS : undefined)
  },
  {needs: Sign.colon, pattern: /(?<![\w:-])(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}(?![\w:-])/g, find: () => ADDRESS},
  {
    needs: Sign.slash | Sign.colon,
    hints: ['://'],
    pattern: /\bhttps?:\/\/(?:[^\s/@<>"]{1,80}@)?(?<host>[\w.-]{1,200}|\[[0-9A-Fa-f:.]{2,45}\])(?<port>:\d{2,5})?(?<path>[^\s<>"')\]]{0,400})/g,
    find: url
  },
  {
    needs: Sign.colon | Sign.joint,
    pattern: /(?<![\w./@:-])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}:\d{2,5}(?![\w:])/g,
    find: () => HOST
  },
  {needs: Sign.colon | Sign.digit, hints: ['localhost'], pattern: /\blocalhost:\d{2,5}\b/g, find: () => HOST},
  {
    needs: Sign.joint,
    pattern: /(?<![\w./@:-])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\w@:-]|\.\w)/g,
    find: ({words}) => (isMachine(words) ? HOST : undefined)
  },
  {
    needs: Sign.name,
    glimpse: /\d(?<=[A-Za-z][-_]?\d)/,
    pattern: new RegExp(String.raw`(?<![\w./@-])(?:[A-Za-z]{1,20}[-_]){0,4}(?:${ROLE})(?:[-_][A-Za-z]{1,12}){0,2}(?:[-_]\d{1,3}|\d{2,3})(?![\w@]|[-.]\w)`, 'g'),
    find: () => HOST
  },
  {needs: Sign.name, glimpse: /\d(?<=[A-Z-]\d)/, pattern: /(?<=\b(?:server|machine|computer|host|workstation|controller)\s)[A-Z][A-Z-]{2,15}\d{1,3}\b/g, find: () => HOST},
  {needs: Sign.name, hints: ['DESKTOP-', 'LAPTOP-', 'WIN-'], pattern: /\b(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{7,11}\b/g, find: ({words}) => (/\d/.test(words) ? HOST : undefined)},
  {
    needs: Sign.digit,
    glimpse: /\d(?<=(?:orts?|number|no\.|TCP|UDP)[\s/]\d)/,
    pattern: /\b(?:[Pp]orts?(?:\s(?:number|no\.))?\s|TCP[\s/]|UDP[\s/])\d{2,5}(?:(?:,\s?|\s(?:and|or|to)\s|[-–])\d{2,5}){0,8}\b(?!\s?[%°])/g,
    find: ({text, start, words}) => (isPort(words) && !/\b(?:usb|hdmi|ethernet)\s$/i.test(text.slice(Math.max(0, start - 10), start)) ? PORT : undefined)
  },
  {
    needs: Sign.joint,
    hints: ['.s3', '.blob.core', '.storage.google', '.firebaseio', '.digitaloceanspaces'],
    pattern: /\b[\w.-]{1,80}\.(?:s3[\w.-]{0,30}\.amazonaws\.com|blob\.core\.windows\.net|storage\.googleapis\.com|firebaseio\.com|digitaloceanspaces\.com)\b[^\s<>"')\]]{0,200}/g,
    find: () => STORE
  },
  {needs: Sign.slash | Sign.colon, hints: ['://'], pattern: /\b(?:s3|gs|wasbs?|abfss?):\/\/[\w.-]{1,100}[^\s<>"')\]]{0,200}/g, find: () => STORE}
]

function url({groups, start, words}: Found): Disclosure | undefined {
  const host = groups['host'] ?? ''
  const end = start + words.replace(/[.,;:!?]+$/, '').length
  if (isAddress(host)) return {...ADDRESS, start, end}
  return groups['port'] !== undefined || isMachine(host) || INNER_PATH.test(groups['path'] ?? '') ? {...HOST, start, end} : undefined
}

/** Whether a name belongs to a machine rather than to a page for readers: by its ending, or by a part of it before the domain. */
function isMachine(host: string): boolean {
  if (INSIDE.test(host)) return true
  return host
    .split('.')
    .slice(0, -2)
    .some((label) => label.split(/-|\d+/).some((part) => SERVER.has(part)))
}

function isPort(words: string): boolean {
  return (words.match(/\d+/g) ?? []).every((port) => Number(port) > 0 && Number(port) < 65_536)
}
