import type {Coverage} from '../lint/coverage.ts'

const HEAD = ['', '', 'phrases', 'sentences', 'examples', 'law items'] as const

/** The table of `notice-lint languages`: what each language has, and below it what is still to be written. */
export function languageTable(languages: readonly Coverage[], rules: number): string {
  const rows = languages.map(({id, name, english, phrases, sentences, examples, items}) => [id, name === english ? name : `${name} (${english})`, ...[phrases, sentences, examples, items].map((count) => count.toLocaleString('en'))])
  const all: readonly (readonly string[])[] = [HEAD, ...rows]
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()
  const lacks = languages.flatMap(({name, untranslated, withoutPhrases}) => [
    ...(untranslated.length === 0 ? [] : [`${name}: ${untranslated.length} of ${rules} rules speak English: ${untranslated.join(', ')}`]),
    ...(withoutPhrases.length === 0 ? [] : [`${name}: no phrases yet, only what was learned from sentences, for ${withoutPhrases.join(', ')}`])
  ])
  return `${[...all.map(line), ...(lacks.length === 0 ? [] : ['', ...lacks])].join('\n')}\n`
}
