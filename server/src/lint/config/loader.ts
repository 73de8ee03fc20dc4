import type {Rule} from '../../rules/rule.ts'
import {Lines} from '../lines.ts'
import {didYouMean} from '../suggest.ts'
import {mergeLayers, type Layer, type Merged, type Origin} from './merge.ts'
import {folderOf, foldersAbove, resolvePath} from './paths.ts'
import type {FileSet} from './patterns.ts'
import {PRESETS} from './presets.ts'
import type {Path} from './problems.ts'
import type {TextProblem} from './read.ts'

/** The names that a configuration file can have; of two in one folder the first counts. */
export const CONFIGURATION_NAMES = ['.notice-lint.yaml', '.notice-lint.json'] as const

/** Patterns of files that are never linted, written as in `.gitignore`. */
export const IGNORE_NAME = '.noticelintignore'

/** How the loader reads files, wherever they are. Paths and addresses have `/` between their parts. */
export interface ConfigurationFiles {
  /** The text of a file; undefined where there is none. @throws Error for one that is there and cannot be read */
  readonly read: (path: string) => Promise<string | undefined>
}

/** Something wrong in a configuration, with the file and the place in it, both from 1. */
export interface ConfigurationProblem extends TextProblem {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** What is configured for one file. */
export interface FileConfiguration extends Merged {
  /** The file that was found nearest; undefined where there is none. */
  readonly path: string | undefined
  readonly problems: readonly ConfigurationProblem[]
}

/** A configuration file with all that it extends, the weakest first. */
interface Loaded {
  readonly layers: readonly Layer[]
  readonly overrides: readonly (FileSet & {readonly layer: Layer})[]
  readonly ignored: readonly FileSet[]
  readonly problems: readonly ConfigurationProblem[]
}

const NOTHING: Loaded = {layers: [], overrides: [], ignored: [], problems: []}

/** Finds and reads configuration; keeps what it has read until it is told to forget. One for the editor and the command line. */
export class ConfigurationLoader {
  private readonly files: ConfigurationFiles
  private readonly rules: readonly Rule[]
  private readonly nearest = new Map<string, Promise<string | undefined>>()
  private readonly loaded = new Map<string, Promise<Loaded>>()
  private readonly ignores = new Map<string, Promise<FileSet | undefined>>()
  private readonly made = new Map<string, FileConfiguration>()

  constructor(files: ConfigurationFiles, rules: readonly Rule[]) {
    this.files = files
    this.rules = rules
  }

  /**
   * What is configured for a file.
   *
   * @param named a configuration file that counts instead of the nearest; null: none
   */
  async forFile(path: string, named?: string | null): Promise<FileConfiguration> {
    const found = named === undefined ? await this.find(path) : (named ?? undefined)
    const {layers, overrides, problems} = await this.load(found)
    const chosen = overrides.map(({matches}) => matches(path))
    const key = `${found ?? ''}\n${chosen.map(Number).join('')}`
    const known = this.made.get(key)
    if (known) return known
    const made = {...mergeLayers([...layers, ...overrides.filter((_one, index) => chosen[index]).map(({layer}) => layer)]), path: found, problems}
    this.made.set(key, made)
    return made
  }

  /** The file whose patterns say that a file is never linted; undefined for one that is. */
  async ignoredBy(path: string, named?: string | null): Promise<string | undefined> {
    const found = named === undefined ? await this.find(path) : (named ?? undefined)
    const {ignored} = await this.load(found)
    if (ignored.some(({matches}) => matches(path))) return found
    const own = await this.nearestOf(path, [IGNORE_NAME], this.nearest)
    if (own === undefined) return undefined
    const patterns = await (this.ignores.get(own) ?? this.readIgnore(own))
    return patterns?.matches(path) ? own : undefined
  }

  /** What is wrong in a configuration file, in a text of it that need not be saved. */
  async check(path: string, text: string): Promise<readonly ConfigurationProblem[]> {
    const {problems} = await this.build(path, text, [])
    return problems.filter((problem) => problem.path === path)
  }

  /** Some configuration may have changed. */
  forget(): void {
    for (const map of [this.nearest, this.loaded, this.ignores, this.made]) map.clear()
  }

  private find(path: string): Promise<string | undefined> {
    return this.nearestOf(path, CONFIGURATION_NAMES, this.nearest)
  }

  /** The nearest file of these names, from a file's folder upwards. */
  private async nearestOf(path: string, names: readonly string[], known: Map<string, Promise<string | undefined>>): Promise<string | undefined> {
    for (const folder of foldersAbove(path)) {
      const key = `${folder}/${names[0] ?? ''}`
      let here = known.get(key)
      if (!here) known.set(key, (here = this.here(folder, names)))
      const found = await here
      if (found !== undefined) return found
    }
    return undefined
  }

  private async here(folder: string, names: readonly string[]): Promise<string | undefined> {
    for (const name of names) {
      const path = `${folder}/${name}`
      if ((await this.files.read(path).catch(() => '')) !== undefined) return path
    }
    return undefined
  }

  private load(path: string | undefined): Promise<Loaded> {
    if (path === undefined) return Promise.resolve(NOTHING)
    const known = this.loaded.get(path)
    if (known) return known
    const loading = this.read(path, [])
    this.loaded.set(path, loading)
    return loading
  }

  private async read(path: string, chain: readonly string[]): Promise<Loaded> {
    try {
      const text = await this.files.read(path)
      if (text !== undefined) return await this.build(path, text, chain)
      return {...NOTHING, problems: [{path, line: 1, column: 1, start: 0, end: 0, message: 'no such file; check the spelling'}]}
    } catch (error) {
      const message = `cannot be read (${error instanceof Error ? error.message : String(error)})`
      return {...NOTHING, problems: [{path, line: 1, column: 1, start: 0, end: 0, message}]}
    }
  }

  private async build(path: string, text: string, chain: readonly string[]): Promise<Loaded> {
    // What reads and what matches is loaded where there is something to read: most notices have no configuration.
    const [{readConfiguration}, {globs, ignorePatterns}] = await Promise.all([import('./read.ts'), import('./patterns.ts')])
    const read = readConfiguration(text, this.rules)
    const lines = new Lines(text)
    const folder = folderOf(path) ?? ''
    const problems = read.problems.map((problem) => ({...problem, path, ...lines.position(problem.start)}))
    const originOf = (at: Path): Origin => ({source: path, ...lines.position(read.placeOf(at).start)})
    const bases: Loaded[] = []
    for (const [index, name] of [read.value.extends ?? []].flat().entries()) {
      const base = await this.base(name, folder, [...chain, path])
      const span = read.placeOf(typeof read.value.extends === 'string' ? ['extends'] : ['extends', index])
      if (typeof base === 'string') problems.push({...span, path, ...lines.position(span.start), message: base})
      else bases.push(base)
    }
    return {
      layers: [...bases.flatMap(({layers}) => layers), {settings: read.value, originOf}],
      overrides: [...bases.flatMap(({overrides}) => overrides), ...(read.value.overrides ?? []).map((override, index) => ({...globs(folder, [override.files].flat()), layer: {settings: override, originOf: (at: Path) => originOf(['overrides', index, ...at])}}))],
      ignored: [...bases.flatMap(({ignored}) => ignored), ...(read.value.ignore ? [ignorePatterns(folder, read.value.ignore)] : [])],
      problems: [...bases.flatMap((base) => base.problems), ...problems]
    }
  }

  /** What `extends` names, or what is wrong with the name. */
  private async base(name: string, folder: string, chain: readonly string[]): Promise<Loaded | string> {
    const preset = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined
    if (preset) return {...NOTHING, layers: [{settings: preset(this.rules), originOf: () => ({source: `preset ${name}`})}]}
    if (!/^\.{0,2}\/|\.(?:ya?ml|json)$/.test(name)) return `there is no preset “${name}”${didYouMean(name, Object.keys(PRESETS))}; a file begins with ./`
    const path = resolvePath(folder, name)
    if (chain.includes(path)) return `“${name}” extends this file in turn: one of the two must not`
    if ((await this.files.read(path).catch(() => '')) === undefined) return `there is no file “${name}” as seen from here`
    return this.read(path, chain)
  }

  private readIgnore(path: string): Promise<FileSet | undefined> {
    const reading = Promise.all([this.files.read(path), import('./patterns.ts')]).then(
      ([text, {ignorePatterns}]) => ignorePatterns(folderOf(path) ?? '', (text ?? '').split(/\r?\n/)),
      () => undefined
    )
    this.ignores.set(path, reading)
    return reading
  }
}
