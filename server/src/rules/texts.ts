import type {Rule, RuleText} from './rule.ts'

/** What each rule says in one language, by the rules' ids. */
export type RuleTexts = Readonly<Record<string, RuleText>>

/**
 * Rules with their texts. Those of a language are read when somebody first asks for one: to read all of them took every start three milliseconds,
 * of which a notice needs a fifth.
 *
 * @param read by language: reads its texts
 */
export function withTexts(rules: readonly Omit<Rule, 'texts'>[], read: Readonly<Record<string, () => RuleTexts>>): Rule[] {
  const readers = Object.entries(read).map(([language, readTexts]) => {
    let known: RuleTexts | undefined
    return {language, textOf: (id: string): RuleText | undefined => (known ??= readTexts())[id]}
  })
  return rules.map((rule) => {
    const texts: Record<string, RuleText> = {}
    for (const {language, textOf} of readers) Object.defineProperty(texts, language, {enumerable: true, get: () => textOf(rule.id)})
    return {...rule, texts}
  })
}
