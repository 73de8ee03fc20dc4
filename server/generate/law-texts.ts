import {readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import {z} from 'zod'
import type {LawTexts} from '../src/jurisdictions/translated.ts'
import {readYaml} from './yaml.ts'

const shape = z.record(z.string(), z.record(z.string(), z.string()))

/** Reads what packs say in other languages, `translated/<language>.yaml`. */
export function readLawTexts(room: string): LawTexts {
  const folder = join(room, 'translated')
  return Object.fromEntries(
    readdirSync(folder).sort().map((name) => [
      basename(name, '.yaml'),
      ownTexts(readYaml(join(folder, name), shape))
    ])
  )
}

/** By law and English text the text in another language, where `=` stands for the English one itself. */
export function ownTexts(laws: LawTexts[string]): LawTexts[string] {
  return Object.fromEntries(Object.entries(laws).map(([law, texts]) => [law, Object.fromEntries(Object.entries(texts).map(([english, own]) => [english, own === '=' ? english : own]))]))
}
