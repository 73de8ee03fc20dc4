import {LetterPattern} from '../../../notice/letter-pattern.ts'
import {Sign} from '../../../notice/signs.ts'
import type {Disclosure, Found, Kind} from './kind.ts'

const KEY: Disclosure = {kind: 'key'}
const PASSWORD: Disclosure = {kind: 'password'}
const CONNECTION: Disclosure = {kind: 'connection'}
const HASH: Disclosure = {kind: 'hash'}

/** Keys and tokens by the marks that their makers give them, so that scanners can find them. */
const TOKENS = [
  String.raw`(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}`, // Amazon
  String.raw`gh[opsur]_\w{30,255}|github_pat_\w{22,255}`, // GitHub
  String.raw`gl(?:pat|dt|rt|cbt)-[\w-]{20,255}`, // GitLab
  String.raw`xox[abeoprs]-[\w-]{10,255}|xapp-[\w-]{20,255}`, // Slack
  String.raw`[prs]k_(?:live|test)_\w{10,255}|whsec_\w{20,255}`, // Stripe
  String.raw`AIza[\w-]{35}|ya29\.[\w-]{20,500}|GOCSPX-[\w-]{20,60}`, // Google
  String.raw`npm_\w{36}|pypi-AgE[\w-]{50,500}|dop_v1_[0-9a-f]{64}|hf_[A-Za-z]{30,40}|shp(?:at|ca|pa|ss)_[0-9a-f]{32}`,
  String.raw`SG\.[\w-]{16,32}\.[\w-]{30,60}|sk-(?:ant-|proj-)?[\w-]{32,200}|sq0(?:atp|csp)-[\w-]{22,50}|key-[0-9a-f]{32}`,
  String.raw`\d{8,10}:AA[\w-]{33}`, // Telegram
  String.raw`eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,2000}` // JSON web token
].join('|')

/** Each of those marks has one of these parts. */
const TOKEN_HINTS = [
  'AKIA', 'ASIA', 'AROA', 'AIDA', 'gho_', 'ghp_', 'ghs_', 'ghu_', 'ghr_', 'github_pat_', 'glpat-', 'gldt-', 'glrt-', 'glcbt-', 'xox', 'xapp-', '_live_', '_test_', 'whsec_', 'AIza',
  'ya29.', 'GOCSPX-', 'npm_', 'pypi-', 'dop_v1_', 'hf_', 'shpat_', 'shpca_', 'shppa_', 'shpss_', 'SG.', 'sk-', 'sq0', 'key-', ':AA', 'eyJ'
]

/** What a password is said to be that gives none away. */
const STATE = /^(?:compromised|stolen|leaked|hashed|encrypted|salted|reset|weak|strong|correct|expired|changed|safe|secure|null|none|n\/a|x+)$/i

/** Keys, tokens, passwords, connection strings and hashes. */
export const secrets: readonly Kind[] = [
  {needs: Sign.long, hints: TOKEN_HINTS, pattern: new RegExp(String.raw`(?<![\w-])(?:${TOKENS})(?![\w-])`, 'gu'), find: () => KEY},
  {needs: Sign.slash | Sign.colon, hints: ['hooks.slack'], pattern: /https:\/\/hooks\.slack\.com\/[\w/-]{10,200}/g, find: () => KEY},
  {needs: Sign.dashes, hints: ['-----BEGIN'], pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:[^-]{0,8000}-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?/g, find: () => KEY},
  {needs: Sign.long, hints: ['Bearer'], pattern: /\bBearer\s[\w.~+/-]{20,2000}={0,2}/g, find: () => KEY},
  {
    needs: Sign.slash | Sign.colon,
    hints: ['://'],
    pattern: /\b(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|mssql|sqlserver|jdbc:[a-z0-9]{2,20}|ldaps?|s?ftp|ssh|smb|rdp|telnet):\/\/[^\s<>"'“”]{3,500}(?<![.,;:)])/g,
    find: () => CONNECTION
  },
  {needs: Sign.slash | Sign.at, pattern: /\bhttps?:\/\/[^\s/:@<>"]{1,80}:[^\s/@<>"]{1,80}@[\w.-]{1,200}/g, find: () => CONNECTION},
  {needs: Sign.assigns, hints: ['Server=', 'Source=', 'Name=', 'Host='], pattern: /\b(?:Server|Data Source|AccountName|Host)=[^\s;]{1,200}(?:;\s?[A-Za-z][A-Za-z ]{1,30}=[^\s;“”"]{1,200}){1,20}(?<![.,:)]);?/g, find: () => CONNECTION},
  {
    needs: Sign.assigns,
    glimpse: /(?:word|passwd|phrase|passcode|pwd|pin|secret|key|token)["']?\s?[:=]/i,
    pattern:
      /\b(?:password|passwd|passphrase|passcode|pwd|pin|secret|api[_ -]?key|access[_ -]?key|secret[_ -]?key|private[_ -]?key|client[_ -]?secret|auth[_ -]?token|token)["']?\s?(?<sign>:?=|:)\s?["'“‘]?(?<value>[^\s"'“”‘’<>{}[\]&;,()]{3,200})/gi,
    find: assigned
  },
  {
    needs: Sign.assigns,
    pattern: /\b(?:password|passcode|passphrase|unlock code|PIN|pin|user ?name|login|account|key)(?:,? [\w-]{1,20}){0,6},? ?["“‘](?<value>[^"”’\s]{3,40})["”’]/g,
    find: quoted
  },
  {
    needs: Sign.digit,
    hints: ['password ', 'passcode ', 'passphrase '],
    pattern: /\b(?:password|passcode|passphrase)(?: (?:for|of|to|on) (?:the|our|this|that|his|her|its)(?: [\w-]{1,20}){1,3})? (?:was|is) (?:simply |just |still |only )?(?<value>(?=[A-Za-z!$%@]{0,30}\d)(?=\d{0,30}[A-Za-z])[\w!$%@]{5,40})(?![\w-])/g,
    find: spoken
  },
  {
    needs: Sign.digit,
    hints: ['password', 'passcode', 'PIN', 'pin', 'combination', 'code', 'opens', 'opened', 'unlock', 'pressing', 'dialling', 'keying'],
    glimpse: /\d(?<=(?:was|is|were|being|to|simply|just|still|only|with|by|pressing|dialling|in|,)\s\d)[- ]?\d[- ]?\d/,
    pattern:
      /\b(?:(?:password|passcode|PIN|pin|combination|(?:unlock|door|entry|gate|safe|alarm|lock|key)[ -]?code)(?:\s[\w-]{1,20}){0,4}(?:(?:, which)?\s(?:was|is|were|being|to)\s(?:simply\s|just\s|still\s|only\s)?|,\s)|(?:safe|door|gate|lock|cabinet|desk|alarm)\s(?:[\w-]{1,20}\s){0,3}(?:opens|unlocks|opened|unlocked)\s(?:with|by)\s|\b(?:pressing|dialling|keying in)\s)(?:\d[- ]?){2,11}\d\b(?!\s(?:characters|digits|letters|times|days))/g,
    find: () => PASSWORD
  },
  {needs: Sign.digit | Sign.long, hints: ['$'], pattern: /\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|(?:1|5|6|argon2id?|scrypt|pbkdf2[\w-]{0,12})\$[\w$./=,+-]{20,400})/g, find: () => HASH},
  {needs: Sign.long, pattern: /(?<![\w/#=-])(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128}|[0-9A-F]{32}|[0-9A-F]{40}|[0-9A-F]{64})(?![\w-])/g, find: hash}
]

function assigned({groups, start, words}: Found): Disclosure | undefined {
  const value = (groups['value'] ?? '').replace(/[.:!?]+$/, '')
  const end = start + words.length - ((groups['value'] ?? '').length - value.length)
  return isSecret(value, groups['sign'] === ':') ? {...PASSWORD, start, end} : undefined
}

/** “the password was "maint"”, not a heading or a button that is named behind the word: “change the password under "Account"”, nor what the reader's may be. */
function quoted({groups, words, text, start}: Found): Disclosure | undefined {
  if (/^pass/i.test(words) && /\b(?:if|when|whether) (?:your|one of your)(?: \w+)? $/i.test(text.slice(Math.max(0, start - 40), start))) return undefined
  const between = /^(?:unlock code|user ?name|\w+),? ?(.*?),? ?["“‘]/i.exec(words)?.[1] ?? ''
  const says = between === '' || /(?:^|\s)(?:was|is|were|being|to|as|of|been|with|word|name|called)(?: (?:simply|just|still|only))?$/.test(between)
  return says && isSecret(groups['value'] ?? '', false) ? PASSWORD : undefined
}

/** “the password was hunter2”, not how it was kept. */
function spoken({groups}: Found): Disclosure | undefined {
  return /^(?:sha|md|pbkdf|aes|bcrypt|scrypt|argon|rot)\d/i.test(groups['value'] ?? '') ? undefined : PASSWORD
}

const LETTER = new LetterPattern(({L}) => `[${L}]`)

/** Whether a value may be a secret. Behind a colon prose may follow: there it must look like none. */
function isSecret(value: string, afterColon: boolean): boolean {
  if (value.length < 3 || STATE.test(value) || /^[Xx*•._-]+$/.test(value)) return false
  return !afterColon || (/\d/.test(value) && value.length >= 4 && (LETTER.test(value) || /^\d{4,8}$/.test(value)))
}

/** Both digits and letters, or it is a number; a fingerprint is published for readers to compare. */
function hash({text, start, words}: Found): Disclosure | undefined {
  if (!/\d/.test(words) || !/[a-f]/i.test(words)) return undefined
  return /\b(?:fingerprint|pgp|gpg|openpgp|signing key)\b[^.!?]{0,40}$/i.test(text.slice(Math.max(0, start - 80), start)) ? undefined : HASH
}
