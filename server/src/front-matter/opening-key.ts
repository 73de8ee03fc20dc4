import keys from '../../generated/front-matter.ts'

const OPENING_KEY = new RegExp(`^(?:${Object.keys(keys).join('|')})[ \\t]*:`)

/** Whether a text begins with a key of front matter that is meant for this tool. */
export function beginsWithKey(text: string): boolean {
  return OPENING_KEY.test(text)
}
