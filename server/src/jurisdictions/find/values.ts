import type {NoticeContext, Passage} from '../../rules/rule.ts'

const SSN = /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g
const CARD = /(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])/g

/** Social Security numbers and card numbers written out. */
export function valuesIn({blocks}: NoticeContext): Passage[] {
  return blocks.flatMap((block) => {
    const {text} = block.placed.block
    const cards = [...text.matchAll(CARD)].filter(([number]) => isCard(number.replaceAll(/\D/g, '')))
    return [...text.matchAll(SSN), ...cards].map((match) => ({block, start: match.index, end: match.index + match[0].length}))
  })
}

/** The check digit of ISO/IEC 7812. */
function isCard(digits: string): boolean {
  const sum = Array.from(digits).reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
