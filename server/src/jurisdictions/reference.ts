import type {Law} from './law.ts'

/** What the JSON output says of the law behind a finding. */
export interface LawReference {
  /** Id of the item; none where the finding is about no single one. */
  readonly item?: string
  /** Ids, each once. */
  readonly laws: readonly string[]
  /** Sections, to be read after the names of the statutes. */
  readonly refs: readonly string[]
}

/** A law and a section of it. */
export interface Section<Known extends Pick<Law, 'id'> = Law> {
  readonly law: Known
  readonly ref?: string | undefined
}

/** What sections give a finding. @param item undefined where it is about no single one */
export function referTo(item: string | undefined, sections: readonly Section<Pick<Law, 'id'>>[]): LawReference {
  const laws: string[] = []
  const refs: string[] = []
  for (const {law, ref} of sections) {
    if (!laws.includes(law.id)) laws.push(law.id)
    if (ref !== undefined) refs.push(ref)
  }
  return item === undefined ? {laws, refs} : {item, laws, refs}
}
