import {join} from 'node:path'
import {z} from 'zod'
import type {Reader} from '../../src/lexicon/reading.ts'
import {hashOf} from '../../src/sense/features.ts'
import {layOut, type SenseTable} from '../../src/sense/table.ts'
import {readYaml} from '../yaml.ts'
import type {Example} from '../examples.ts'
import {exampleSamples, samplesOf} from './samples.ts'
import {readFlaggedNotices, readLabelledNotices, type LabelledNotice} from './sentences.ts'
import {learn, type Learned, type Sample} from './train.ts'
import {readVectors, type Vectors} from './vectors.ts'

/**
 * How much of what was learned is kept. Finer steps and more features judge better, and the package has to stay small: of the two, features bring
 * more. Flags gain by every feature, elements hardly by more than the strongest.
 */
interface Keeping {
  /** So many steps have the weights on each side of nothing. */
  readonly steps: number
  /** So many features are kept for the elements and for the flags: those with the strongest weights, so many at least, and for each sentence that was learned from so many more. */
  readonly elements: Share
  readonly flags: Share
}

interface Share {
  readonly least: number
  readonly perSentence: number
}

/** Where vectors let every word speak more features have something to say; 65,535 are the most that a table holds. */
const WITH_VECTORS: Keeping = {steps: 12, elements: {least: 8_000, perSentence: 0}, flags: {least: 65_500, perSentence: 0}}
const WITHOUT: Keeping = {steps: 10, elements: {least: 2_000, perSentence: 0.2}, flags: {least: 2_500, perSentence: 0.3}}

/** A language's folder of labelled sentences, read. */
export interface SenseSource {
  readonly notices: readonly LabelledNotice[]
  readonly vectors: Vectors
  /** The examples of the rules' pages. */
  readonly examples: readonly Example[]
  /** From which score on a sentence says an element or breaks a rule, by id. */
  readonly thresholds: Thresholds
}

/** By id the score from which on a sentence says an element or breaks a rule; for a rule also that from which on its phrases are believed. */
export type Thresholds = Readonly<Record<string, number | {readonly sensed: number; readonly believed: number}>>

const thresholdsShape = z.record(z.string(), z.union([z.number(), z.strictObject({sensed: z.number(), believed: z.number()})]))

/** Of nine in ten sentences below this score a phrase says something that it was not meant for. */
const BELIEVED = -5

/**
 * @param corpus folder of whole notices in which all flags are labelled
 * @throws Error that names the file for what does not have the shape
 */
export function readSenseSource(folder: string, corpus: string, language: string, examples: readonly Example[]): SenseSource {
  return {
    examples,
    notices: [...readLabelledNotices(join(folder, 'sentences')), ...readFlaggedNotices(corpus, language)],
    vectors: readVectors(join(folder, 'vectors')),
    thresholds: readYaml(join(folder, 'thresholds.yaml'), thresholdsShape)
  }
}

/** Learns from labelled notices and lays out what was learned. Each notice is read once, however often it is learned from. */
export class SenseBuilder {
  private readonly language: string
  private readonly ids: readonly string[]
  private readonly reader: Reader
  private readonly read = new WeakMap<LabelledNotice | Example, readonly Sample[]>()

  /** @param ids elements and flags that are learned, in this order */
  constructor(language: string, ids: readonly string[], reader: Reader) {
    this.language = language
    this.ids = ids
    this.reader = reader
  }

  build({notices, examples, vectors, thresholds}: SenseSource): SenseTable {
    const {ids, reader} = this
    const samples = [...notices.flatMap((notice) => this.once(notice, () => samplesOf(notice, ids, reader))), ...examples.flatMap((example) => this.once(example, () => exampleSamples(example, ids, reader)))]
    const {steps, elements, flags} = vectors.dimensions > 0 ? WITH_VECTORS : WITHOUT
    const first = learn(samples, vectors, ids.length)
    const flagAt = ids.findIndex((id) => typeof thresholds[id] !== 'number')
    const firstFlag = flagAt < 0 ? ids.length : flagAt
    const most = ({least, perSentence}: Share): number => Math.round(least + perSentence * samples.length)
    const ofElements = strongestOf(first, 0, firstFlag, most(elements))
    const ofFlags = strongestOf(first, firstFlag, ids.length, most(flags), ofElements)
    // What is kept has to say, too, what those said that are not: it is learned again by itself.
    const again = (start: number, end: number, kept: ReadonlySet<string>): Learned => {
      if (start === end) return {bias: new Float64Array(), weights: new Map()}
      const {bias, weights} = learn(samples.map(({features, labels, ...rest}) => ({...rest, features: features.filter((feature) => kept.has(feature)), labels: labels.slice(start, end)})), vectors, end - start)
      return {bias, weights: new Map([...weights].filter(([feature]) => kept.has(feature)))}
    }
    const learned = beside(again(0, firstFlag, ofElements), again(firstFlag, ids.length, ofFlags))
    return tableOf(this.language, reader.lexicon.traits.stem, ids, firstFlag, thresholds, learned, steps)
  }

  private once(source: LabelledNotice | Example, read: () => readonly Sample[]): readonly Sample[] {
    const known = this.read.get(source)
    if (known) return known
    const samples = read()
    this.read.set(source, samples)
    return samples
  }
}

/** The features that say most of some ids, so many at most. @param first those that are among them in any case */
function strongestOf({weights}: Learned, start: number, end: number, most: number, first: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const others = [...weights].filter(([feature]) => !first.has(feature)).map(([feature, row]) => ({feature, strength: strengthOf(row.subarray(start, end))}))
  const byStrength = others.sort((a, b) => b.strength - a.strength).slice(0, most - first.size)
  return new Set([...first, ...byStrength.map(({feature}) => feature)])
}

/** What was learned of some ids and what was learned of the next ones; a feature that only the others know says nothing of the one. */
function beside(one: Learned, other: Learned): Learned {
  const [nothing, nothingOther] = [new Float64Array(one.bias.length), new Float64Array(other.bias.length)]
  const features = new Set([...one.weights.keys(), ...other.weights.keys()])
  const row = (feature: string): Float64Array => Float64Array.of(...(one.weights.get(feature) ?? nothing), ...(other.weights.get(feature) ?? nothingOther))
  return {bias: Float64Array.of(...one.bias, ...other.bias), weights: new Map([...features].map((feature) => [feature, row(feature)]))}
}

/** @param steps so many have the weights on each side of nothing */
function tableOf(language: string, stem: number, ids: readonly string[], elements: number, thresholds: Thresholds, {bias, weights}: Learned, steps: number): SenseTable {
  const scale = [...weights.values()].reduce((most, row) => Math.max(most, strengthOf(row)), 0) / steps
  const rows = new Map([...weights].map(([feature, row]) => [hashOf(feature), Array.from(row, (weight) => Math.round(weight / scale))]))
  const both = ids.map((id) => {
    const given = thresholds[id] ?? Infinity
    return typeof given === 'number' ? {sensed: given, believed: BELIEVED} : given
  })
  return {language, stem, ids, thresholds: both.map(({sensed}) => sensed), beliefs: both.map(({believed}) => believed), bias: Array.from(bias), scale, ...layOut(rows, elements)}
}

function strengthOf(row: Float64Array): number {
  return row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
}
