import * as z from 'zod/mini'
import {findingId, type Rule} from '../../rules/rule.ts'

export const CONFIGURED_LEVELS = ['error', 'warning', 'info', 'hint', 'off'] as const

/** Shapes with names of their own, so that the JSON Schema has each once. */
function named<T extends z.core.$ZodType>(id: string, shape: T): T {
  z.globalRegistry.add(shape, {id})
  return shape
}

const level = named('level', z.enum(CONFIGURED_LEVELS))
const texts = (help: string) => z.optional(z.array(z.string().check(z.minLength(1))).check(z.describe(help)))
const oneOrMore = (help: string) => z.union([z.string(), z.array(z.string())]).check(z.describe(help))

const options = z.strictObject({
  level: z.optional(level),
  allow: texts('Words of which the rule says nothing.'),
  grade: z.optional(z.number().check(z.gte(1), z.describe('The highest school grade that is not reported.'))),
  words: z.optional(z.number().check(z.gte(1), z.describe('The most words that a sentence may have.')))
})

/** A rule's level, or a map of it and the rule's options. */
export type RuleSetting = z.infer<typeof level> | z.infer<typeof options>

const levelAlone = named('level-alone', z.pick(options, {level: true}))
const withGrade = named('with-grade', z.pick(options, {level: true, grade: true}))
const withWords = named('with-words', z.pick(options, {level: true, words: true}))
const withAllow = named('with-allow', z.pick(options, {level: true, allow: true}))

function optionsOf(rule: Rule): z.ZodMiniType<RuleSetting> {
  if (rule.kind === 'element') return levelAlone
  if (rule.id === 'style/readability') return withGrade
  return rule.id === 'style/long-sentence' ? withWords : withAllow
}

function ruleShape(rule: Rule): z.ZodMiniType<RuleSetting> {
  return z.union([level, optionsOf(rule)]).check(z.describe(rule.texts['en']?.title ?? rule.id))
}

const organization = z.strictObject({
  domains: texts('Domains that are yours, such as lindenpost.example; those below them count too.'),
  emails: texts('Addresses of yours at other domains.'),
  phones: texts('Telephone numbers that are yours, written as you like.'),
  names: texts('Names of yours and of your products: a rule says nothing of words within them.'),
  allow: texts('Phrases of which no rule of wording says anything.'),
  'merge-fields': texts('Slots that your mail program fills, as written: {{first_name}}.')
})

function policyShape(ids: readonly string[]) {
  return z.strictObject({
    locked: z.optional(z.array(z.enum(ids)).check(z.describe('Rules that no comment in a notice can silence.'))),
    reasons: z.optional(z.boolean().check(z.describe('Comments that silence a rule must say why: … -- reason.'))),
    unused: z.optional(z.boolean().check(z.describe('Report comments that silence nothing.')))
  })
}

/**
 * The shape of `.notice-lint.yaml`.
 *
 * @param rules those that can be configured: any other is a mistake
 */
export function configurationShape(rules: readonly Rule[]) {
  const levels = z.strictObject(Object.fromEntries(rules.map((rule) => [findingId(rule), z.optional(ruleShape(rule))]))).check(z.describe('Level by rule, or a map with the level and the rule’s options.'))
  const settings = {
    rules: z.optional(levels),
    organization: z.optional(organization.check(z.describe('What is official of your organization, and its own words.'))),
    policy: z.optional(policyShape(rules.map(findingId)).check(z.describe('What the comments in a notice may do.')))
  }
  return z.strictObject({
    $schema: z.optional(z.string()),
    extends: z.optional(oneOrMore('Presets (recommended, strict, plain-language, legal) and files, from the weakest to the strongest.')),
    ...settings,
    overrides: z.optional(
      z.array(z.strictObject({files: oneOrMore('Globs, from the folder of this file.'), ...settings})).check(z.describe('Other settings for some files; of two that fit the later one counts.'))
    ),
    ignore: texts('Files that are never linted, written as in .gitignore.')
  })
}

/** One layer of settings, as written. */
export interface Settings {
  readonly rules?: Readonly<Record<string, RuleSetting | undefined>> | undefined
  readonly organization?: z.infer<typeof organization> | undefined
  readonly policy?: z.infer<ReturnType<typeof policyShape>> | undefined
}

/** A configuration file, as written. */
export interface Configuration extends Settings {
  readonly extends?: string | readonly string[] | undefined
  readonly overrides?: readonly (Settings & {readonly files: string | readonly string[]})[] | undefined
  readonly ignore?: readonly string[] | undefined
}
