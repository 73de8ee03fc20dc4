import type {Format, FormatContext} from './format.ts'
import {jsonFormat} from './json.ts'
import type {RuleWords} from './rule-words.ts'
import {stylishFormat} from './stylish.ts'

const seldom = (): Promise<typeof import('./seldom.ts')> => import('./seldom.ts')

/** A format that speaks of rules and elements in the language of the notice. */
async function withTexts(make: (formats: Awaited<ReturnType<typeof seldom>>, texts: RuleWords) => Format): Promise<Format> {
  const [formats, {default: rules}] = await Promise.all([seldom(), import('../../../generated/rules.ts')])
  return make(formats, new formats.RuleWords(rules))
}

/** Every format, by name; what is seldom wanted is loaded when it is. */
export const FORMATS = {
  stylish: ({terminal}) => stylishFormat(terminal),
  json: () => jsonFormat(),
  sarif: async (context) => {
    const [{sarif}, {default: rules}, {default: pages}] = await Promise.all([seldom(), import('../../../generated/rules.ts'), import('../../../generated/pages.ts')])
    return sarif({rules, pages}, context)
  },
  github: async () => (await seldom()).github(),
  gitlab: async () => (await seldom()).gitlab(),
  rdjson: async () => (await seldom()).rdjson(),
  rdjsonl: async () => (await seldom()).rdjsonl(),
  checkstyle: async () => (await seldom()).checkstyle(),
  junit: async (context) => (await seldom()).junit(context),
  markdown: async () => withTexts(({markdown}, texts) => markdown(texts)),
  html: async () => withTexts(({html}, texts) => html(texts))
} satisfies Readonly<Record<string, (context: FormatContext) => Format | Promise<Format>>>

export type FormatName = keyof typeof FORMATS

/** Formats that say nothing of fixes, which then need not be made. */
const WITHOUT_FIXES: readonly FormatName[] = ['github', 'gitlab', 'checkstyle', 'junit', 'markdown']

/** Whether a format shows fixes. */
export function showsFixes(name: FormatName): boolean {
  return !WITHOUT_FIXES.includes(name)
}
