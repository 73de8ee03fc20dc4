import {Memory} from '../../server/src/notice/memory.ts'
import type {Block, BlockKind} from '../../server/src/notice/notice.ts'
import {signsOf} from '../../server/src/notice/signs.ts'

/** Stretches that make careless regular expressions take for ever when they are repeated. */
const HOSTILE = [
  'a', 'A', '1', 'X', 'x', '_', '-', '.', ':', '=', '"', '/', '\\', '@', '[', ']', '{', '<', '?', '0', '$', ' ', 'é', '\u{1F600}',
  '[[', '[a b] ', '[a b](', '"[a b] ', '{{', '{{a}} ', '<<', '${', '%%A', '*|', '<a ', '[a ', 'XX ', 'xx-', 'X.', '1.', '1 ', '1-', '1,', 'a.', 'a-', 'a_', 'A ', 'A.', 'Aa ', 'a1', 'A1 ',
  'a:', 'a@', 'a=', '/a', '\\a', '::', 'f:', '0:', 'http://', 'http://a:', 'https://a@', 'C:\\', '~/', '/etc/', 'db-', 'srv1', 'DB01-', 'port 22, ',
  'password ', 'password: ', 'password=', 'password was ', 'code "', 'Server=', 'eyJaaaaaaaaaa.', 'ghp_', 'sk_live_', 'Bearer ', '-----BEGIN PRIVATE KEY-----',
  'CVE-2030-', 'version 1.', 'Name 1.2 ', 'AB12 ', 'GB82WEST', '4111 ', 'born 1 ', 'personal e-mail ', 'Mail Shield ', 'insert ', 'dd/mm/', '000-', 'TBD '
]

/** How many characters each hostile text has. */
const SIZE = 1 << 20

/** One text of a million characters for each stretch. */
export function* hostileTexts(): Generator<{readonly stretch: string; readonly text: string}> {
  for (const stretch of HOSTILE) yield {stretch, text: stretch.repeat(Math.ceil(SIZE / stretch.length)).slice(0, SIZE)}
}

/** A block that holds nothing but a text. */
export function bareBlock(text: string, kind: BlockKind = 'paragraph'): Block {
  return {
    kind, depth: 0, item: -1, quoted: false, row: -1, column: -1, text, signs: signsOf(text), starts: new Int32Array(0), ends: new Int32Array(0),
    marks: [], sentences: [{start: 0, end: text.length}], extent: {start: 0, end: text.length}, memory: new Memory()
  }
}
