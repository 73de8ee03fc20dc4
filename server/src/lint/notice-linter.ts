import type {Notice, PlacedBlock} from '../notice/notice.ts'
import {parseNotice} from '../notice/parse.ts'
import {assemble} from './assemble.ts'
import type {FileHit} from './file-hits.ts'
import {known, loadedLinter, loadLanguages, rules} from './languages.ts'
import type {Linted, Linter, LintOptions} from './linter.ts'
import {titleIn} from '../rules/rule.ts'
import {planOf, type Plan} from './parts.ts'
import {titleOf} from './title.ts'
import {translationHits} from './translation/hits.ts'
import type {Original} from './translation/original.ts'

/** Lints notices whatever their language: each part by the linter of its language. */
export interface NoticeLinter {
  /** Of the notice's parts, each once. */
  readonly languages: readonly string[]
  /**
   * @param source the whole file
   * @param previous result for an earlier version of the same file: what did not change is not read again
   */
  lint(source: string, options?: LintOptions, previous?: Linted): Linted
}

/** A linter for a text and others in its languages, which are loaded. */
export async function linterFor(source: string): Promise<NoticeLinter> {
  const plan = await surePlanOf(source)
  const languages = plan.parts.map(({language}) => language).filter(isKnown)
  // What is to be said of a language that nobody knows is said in English.
  await loadLanguages(new Set(languages.length === 0 ? ['en'] : languages))
  return {languages: [...new Set(languages)], lint: (text, options, previous) => lintBy(text === source ? plan : planOf(text, known), text, options, previous)}
}

/** Lints with the languages that have been loaded; a part in another is told and left alone. */
export function lintNotice(source: string, options?: LintOptions): Linted {
  return lintBy(planOf(source, known), source, options)
}

/** What everyday words do not tell, a library guesses. */
async function surePlanOf(source: string): Promise<Plan> {
  const plan = planOf(source, known)
  if (plan.knowledge !== 'unknown') return plan
  const {guessLanguage} = await import('./guess.ts')
  const language = guessLanguage(source)
  return language === undefined ? plan : {parts: [{start: 0, language, whole: true}], knowledge: 'guess'}
}

function lintBy({parts, knowledge}: Plan, source: string, options: LintOptions = {}, previous?: Linted): Linted {
  const notice = parseNotice(source, previous?.notice)
  const judged = [...new Set(parts.map(({language}) => language))].map((language) => ({linter: loadedLinter(language), language, ...stretchOf(language, parts, notice)}))
  const main = judged[0]?.linter ?? judged.find(({linter}) => linter)?.linter ?? loadedLinter('en')
  if (!main) throw new Error('no language is loaded')
  const hits = [...judged.flatMap(({linter, language}) => (linter ? [] : [unknownLanguage(notice, language, main)])), ...(knowledge === 'guess' && judged[0]?.linter ? [unsureLanguage(notice, judged[0].language, main)] : [])]
  const language = judged[0]?.language ?? 'en'
  const translation = (elements: Linted['elements']): FileHit[] => {
    const traits = judged.flatMap(({linter}) => linter?.traits ?? [])
    return options.original ? translationHits({notice, language, traits, elements}, options.original, traitsOf(options.original), main.sayerOf('translation'), (id) => titleIn(rules, id, main.language)) : []
  }
  return assemble(notice, judged.flatMap(({linter, blocks, whole}) => (linter ? [{linter, blocks, whole}] : [])), {main, hits, language, translation}, options)
}

/** How the languages of an original are written; it has been linted, so that they are loaded. */
function traitsOf({linted}: Original): Linter['traits'][] {
  const languages = linted ? new Set([linted.language, ...planOf(linted.notice.source, known).parts.map(({language}) => language)]) : []
  return [...languages].flatMap((language) => loadedLinter(language)?.traits ?? [])
}

/** All that is in one language: a letter goes on after an aside in another one. */
function stretchOf(language: string, parts: Plan['parts'], notice: Notice): {readonly blocks: readonly PlacedBlock[]; readonly whole: boolean} {
  if (parts.length === 1) return {blocks: notice.blocks, whole: true}
  const own = parts.flatMap((part, index) => (part.language === language ? [{...part, until: parts[index + 1]?.start ?? Infinity}] : []))
  const blocks = notice.blocks.filter(({offset, block}) => own.some(({start, until}) => start <= offset + block.extent.start && offset + block.extent.start < until))
  return {blocks, whole: own.some(({whole}) => whole)}
}

function isKnown(language: string): boolean {
  return known.some(({id}) => id === language)
}

function unknownLanguage(notice: Notice, language: string, main: Linter): FileHit {
  const list = known.map(({id}) => nameOf(id, main.language)).join(', ')
  return {...titleOf(notice), message: main.sayerOf('language')('unread', {language: nameOf(language, main.language), list}), fixes: []}
}

function unsureLanguage(notice: Notice, language: string, main: Linter): FileHit {
  return {...titleOf(notice), message: main.sayerOf('language')('guessed', {language: nameOf(language, main.language)}), fixes: []}
}

/** A language's name in another. */
function nameOf(language: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], {type: 'language'}).of(language) ?? language
}

