import type {Rule} from './rule.ts'

/** Headings of a rule's page, and what stands above its examples. */
export interface PageWords {
  readonly finds: string
  readonly matters: string
  readonly instead: string
  readonly examples: string
  readonly flagged: string
  readonly fine: string
  readonly said: string
  readonly unsaid: string
}

const FENCE = /^```(?:flagged|fine|said|unsaid) (\w+)\n.*?^```\n*/gms

/**
 * The page of a rule in a language, in Markdown. English is the page as it was written; in other languages it is put together from what the
 * rule says in them. The examples are those of the language.
 */
export function pageIn(rule: Rule, page: string, language: string, words: PageWords): string {
  const examples = [...page.matchAll(FENCE)].filter((fence) => fence[1] === language).map((fence) => fence[0].trimEnd())
  const text = rule.texts[language]
  if (language === 'en' || !text) return page.replaceAll(FENCE, (fence, of: string) => (of === 'en' ? fence : '')).trimEnd()
  const {title, message, why, says, kinds, insert, remedy} = text
  const found = message === '{text}' ? [] : [open(message)]
  const several = [...Object.values(kinds ?? {}).map((kind) => kind.message), ...(message === '{text}' ? Object.values(says ?? {}).filter((sentence) => /[.!]$/.test(sentence)) : [])].map((sentence) => `- ${open(sentence)}`)
  const instead = insert ? [`${insert.heading}: ${insert.sentence}`] : remedy === undefined ? [] : [`${remedy}.`]
  return [
    `# ${title}`,
    `## ${words.finds}`,
    ...found,
    ...(several.length > 0 ? [several.join('\n')] : []),
    `## ${words.matters}`,
    why,
    ...(instead.length > 0 ? [`## ${words.instead}`, ...instead] : []),
    ...(examples.length > 0 ? [`## ${words.examples}`, ...examples] : [])
  ].join('\n\n')
}

/** Slots stay open: no finding has filled them. */
function open(sentence: string): string {
  return sentence.replaceAll(/\{[\w-]+\}/g, '…')
}
