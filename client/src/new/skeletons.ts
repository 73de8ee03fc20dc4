/**
 * The skeletons of a language as the build lays them, all in one file: they say much the same, and together take a third of the room in a package.
 * Each is its name, a line break and its text; a form feed stands between two. `esbuild.mjs` has the other half.
 */
const BETWEEN = '\f'

/** Where the skeletons of a language are. @param language ISO 639-1 */
export function skeletonsOf(language: string): string {
  return `dist/templates/${language}.md`
}

/** @param skeletons those of a language, as the build laid them @param name as `templates.ts` has it @throws Error for a name that is not among them */
export function skeletonIn(skeletons: string, name: string): string {
  const own = skeletons.split(BETWEEN).find((one) => one.startsWith(`${name}\n`))
  if (own === undefined) throw new Error(`there is no skeleton “${name}”: build anew`)
  return own.slice(name.length + 1)
}
