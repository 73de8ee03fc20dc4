import type {Finding} from './finding.ts'

/** How many findings of each level. */
export function countLevels(findings: readonly Finding[]): Readonly<Record<Finding['severity'], number>> {
  const counts = {error: 0, warning: 0, info: 0, hint: 0}
  for (const finding of findings) counts[finding.severity]++
  return counts
}
