import type {Span} from '../../notice/notice.ts'
import type {NoticeContext, Passage} from '../../rules/rule.ts'
import {byBlock} from './by-block.ts'

const SSN = /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g
const CARD = /(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])/g

const inBlock = byBlock(({placed: {block: {text}}}): readonly Span[] => {
  if (!/\d[ -]?\d[ -]?\d/.test(text)) return []
  const cards = [...text.matchAll(CARD)].filter(([number]) => isCard(number.replaceAll(/\D/g, '')))
  return [...text.matchAll(SSN), ...cards].map((match) => ({start: match.index, end: match.index + match[0].length}))
})

/** Social Security numbers and card numbers written out. */
export function valuesIn({blocks}: NoticeContext): Passage[] {
  return blocks.flatMap((block) => inBlock(block).map(({start, end}) => ({block, start, end})))
}

/** The check digit of ISO/IEC 7812. */
function isCard(digits: string): boolean {
  const sum = Array.from(digits).reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
