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
  const found = /[a-z]/.test(open(message)) ? [open(message)] : []
  const spoken = message === '{text}' ? Object.entries(says ?? {}).flatMap(([name, sentence]) => (name !== 'no-advice' && /[.!]$/.test(sentence) ? [sentence] : [])) : []
  const several = [...new Set([...Object.values(kinds ?? {}).map((kind) => kind.message), ...spoken].map(open))].filter((sentence) => sentence.split(/[\s…]+/).length > FRAGMENT).map((sentence) => `- ${sentence}`)
  const instead = insert ? [insert.sentence] : remedy === undefined ? [] : [`${remedy}.`]
  return [
    `# ${title}`,
    ...(found.length + several.length > 0 ? [`## ${words.finds}`] : []),
    ...found,
    ...(several.length > 0 ? [several.join('\n')] : []),
    `## ${words.matters}`,
    why,
    ...(instead.length > 0 ? [`## ${words.instead}`, ...instead] : []),
    ...(examples.length > 0 ? [`## ${words.examples}`, ...examples] : [])
  ].join('\n\n')
}

/** So few words only go on where another sentence has ended. */
const FRAGMENT = 3

/** Slots stay open: no finding has filled them. A list that would stand at the end says nothing then. */
function open(sentence: string): string {
  return sentence.replaceAll(/\{[\w-]+\}/g, '…').replace(/\s?:\s…\.$/, '.')
}
