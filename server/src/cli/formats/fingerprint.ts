import {createHash} from 'node:crypto'
import {concernsWhole} from '../../lint/finding.ts'
import type {Report} from '../report.ts'
import {portablePath} from './format.ts'

/**
 * For each finding of a report a name that stays when lines move: made from path, rule and words, and where the same words break the
 * same rule again, from their number. What concerns the whole notice is named by its rule alone. 32 hexadecimal digits.
 */
export function fingerprints({path, source, result}: Report): string[] {
  const seen = new Map<string, number>()
  return result.findings.map((finding) => {
    const words = concernsWhole(finding) ? (finding.rule === 'law-content' ? finding.message : '') : source.slice(finding.start, finding.end).replaceAll(/\s+/g, ' ').toLowerCase()
    const key = [portablePath(path), finding.rule, words].join('\0')
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return createHash('sha256').update(`${key}\0${before}`).digest('hex').slice(0, 32)
  })
}
