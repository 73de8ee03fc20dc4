import {readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import {z} from 'zod'
import type {LawPages} from '../src/jurisdictions/page-words.ts'
import {ownTexts} from './law-texts.ts'
import {readYaml} from './yaml.ts'

const one = z.string()
const forms = z.tuple([one, one])
const wordsShape = z.strictObject({
  status: z.strictObject({'in-force': one, 'partially-in-force': one, 'not-yet-in-force': one}),
  researched: one,
  levels: z.strictObject({primary: one, secondary: one, mixed: one, memory: one}),
  binds: one, harm: one,
  checked: z.strictObject({primary: one, secondary: one, memory: one}),
  must: one, nothing: one, recommended: one, form: one, banned: one, offered: one, told: one, 'by-when': one, sent: one, language: one, sources: one, notes: one,
  title: one, headings: one, points: one, quote: one, offer: one, instead: one, means: one, memory: one,
  semicolon: one, colon: one, 'no-limit': one, limits: z.record(one, forms), counted: one, from: one, except: one, recipients: z.record(one, one),
  when: z.strictObject({known: one, applicable: one, offered: one, exists: one, owned: one, joint: one, late: one, 'data-unknown': one, telephone: one, threat: one, incident: one, from: one, only: one, unless: one, data: one, 'data-lost': one}),
  'no-advice': one, 'in-english': one, regions: z.record(one, one), items: forms, free: one, bans: one, pending: one, others: one, one
})
const shape = z.object({words: wordsShape}).catchall(z.record(one, one))

/**
 * Reads the words of the pages of laws, `pages/<language>.yaml`.
 *
 * @param kinds what kinds of data mean, by language and English text: packs name them too
 */
export function readLawPages(room: string, kinds: Readonly<Record<string, Readonly<Record<string, string>>>>): Readonly<Record<string, LawPages>> {
  const folder = join(room, 'pages')
  return Object.fromEntries(
    readdirSync(folder).sort().map((name) => {
      const language = basename(name, '.yaml')
      const {words, ...laws} = readYaml(join(folder, name), shape)
      const texts = ownTexts(laws)
      return [language, {words, texts: {...texts, all: {...kinds[language], ...texts['all']}}}]
    })
  )
}
