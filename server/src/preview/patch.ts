/** What must be sent to make one list of blocks another: only what changed. */

import type {PreviewBlock} from './model.ts'

/** One step along the old list: keep so many blocks, leave out so many, or put these in. */
export type PatchStep = {readonly keep: number} | {readonly drop: number} | {readonly add: readonly PreviewBlock[]}

/**
 * The steps from the old list to the new one. Blocks that are equal are kept wherever they moved forward in the same order; common
 * beginnings and ends cost nothing.
 */
export function patchOf(before: readonly PreviewBlock[], after: readonly PreviewBlock[]): PatchStep[] {
  const steps = new Steps()
  let start = 0
  while (start < before.length && start < after.length && same(before[start], after[start])) start++
  let tail = 0
  while (tail < before.length - start && tail < after.length - start && same(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++
  steps.keep(start)
  const places = placesByHtml(before, start, before.length - tail)
  let at = start
  for (const block of after.slice(start, after.length - tail)) {
    const found = places.get(block.html)?.find((place) => place >= at && same(before[place], block))
    if (found === undefined) {
      steps.add(block)
      continue
    }
    steps.drop(found - at)
    steps.keep(1)
    at = found + 1
  }
  steps.drop(before.length - tail - at)
  steps.keep(tail)
  return steps.list
}

/** The list after the steps. */
export function applyPatch<T>(before: readonly T[], steps: readonly PatchStep[], make: (block: PreviewBlock) => T): T[] {
  const after: T[] = []
  let at = 0
  for (const step of steps) {
    if ('keep' in step) {
      for (const one of before.slice(at, at + step.keep)) after.push(one)
      at += step.keep
    } else if ('drop' in step) {
      at += step.drop
    } else {
      for (const block of step.add) after.push(make(block))
    }
  }
  return after
}

function placesByHtml(blocks: readonly PreviewBlock[], from: number, to: number): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (let at = from; at < to; at++) {
    const html = blocks[at]?.html ?? ''
    const list = places.get(html)
    if (list) list.push(at)
    else places.set(html, [at])
  }
  return places
}

function same(a: PreviewBlock | undefined, b: PreviewBlock | undefined): boolean {
  if (a === undefined || b === undefined) return false
  if (a.html !== b.html || a.lead !== b.lead || a.length !== b.length || a.role !== b.role || a.lines !== b.lines) return false
  return a.findings === b.findings || JSON.stringify(a.findings) === JSON.stringify(b.findings)
}

/** Gathers steps, one after the other of a kind made one. */
class Steps {
  readonly list: PatchStep[] = []
  private adding: {readonly add: PreviewBlock[]} | undefined

  keep(count: number): void {
    const last = this.list.at(-1)
    if (count === 0) return
    if (last && 'keep' in last) this.list[this.list.length - 1] = {keep: last.keep + count}
    else this.list.push({keep: count})
  }

  drop(count: number): void {
    const last = this.list.at(-1)
    if (count === 0) return
    if (last && 'drop' in last) this.list[this.list.length - 1] = {drop: last.drop + count}
    else this.list.push({drop: count})
  }

  add(block: PreviewBlock): void {
    if (this.adding && this.list.at(-1) === this.adding) this.adding.add.push(block)
    else this.list.push((this.adding = {add: [block]}))
  }
}
