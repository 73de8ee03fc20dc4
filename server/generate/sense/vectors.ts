import {existsSync, readFileSync} from 'node:fs'

/** Where words stand in a space in which words of like meaning are near each other. */
export interface Vectors {
  readonly dimensions: number
  readonly words: ReadonlyMap<string, Float64Array>
}

/**
 * Reads word vectors: a file of words, one a line, and a file of their coordinates, a signed byte each. A language may have none.
 *
 * @throws Error if the files do not fit together
 */
export function readVectors(stem: string): Vectors {
  if (!existsSync(`${stem}.txt`)) return {dimensions: 0, words: new Map()}
  const words = readFileSync(`${stem}.txt`, 'utf8').trimEnd().split('\n')
  const bytes = new Int8Array(readFileSync(`${stem}.bin`))
  const dimensions = bytes.length / words.length
  if (!Number.isInteger(dimensions)) throw new Error(`${stem}: ${words.length} words and ${bytes.length} coordinates do not fit together`)
  return {dimensions, words: new Map(words.map((word, index) => [word, Float64Array.from(bytes.subarray(index * dimensions, (index + 1) * dimensions), (byte) => byte / 127)]))}
}
