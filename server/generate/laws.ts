import {readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import type {Law, StateRow} from '../src/jurisdictions/law.ts'
import {lawShape, statesShape} from './law-shape.ts'
import {readYaml} from './yaml.ts'

/**
 * Reads every pack, in the order of their ids.
 *
 * @throws Error that names the file for a pack that does not have the shape, or whose id is not its file's name
 */
export function readLaws(room: string): Law[] {
  const folder = join(room, 'packs')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readLaw(join(folder, name)))
}

/** Reads one pack. @throws Error that names the file for one that does not have the shape, or whose id is not its file's name */
export function readLaw(path: string): Law {
  const law = defined(readYaml(path, lawShape)) as Law
  if (`${law.id}.yaml` !== basename(path)) throw new Error(`${path}: its id is ${law.id}`)
  return law
}

/** Reads the table of US states. @throws Error for a row whose pack is not there */
export function readStates(room: string, laws: readonly Law[]): StateRow[] {
  const path = join(room, 'us-states.yaml')
  const {states} = readYaml(path, statesShape)
  for (const {name, pack} of states) {
    if (pack !== undefined && !laws.some((law) => law.id === pack)) throw new Error(`${path}: ${name} names the pack ${pack}, which is not there`)
  }
  return defined(states) as StateRow[]
}

/** The names of all laws by the ids that front matter declares them under; a state without a pack has its postal code. */
export function lawNames(laws: readonly Law[], states: readonly StateRow[]): Record<string, string> {
  const named = [...laws.map(({id, name}) => [id, name] as const), ...states.filter(({pack}) => pack === undefined).map(({code, name}) => [`us-${code.toLowerCase()}`, name] as const)]
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Undefined keys out, so that what is written is what was meant. */
function defined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
