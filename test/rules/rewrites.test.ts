import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {firstFinding} from './flagged.ts'

/** A sentence, and how it reads after the first fix of its first finding of the rule. */
const ROWS: readonly (readonly [rule: string, sentence: string, mended: string])[] = [
  ['jargon', 'The attackers exfiltrated your files.', 'The attackers copied your files.'],
  ['jargon', 'They may exfiltrate the data.', 'They may copy the data.'],
  ['jargon', 'They were exfiltrating your files.', 'They were copying your files.'],
  ['jargon', 'They could move laterally from there.', 'They could move on to other computers from there.'],
  ['jargon', 'The hole has been remediated.', 'The hole has been repaired.'],
  ['jargon', 'One endpoint was infected.', 'One computer was infected.'],
  ['jargon', 'All endpoints were infected.', 'All computers were infected.'],
  ['jargon', 'We rotated all credentials on Monday.', 'We replaced all credentials on Monday.'],
  ['jargon', 'They spoofed our address.', 'They faked our address.'],
  ['speculation', 'They may have potentially read your file.', 'They may have read your file.'],
  ['speculation', 'Your file may possibly have been read.', 'Your file may have been read.'],
  ['minimizing', 'A small number of our customers were affected.', '[how many] of our customers were affected.']
]

describe('what stands instead', () => {
  for (const [rule, sentence, mended] of ROWS) it(`reads well: ${mended}`, () => assert.equal(firstFinding(rule, sentence)?.mended, mended))
})
