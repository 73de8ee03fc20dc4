import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {flagged} from './flagged.ts'

const HEX = '0a1b'
const LETTERS = 'aB'
const MIXED = 'aB3'

/** Keys of all makers: the marks before the rest, of so many characters. Put together when the test runs, so that scanners of the repository find none. */
const MAKERS: readonly (readonly [marks: readonly string[], length: number, characters?: string])[] = [
  [['AKIA', 'ASIA', 'AROA', 'AIDA'], 16, 'A3'],
  [['gho_', 'ghp_', 'ghs_', 'ghu_', 'ghr_', 'github_pat_'], 36],
  [['glpat-', 'gldt-', 'glrt-', 'glcbt-'], 24],
  [['xoxa-', 'xoxb-', 'xoxe-', 'xoxo-', 'xoxp-', 'xoxr-', 'xoxs-', 'xapp-'], 24],
  [['pk_live_', 'rk_live_', 'sk_live_', 'pk_test_', 'rk_test_', 'sk_test_', 'whsec_'], 24],
  [['AIza'], 35],
  [['ya29.', 'GOCSPX-'], 30],
  [['npm_'], 36],
  [['pypi-AgE'], 60],
  [['dop_v1_'], 64, HEX],
  [['hf_'], 34, LETTERS],
  [['shpat_', 'shpca_', 'shppa_', 'shpss_', 'key-'], 32, HEX],
  [['sk-', 'sk-ant-', 'sk-proj-'], 40],
  [['sq0atp-', 'sq0csp-'], 43],
  [['123456789:AA'], 33]
]

describe('keys and tokens', () => {
  it('are known by the marks of every maker', () => {
    const keys = MAKERS.flatMap(([marks, length, characters = MIXED]) => marks.map((mark) => mark + characters.repeat(length).slice(0, length)))
    const inParts = [['SG.', '.'], ['eyJ', '.eyJ', '.']].map((starts) => starts.map((start) => start + MIXED.repeat(10)).join(''))
    for (const key of [...keys, ...inParts]) {
      assert.ok(flagged('over-disclosure', `The log shows ${key} there.`).includes(key), key)
    }
  })
})
