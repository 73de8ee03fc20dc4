import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import type {StartersByLanguage} from '../src/starters/starters.ts'
import {readYaml} from './yaml.ts'

const startersFile = z.strictObject({elements: z.record(z.string(), z.array(z.string())), kinds: z.record(z.string(), z.string())})

/** Reads the beginnings for writers: one file a language, `en.yaml`. */
export function readStarters(folder: string): StartersByLanguage {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort()
  return Object.fromEntries(files.map((name) => [name.slice(0, -'.yaml'.length), readYaml(join(folder, name), startersFile)]))
}
