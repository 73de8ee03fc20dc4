import {nameOf, type Law, type StateRow} from '../../jurisdictions/law.ts'
import type {LawPageWords} from '../../jurisdictions/page-words.ts'
import {fill} from '../../says/say.ts'
import type {Paint} from '../paint.ts'

/** All laws, by region: id, name, how much is prescribed. */
export function lawList(laws: readonly Law[], states: readonly StateRow[], words: LawPageWords, language: string, paint: Paint): string {
  const width = Math.max(...laws.map(({id}) => id.length))
  const parts = Object.entries(words.regions).map(([region, title]) => {
    const rows = laws.filter((law) => law.region === region).map((law) => `  ${law.id.padEnd(width)}  ${nameOf(law, language)}${paint('gray', `  ${counts(law, words)}`)}`)
    return [paint('bold', title), ...rows].join('\n')
  })
  const others = states.filter(({pack}) => pack === undefined).map(({code}) => `us-${code.toLowerCase()}`)
  return `${parts.join('\n\n')}\n\n${paint('bold', words.others)}\n  ${others.join(' ')}\n\n${words.one} ${words['no-advice']}\n`
}

function counts({content: {required}, forbidden, status}: Law, words: LawPageWords): string {
  const said = [
    required.length > 0 ? fill(words.items[required.length === 1 ? 0 : 1], {count: required.length}) : words.free,
    ...(forbidden.length > 0 ? [fill(words.bans, {count: forbidden.length})] : []),
    ...(status === 'not-yet-in-force' ? [words.pending] : [])
  ]
  return said.join(', ')
}
