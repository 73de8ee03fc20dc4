import {readdirSync, readFileSync} from 'node:fs'

/** Notices of the corpus in a language, one behind the other, without front matter: real prose of any length. */
function proseIn(language: string): string {
  return readdirSync(new URL('../corpus/dev/', import.meta.url))
    .filter((name) => name.startsWith(`${language}-`) && name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(new URL(`../corpus/dev/${name}`, import.meta.url), 'utf8').replace(/^---\n.*?\n---\n/s, '').replaceAll(/^\[[^\]\n]+\]: .*$/gm, ''))
    .join('\n\n')
}

/** A notice of about so many characters, cut at the end of a paragraph. */
export function noticeOf(length: number, language = 'en'): string {
  const prose = proseIn(language)
  let text = ''
  while (text.length < length) text += `${prose}\n\n`
  const end = text.indexOf('\n\n', length)
  return text.slice(0, end < 0 ? length : end)
}

/** The text with one word changed in its middle, another one each time: what a writer does. */
export function withOneWordChanged(text: string, round: number): string {
  const at = text.indexOf(' ', Math.floor(text.length / 2))
  return `${text.slice(0, at)} word${round}${text.slice(at)}`
}

/** The text with a change in every paragraph: nothing that was kept from another round can serve. */
export function withEveryParagraphChanged(text: string, round: number): string {
  return text.replaceAll(/\n\n(?=[A-Z])/g, `\n\nWord${round} `)
}
