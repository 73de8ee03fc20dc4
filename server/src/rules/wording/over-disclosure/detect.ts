import {matchesOf} from '../../matches.ts'
import type {FlagDetector, FlagHit} from '../../rule.ts'
import {guards} from './guards.ts'
import {identities} from './identities.ts'
import type {Kind} from './kind.ts'
import {machines} from './machines.ts'
import {paths} from './paths.ts'
import {secrets} from './secrets.ts'
import {software} from './software.ts'

/** The more telling first: of two that overlap at equal length the first stands. */
const KINDS: readonly Kind[] = [...secrets, ...identities, ...machines, ...software, ...paths, ...guards]

/** What can be told by its shape: machines, software, secrets, people's numbers. In prose and in code. */
export const findDisclosures: FlagDetector = ({placed: {block}}) => {
  const {text, signs} = block
  const hits: FlagHit[] = []
  for (let index = 0; index < KINDS.length; index++) {
    const kind = KINDS[index]
    if (!kind || (signs & kind.needs) !== kind.needs || !isHinted(kind, text)) continue
    for (const match of matchesOf(kind.pattern, text)) {
      const found = {text, start: match.index, end: match.index + match[0].length, words: match[0], groups: match.groups ?? {}}
      const disclosure = kind.find(found)
      if (disclosure) hits.push({start: found.start, end: found.end, instead: [], ...disclosure})
    }
  }
  return hits
}

function isHinted({hints, glimpse}: Kind, text: string): boolean {
  return (hints === undefined || hints.some((hint) => text.includes(hint))) && (glimpse === undefined || glimpse.test(text))
}
