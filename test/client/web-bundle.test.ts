import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'mocha'

describe('the bundles for the browser', () => {
  for (const name of ['extension-web.js', 'server-web.js', 'preview.js']) {
    it(`${name} asks for nothing but VS Code, and for nothing of Node`, () => {
      const bundle = readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8')
      const asked = new Set([...bundle.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)|\bfrom\s*["']([^"']+)["']\s*;/g)].map((match) => match[1] ?? match[2]))
      assert.deepEqual([...asked], name === 'extension-web.js' ? ['vscode'] : [])
      assert.ok(!/["'`]node:/.test(bundle), 'names a module of Node')
      if (name !== 'preview.js') assert.ok(!/\bdocument\.createElement/.test(bundle), 'asks for a page')
      assert.ok(!/\bfetch\(|XMLHttpRequest|WebSocket\(/.test(bundle), 'has a way out of its own')
    })
  }
})
