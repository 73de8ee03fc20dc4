import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'mocha'

const built = (name: string): string => readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8')

describe('the page in the preview pane', () => {
  it('knows no way out, and makes no code of text', () => {
    const script = built('preview.js')
    assert.ok(script.length > 1_000)
    assert.doesNotMatch(script, /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|eval|Worker|Image)\s*\(|new Function\b|window\.open\b/)
    assert.doesNotMatch(built('preview.css'), /url\(|@import/)
  })

  it('underlines findings in a pattern of its own for each level, so that colour is not all', () => {
    const pattern = (selector: string): string | undefined => new RegExp(`(?:^|\\})${selector}\\s*\\{[^}]*text-decoration:[^;}]*?(wavy|dashed|double|dotted)`).exec(built('preview.css').replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\s*\n\s*/g, ' ').replaceAll('} ', '}'))?.[1]
    const patterns = ['\\.finding', '\\.finding\\.error', '\\.finding\\.warning', '\\.finding\\.info'].map(pattern)
    assert.deepEqual(patterns, ['dotted', 'wavy', 'dashed', 'double'])
  })

  it('moves nothing for readers who want nothing moved', () => {
    const style = built('preview.css')
    const moving = style.replaceAll(/@media\s*\(prefers-reduced-motion:\s*no-preference\)\s*\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
    assert.doesNotMatch(moving, /transition|animation|scroll-behavior/)
  })
})
