import {CompletionItemKind, InsertTextFormat, type CompletionItem, type Range, type TextEdit} from 'vscode-languageserver'
import {snippetOf} from '../../lint/insert.ts'
import {findingId, nameOf, textIn, type Rule} from '../../rules/rule.ts'
import {fill} from '../../says/say.ts'
import type {Starters} from '../../starters/starters.ts'
import type {EditorWords} from '../words.ts'

/** What completion in the body of a notice draws on. */
export interface Material {
  readonly rules: readonly Rule[]
  readonly starters: Starters
  /** Of the notice: rules speak it too, as far as they are translated. */
  readonly language: string
  /** Elements that the notice does not say yet: they come first. */
  readonly missing: ReadonlySet<string>
  readonly words: EditorWords
}

/** The cursor in its line. */
export interface Spot {
  /** The line up to the cursor. */
  readonly before: string
  /** The line above is blank, or there is none. */
  readonly opens: boolean
  /** The range of the last characters of `before`, by their number. */
  readonly last: (length: number) => Range
}

/** What may stand at the cursor in the body: rules in a comment to the linter, headings, sentences for an element, kinds of data. */
export function completeProse(spot: Spot, material: Material): CompletionItem[] {
  const comment = /<!--\s*notice-lint-(?:disable|enable)[\w-]*\s+(?:[\w/-]+[\s,]+)*([\w/-]*)$/.exec(spot.before)
  if (comment) return ruleNames(material)
  const heading = /^#{1,6}\s+(.*)$/.exec(spot.before)
  if (heading) return headings(spot.last(heading[1]?.length ?? 0), material)
  const slash = /(?:^|\s)(\/[\w-]*)$/.exec(spot.before)
  if (slash) return sentences(spot.last(slash[1]?.length ?? 0), material, '/')
  const word = /[\p{L}\p{N}’'-]*$/u.exec(spot.before)?.[0] ?? ''
  const start = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?$/.test(spot.before.slice(0, spot.before.length - word.length)) && spot.opens
  const kinds = kindsOfData(spot.last(word.length), material)
  return start ? [...sentences(spot.last(word.length), material, ''), ...kinds] : kinds
}

/** Elements that are missing before those that are said. */
function rank(id: string, {missing}: Material): string {
  return missing.has(id) ? '0' : '1'
}

function ruleNames({rules, language}: Material): CompletionItem[] {
  return rules.map((rule) => ({label: findingId(rule), kind: CompletionItemKind.EnumMember, detail: textIn(rule, language)?.title ?? ''}))
}

function headings(range: Range, material: Material): CompletionItem[] {
  const seen = new Set<string>()
  return elementsOf(material).flatMap((rule) => {
    const heading = textIn(rule, material.language)?.insert?.heading
    // The name at the end of a letter needs no heading.
    if (heading === undefined || rule.id === 'sender' || seen.has(heading)) return []
    seen.add(heading)
    return [{label: heading, kind: CompletionItemKind.Class, detail: nameOf(rule, material.language), sortText: `${rank(rule.id, material)}${heading}`, textEdit: {range, newText: heading}}]
  })
}

function sentences(range: Range, material: Material, sign: string): CompletionItem[] {
  return elementsOf(material).flatMap((rule, order) => {
    const own = material.starters.elements[rule.id] ?? []
    return own.map((sentence, index): CompletionItem => {
      const title = nameOf(rule, material.language)
      const textEdit: TextEdit = {range, newText: snippetOf(sentence)}
      return {
        label: sentence,
        labelDetails: {description: material.missing.has(rule.id) ? fill(material.words.missing, {title}) : title},
        kind: CompletionItemKind.Snippet,
        documentation: `${title}: ${textIn(rule, material.language)?.why ?? ''}`,
        filterText: `${sign}${title} ${rule.id} ${sentence}`,
        sortText: `${rank(rule.id, material)}${String(order).padStart(2, '0')}${index}`,
        insertTextFormat: InsertTextFormat.Snippet,
        textEdit
      }
    })
  })
}

function kindsOfData(range: Range, {starters, words: said}: Material): CompletionItem[] {
  return Object.entries(starters.kinds).map(([kind, words]) => ({label: words, kind: CompletionItemKind.Text, detail: fill(said['kind-of-data'], {kind}), sortText: `2${words}`, textEdit: {range, newText: words}}))
}

function elementsOf({rules}: Material): Rule[] {
  return rules.filter(({kind}) => kind === 'element')
}
