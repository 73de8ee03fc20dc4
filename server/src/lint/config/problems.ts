import type * as z from 'zod/mini'
import {didYouMean} from '../suggest.ts'

/** A key or a place in a list, from the top of the file downwards. */
export type Path = readonly (string | number)[]

/** Something that is wrong with a value, before it is known where the value stands. */
export interface ShapeProblem {
  readonly path: Path
  /** The mistake is the key, not its value. */
  readonly atKey: boolean
  readonly message: string
}

/** Longer lists help nobody. */
const MOST_LISTED = 8

type Issue = z.core.$ZodIssue

const KINDS: Readonly<Record<string, string>> = {
  object: 'a map of keys and values',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false'
}

/**
 * What the shape's complaint means to the writer of the file.
 *
 * @param value the value at fault
 * @param keysAt the keys that are known at a path
 */
export function wordsOf(issue: Issue, value: (path: Path) => unknown, keysAt: (path: Path) => readonly string[]): ShapeProblem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
  const at = {path, atKey: false}
  const found = JSON.stringify(value(path))
  switch (issue.code) {
    case 'unrecognized_keys': {
      const kind = path.at(-1) === 'rules' ? 'rule' : 'key'
      return issue.keys.map((key) => ({path: [...path, key], atKey: true, message: `unknown ${kind} “${key}”${didYouMean(key, keysAt(path))}`}))
    }
    case 'invalid_union': {
      const branch = branchFor(value(path), issue.errors)
      return branch.flatMap((inner) => wordsOf({...inner, path: [...issue.path, ...inner.path]}, value, keysAt))
    }
    case 'invalid_value': {
      const known = issue.values.map(String)
      const hint = didYouMean(String(value(path)), known)
      return [{...at, message: known.length > MOST_LISTED ? `unknown rule ${found}${hint}; notice-lint rules lists them` : `${found} is none of ${known.join(', ')}${hint}`}]
    }
    case 'invalid_type':
      return [{...at, message: value(path) === undefined ? `“${String(path.at(-1))}” is missing` : `must be ${KINDS[issue.expected] ?? issue.expected}, not ${found}`}]
    case 'too_small':
      return [{...at, message: issue.origin === 'string' ? 'must not be empty' : `must be at least ${issue.minimum}, not ${found}`}]
    default:
      return [{...at, message: issue.message}]
  }
}

/** Of the kinds of value that could stand here the one that the writer seems to have meant. */
function branchFor(value: unknown, branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const wanted = Array.isArray(value) ? 'array' : typeof value
  const fits = branches.find((issues) => !issues.some((issue) => issue.path.length === 0 && (issue.code === 'invalid_type' || (issue.code === 'invalid_value' && wanted !== 'string'))))
  return fits ?? branches[0] ?? []
}
