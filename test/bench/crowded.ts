import {englishLinter} from '../english.ts'
import {measure, row} from './measure.ts'

/** What may stand in a paragraph again and again: a flag by its shape, one by a phrase beside an element that is sensed, one that is sensed alone; and one sentence without end. */
const SENTENCES = ['URGENT we go. ', 'NOW we go! ', 'A hacker stole your name from 10.0.0.1. ', 'your name and ']
const FEW = 500
const TIMES = 8

/** Paragraphs with eight times as many findings beside such with fewer: time grows with their number, not faster. */
export async function benchCrowded(): Promise<void> {
  const linter = englishLinter()
  for (const sentence of SENTENCES) {
    // No two rounds have the same text: what is kept of one must not serve the next.
    const lint = (count: number) => (round: number) => linter.lint(`# Round ${round}\n\n${`${sentence}${round} `.repeat(count)}\n`)
    const times = await measure({few: lint(FEW), many: lint(FEW * TIMES)}, 5, 2)
    console.log(`\n“${sentence.trim()}” again and again       median       min       p95   ratio`)
    console.log(row(`${FEW} times in a paragraph`, times['few'], undefined))
    console.log(row(`${FEW * TIMES} times (growth with the number: ${TIMES} x)`, times['many'], times['few']))
  }
}
