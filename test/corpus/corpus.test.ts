import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {englishLinter} from '../english.ts'
import {score} from './score.ts'

const floors = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8')) as Readonly<Record<string, Readonly<Record<string, {readonly elements: number; readonly flags: number}>>>>

describe('the linter agrees with careful readers', () => {
  for (const {language, folder, floor} of Object.entries(floors).flatMap(([language, folders]) => Object.entries(folders).map(([folder, floor]) => ({language, folder, floor})))) {
    it(`on ${folder} in ${language}`, async () => {
      const {notices, elements, flags, alarmsInGood} = await score(new URL(folder, import.meta.url), language)
      console.log(`      ${language} ${folder} ${notices} notices: elements macro-F1 ${elements.toFixed(3)}, flags F1 ${flags.toFixed(3)}, flags per exemplary notice ${alarmsInGood.toFixed(2)}`)
      assert.ok(notices > 0)
      assert.ok(elements >= floor.elements, `elements ${elements.toFixed(3)} is below the floor of ${floor.elements}`)
      assert.ok(flags >= floor.flags, `flags ${flags.toFixed(3)} is below the floor of ${floor.flags}`)
      assert.ok(alarmsInGood <= 0.2, `${alarmsInGood.toFixed(2)} flags in each exemplary notice; one in five notices is the most`)
    })
  }
})

describe('the linter is quiet where there is no breach notice', () => {
  it('at most one flag in 500 words', () => {
    const folder = new URL('near/', import.meta.url)
    const ids = new Set(englishLinter().rules.filter((rule) => rule.kind === 'flag').map((rule) => rule.id))
    let words = 0
    let flags = 0
    for (const name of readdirSync(folder).filter((file) => file.startsWith('en-'))) {
      const source = readFileSync(new URL(name, folder), 'utf8')
      words += source.split(/\s+/).length
      flags += englishLinter().lint(source).findings.filter((finding) => ids.has(finding.rule)).length
    }
    assert.ok(words > 0)
    assert.ok(flags <= words / 500, `${flags} flags in ${words} words`)
  })
})
