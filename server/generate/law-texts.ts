import {readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import {z} from 'zod'
import type {LawTexts} from '../src/jurisdictions/translated.ts'
import {readYaml} from './yaml.ts'

const shape = z.record(z.string(), z.record(z.string(), z.string()))

/** Reads what packs say in other languages, `translated/<language>.yaml`; `=` stands for the English text itself. */
export function readLawTexts(room: string): LawTexts {
  const folder = join(room, 'translated')
  return Object.fromEntries(
    readdirSync(folder).sort().map((name) => [
      basename(name, '.yaml'),
      Object.fromEntries(Object.entries(readYaml(join(folder, name), shape)).map(([law, texts]) => [law, Object.fromEntries(Object.entries(texts).map(([english, own]) => [english, own === '=' ? english : own]))]))
    ])
  )
}
