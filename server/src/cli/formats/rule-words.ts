import type {Rule} from '../../rules/rule.ts'
import type {Finding} from '../../lint/finding.ts'

/** The texts of the rules, as reports for people need them. */
export class RuleWords {
  private readonly elements: ReadonlyMap<string, Rule['texts']>
  private readonly languages: ReadonlyMap<string, string>

  constructor(rules: readonly Pick<Rule, 'id' | 'kind' | 'texts'>[]) {
    this.elements = new Map(rules.filter(({kind}) => kind === 'element').map(({id, texts}) => [id, texts]))
    this.languages = new Map(rules.flatMap(({texts}) => Object.entries(texts).map(([language, {why}]) => [why, language])))
  }

  /** What an element is called: in English by its id, by which programs and settings know it, elsewhere by its title. */
  nameOf(element: string, language: string): string {
    return language === 'en' ? element : (this.elements.get(element)?.[language]?.title ?? element)
  }

  /** The language in which a finding speaks: a part of a notice may be in another than the whole, and a rule may not be translated. */
  languageOf({why}: Pick<Finding, 'why'>, otherwise: string): string {
    return this.languages.get(why) ?? otherwise
  }
}
