import type {Coverage} from '../lint/coverage.ts'
import {fill} from '../says/say.ts'
import {columnsOf} from './columns.ts'
import {terminalWords} from './terminal-words.ts'

/** The table of `notice-lint languages`, told in one of them: what each language has, and below it what is still to be written. */
export function languageTable(languages: readonly Coverage[], rules: number, told: string): string {
  const words = terminalWords(told).languages
  const names = new Intl.DisplayNames(told, {type: 'language'})
  const rows = languages.map(({id, name, english, phrases, sentences, examples, items}) => {
    const here = told === 'en' ? english : (names.of(id) ?? english)
    return [id, name.toLowerCase() === here.toLowerCase() ? name : `${name} (${here})`, ...[phrases, sentences, examples, items].map((count) => count.toLocaleString(told))]
  })
  const all: readonly (readonly string[])[] = [['', '', words.phrases, words.sentences, words.examples, words.items], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => columnsOf(row[column] ?? '')))) ?? []
  const line = (row: readonly string[]): string => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()
  const lacks = languages.flatMap(({name, untranslated, withoutPhrases}) => [
    ...(untranslated.length === 0 ? [] : [fill(words.english, {name, count: untranslated.length, all: rules, list: untranslated.join(', ')})]),
    ...(withoutPhrases.length === 0 ? [] : [fill(words.unphrased, {name, list: withoutPhrases.join(', ')})])
  ])
  return `${[...all.map(line), ...(lacks.length === 0 ? [] : ['', ...lacks])].join('\n')}\n`
}
