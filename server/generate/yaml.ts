import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {z} from 'zod'

/** Reads a YAML file of a known shape. @throws Error that names the file and the place */
export function readYaml<T>(path: string, shape: z.ZodType<T>): T {
  return parseYaml(readFileSync(path, 'utf8'), path, shape)
}

/** Reads YAML that stands in `path`. @throws Error that names the file and the place */
export function parseYaml<T>(text: string, path: string, shape: z.ZodType<T>): T {
  let value: unknown
  try {
    value = parse(text)
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
  const result = shape.safeParse(value)
  if (!result.success) throw new Error(`${path}:\n${z.prettifyError(result.error)}`)
  return result.data
}
