import type {Span} from '../../../notice/notice.ts'

/** How far a chain of crosses, digits and what joins them is followed to either side, in characters. */
const REACH = 40

/** What stands before a Roman thirty or twenty. */
const ROMAN = /(?:bowl|chapter|part|volume|vol\.?|title|article|act|section|book|appendix|annex|schedule|louis|games|legion)\s$/i

const MONTH = /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i

/** What is counted or dated by the two crosses before it. */
const COUNTED = /^\s?(?:%|(?:people|persons|individuals|customers?|clients?|patients?|members?|users?|employees?|residents?|students?|accounts?|records?|days?|weeks?|months?|hours?|years?|minutes?|million|thousand)\b)/i

/**
 * The slot that a run of crosses belongs to: `XXX`, `XX/XX/2030`, `1-800-XXX-XXXX`. Not a masked number (`XXXX-1234`),
 * a Roman numeral or kisses at the end of a letter.
 */
export function crossedSlot(text: string, run: Span): Span | undefined {
  const start = chain(text, run.start - 1, -1) + 1
  const end = chain(text, run.end, 1)
  const whole = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 12), start)
  const crosses = whole.replaceAll(/[^Xx]/g, '').length
  if (crosses >= 4 && /^[(]?[Xx].*\d$/.test(whole) && /[Xx]-?\d{1,6}$|[Xx]{4}[ .]\d{4}$/.test(whole)) return undefined
  if (ROMAN.test(before)) return undefined
  const alone = run.start === start && run.end === end
  const small = text.charAt(run.start) === 'x'
  if (alone && small && crosses < 4 && !COUNTED.test(text.slice(end, end + 14))) return undefined
  if (alone && crosses === 2 && !isCounted(before, text.slice(end, end + 14))) return undefined
  return {start, end}
}

function isCounted(before: string, after: string): boolean {
  return /[$£€]$/.test(before) || COUNTED.test(after) || MONTH.test(before) || MONTH.test(after)
}

/** Follows crosses and digits, and single signs that join them, from `at` on; gives the first place that does not belong. */
function chain(text: string, at: number, step: 1 | -1): number {
  let end = at
  for (let reached = 0; reached < REACH; reached++) {
    if (isLink(text.charAt(end))) end += step
    else if (joins(text, end)) end += 2 * step
    else break
  }
  return end
}

/** Whether a sign joins what stands around it; a space only crosses to crosses, or to the last four digits of a masked number. */
function joins(text: string, at: number): boolean {
  const left = text.charAt(at - 1)
  const right = text.charAt(at + 1)
  if (!isLink(left) || !isLink(right)) return false
  const sign = text.charAt(at)
  if ('-–/'.includes(sign)) return true
  if (',.:'.includes(sign)) return isCross(left) || isCross(right)
  return sign === ' ' && isCross(left) && (isCross(right) || /^[Xx]{4} \d{4}/.test(text.slice(at - 4, at + 5)))
}

function isLink(character: string): boolean {
  return isCross(character) || (character >= '0' && character <= '9')
}

function isCross(character: string): boolean {
  return character === 'X' || character === 'x'
}
