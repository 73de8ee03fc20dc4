/**
 * What others know of a block or a reading, kept with it for as long as it is there. A `WeakMap` would do the same, but each of its entries
 * costs more than what is mostly kept in it, and the more the more there are.
 */
export class Memory {
  /**
   * Who keeps something and what, in turn: there are few, so that looking through them is quick. Hidden: two things are equal whatever is known of
   * them. (Not by number: rooms in bundles of their own would have the same.)
   */
  readonly #kept: unknown[] = []

  at(keeper: object): unknown {
    const kept = this.#kept
    for (let index = 0; index < kept.length; index += 2) if (kept[index] === keeper) return kept[index + 1]
    return undefined
  }

  put(keeper: object, value: unknown): void {
    const kept = this.#kept
    let index = 0
    while (index < kept.length && kept[index] !== keeper) index += 2
    kept[index] = keeper
    kept[index + 1] = value
  }
}

/** Something with which can be kept what is known of it. */
export interface Owner {
  readonly memory: Memory
}

/** Keeps one thing with each of many owners. */
export class Kept<T> {
  get({memory}: Owner): T | undefined {
    // Nobody else puts anything under this name.
    return memory.at(this) as T | undefined
  }

  set({memory}: Owner, value: T): void {
    memory.put(this, value)
  }
}
