import type {FlagDetector} from '../../rule.ts'

/** Regret in place of an apology: where the same paragraph says sorry too, it does no harm. */
export const findWeakApologies: FlagDetector = ({reading}, {reader}) => {
  if (reading.block.kind === 'heading' || reading.matches.some(({entry}) => entry.rule === 'apology')) return []
  return reading.sentences.flatMap((sentence) => reader.spansOf(sentence, 'regret').map((span) => ({...span, instead: []})))
}
