import type {Match} from '../../lexicon/reading.ts'
import type {FlagDetector, FlagHit} from '../rule.ts'

/** Two finds of one rule in a sentence with no more than so many characters between them are one turn of thought. */
const NEAR = 80

/**
 * A detector for rules that flag a thought and not a word: where several phrases of the rule stand close together in a
 * sentence, the stretch from the first to the last is one finding.
 */
export function passagesOf(rule: string): FlagDetector {
  return ({reading}) => {
    const matches = reading.matches.filter(({entry}) => entry.rule === rule).sort((a, b) => a.start - b.start)
    return joined(matches).flatMap(({parts, start, end}): FlagHit[] => (parts > 1 ? [{start, end, instead: []}] : []))
  }
}

interface Passage {
  readonly sentence: number
  readonly start: number
  readonly end: number
  readonly parts: number
}

function joined(matches: readonly Match[]): readonly Passage[] {
  const passages: Passage[] = []
  for (const {sentence, start, end} of matches) {
    const last = passages[passages.length - 1]
    if (last && last.sentence === sentence && start - last.end <= NEAR) {
      const grows = end > last.end && start > last.start
      passages[passages.length - 1] = {sentence, start: last.start, end: Math.max(last.end, end), parts: last.parts + (grows ? 1 : 0)}
    } else passages.push({sentence, start, end, parts: 1})
  }
  return passages
}
