import {findingId, type Rule} from '../../rules/rule.ts'
import type {Settings} from './shape.ts'

type Levels = NonNullable<Settings['rules']>

const PLAIN: Levels = {
  jargon: 'error',
  'style/readability': {level: 'warning', grade: 8},
  'style/long-sentence': {level: 'warning', words: 25}
}

/** What statutes ask for most often, and what is held against a sender later; tone is left to others. */
const LEGAL: Levels = {
  'missing-what-happened': 'error',
  'missing-when': 'error',
  'missing-data-types': 'error',
  'missing-risk': 'error',
  'missing-response': 'error',
  'missing-next-steps': 'error',
  'missing-fraud-guidance': 'error',
  'missing-contact': 'error',
  'missing-authorities': 'error',
  'missing-apology': 'info',
  'missing-responsibility': 'info',
  'missing-empathy': 'info',
  placeholder: 'error',
  'over-disclosure': 'error',
  speculation: 'error',
  'speculative-promise': 'error',
  'unfounded-reassurance': 'error',
  'delay-excuse': 'error'
}

/** Every rule of its own kind one step worse: what is a warning is an error, what is a hint is a warning. */
function strict(rules: readonly Rule[]): Levels {
  const wanted = rules.filter((rule) => rule.off !== true)
  return Object.fromEntries(wanted.map((rule) => [findingId(rule), rule.severity === 'hint' || rule.severity === 'info' ? 'warning' : 'error']))
}

/** Presets that `extends` can name. `recommended` is what holds without a configuration. */
export const PRESETS: Readonly<Record<string, (rules: readonly Rule[]) => Settings>> = {
  recommended: () => ({}),
  strict: (rules) => ({rules: strict(rules), policy: {reasons: true, unused: true}}),
  'plain-language': () => ({rules: PLAIN}),
  legal: () => ({rules: LEGAL})
}
