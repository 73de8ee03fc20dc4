/**
 * Link reference definitions: the one thing in Markdown that acts across blocks. `[text]` is a link only if `text` is defined
 * somewhere, so each chunk is parsed together with the definitions that it may refer to, and parsed again when those change.
 */

/** A link reference definition: what `[identifier]` leads to. */
export interface LinkDefinition {
  /** Normalised as Markdown compares labels. */
  readonly identifier: string
  readonly url: string
}

const bracketed = /\[((?:[^[\]\\]|\\[^])*)\]/g

/** The definitions of a whole notice; of two for the same label the first counts. */
export class Definitions {
  readonly #urls = new Map<string, string>()
  readonly #identifiers = new Map<string, string[]>()

  constructor(definitions: Iterable<LinkDefinition>) {
    for (const {identifier, url} of definitions) {
      if (this.#urls.has(identifier)) continue
      this.#urls.set(identifier, url)
      const key = looseKey(identifier)
      const known = this.#identifiers.get(key)
      if (known === undefined) this.#identifiers.set(key, [identifier])
      else known.push(identifier)
    }
  }

  get size(): number {
    return this.#urls.size
  }

  url(identifier: string): string | undefined {
    return this.#urls.get(identifier)
  }

  /** Whether both define the same. */
  equals(other: Definitions): boolean {
    if (this.size !== other.size) return false
    for (const [identifier, url] of this.#urls) if (other.url(identifier) !== url) return false
    return true
  }

  /** The definitions that the Markdown may refer to; never too few. */
  mentionedIn(markdown: string): readonly LinkDefinition[] {
    if (this.size === 0) return []
    const found = new Map<string, LinkDefinition>()
    for (const [, label = ''] of markdown.matchAll(bracketed)) {
      for (const identifier of this.#identifiers.get(looseKey(label)) ?? []) {
        found.set(identifier, {identifier, url: this.#urls.get(identifier) ?? ''})
      }
    }
    return [...found.values()]
  }
}

/** Whether Markdown may hold a definition. */
export function mayDefine(markdown: string): boolean {
  return markdown.includes(']:')
}

/** Markdown that defines the identifiers, for a parse in which only matters whether they are defined. */
export function definingMarkdown(identifiers: Iterable<string>): string {
  let markdown = ''
  for (const identifier of identifiers) markdown += `[${identifier}]: <>\n\n`
  return markdown
}

/** What is left of a label when white space and the prefixes of quoted lines are left out, which may stand inside a label. */
function looseKey(label: string): string {
  return label.replaceAll(/[\s>]+/g, '').toLowerCase().toUpperCase().toLowerCase()
}
