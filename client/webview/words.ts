import type {PageWords} from '../src/preview/words.ts'

let words: PageWords | undefined

/** What the page says, in the language of the editor. The extension puts it into the page. */
export function say(key: keyof PageWords, ...values: readonly (string | number)[]): string {
  words ??= JSON.parse(document.body.dataset['words'] ?? '{}') as PageWords
  return words[key].replaceAll(/\{(\d)\}/g, (_all, index: string) => String(values[Number(index)] ?? ''))
}
