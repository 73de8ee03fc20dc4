import assert from 'node:assert/strict'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {z} from 'zod'
import {outputShape} from '../../server/generate/schemas.ts'
import {inFolder, run} from './command.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const ORIGINAL = '# What happened\n\nOn May 3, 2026 somebody copied the names and the addresses of 1,204 people from our computers.\n'
const TRANSLATION = '# Qué ocurrió\n\nEl 3 de mayo de 2026 alguien copió de nuestros ordenadores los nombres y las direcciones de 1.402 personas.\n'

const SARIF = z.looseObject({
  runs: z.tuple([
    z.looseObject({
      results: z.array(
        z.looseObject({
          ruleId: z.string(),
          relatedLocations: z
            .array(z.looseObject({physicalLocation: z.looseObject({artifactLocation: z.looseObject({uri: z.string()}), region: z.looseObject({startLine: z.number(), charOffset: z.number(), charLength: z.number()})})}))
            .optional()
        })
      )
    })
  ])
})

/** A folder with both, the translation known by its name. */
function pair(folder: string): void {
  mkdirSync(join(folder, 'drafts'))
  writeFileSync(join(folder, 'drafts/breach.notice.md'), ORIGINAL)
  writeFileSync(join(folder, 'drafts/breach.es.notice.md'), TRANSLATION)
}

describe('translations on the command line', () => {
  it('are held against the file of the same name, and both places are told', inFolder((folder) => {
    pair(folder)
    const [file] = outputShape.parse(JSON.parse(run(folder, ['drafts/breach.es.notice.md', '-f', 'json']).out))
    const finding = file?.findings.find(({rule, severity}) => rule === 'translation' && severity === 'warning')
    assert.equal(finding?.text, '1.402')
    assert.equal(finding.related?.path, 'drafts/breach.notice.md')
    assert.equal(ORIGINAL.slice(finding.related.range.start.offset, finding.related.range.end.offset), '1,204')
    assert.equal(finding.related.range.start.line, 3)
    assert.match(run(folder, ['drafts/breach.es.notice.md']).out, /«1\.402» no está en el original, que dice\s+«1,204»[^]*Véase: drafts\/breach\.notice\.md:3:\d+\n/)
  }))

  it('are told in SARIF with the place in the original', inFolder((folder) => {
    pair(folder)
    const {runs: [{results}]} = SARIF.parse(JSON.parse(run(folder, ['drafts', '-f', 'sarif']).out))
    const [place] = results.find(({ruleId, relatedLocations}) => ruleId === 'translation' && relatedLocations?.[0]?.physicalLocation.region.charLength === 5)?.relatedLocations ?? []
    assert.equal(place?.physicalLocation.artifactLocation.uri, 'drafts/breach.notice.md')
    assert.deepEqual([place.physicalLocation.region.startLine, place.physicalLocation.region.charOffset], [3, ORIGINAL.indexOf('1,204')])
  }))

  it('are linted anew when only the original has changed, with a cache and on threads', inFolder((folder) => {
    pair(folder)
    const count = (...more: string[]): number => {
      const files = outputShape.parse(JSON.parse(run(folder, ['drafts', '-f', 'json', ...more]).out))
      return files.flatMap(({findings}) => findings.filter(({rule, severity, related}) => rule === 'translation' && severity === 'warning' && related)).length
    }
    assert.deepEqual([count('--cache'), count('--cache'), count('--concurrency', '2')], [1, 1, 1])
    writeFileSync(join(folder, 'drafts/breach.notice.md'), ORIGINAL.replace('1,204', '1,402'))
    assert.deepEqual([count('--cache'), count('--concurrency', '2')], [0, 0])
  }))

  it('may come from standard input, by the name that they will have', inFolder((folder) => {
    pair(folder)
    const {out} = run(folder, ['--stdin', '--stdin-filename', 'drafts/breach.fr.notice.md'], {input: 'Nous vous écrivons parce que les noms de 1 402 personnes ont été copiés le 3 mai dans nos locaux.\n'})
    assert.match(out, /« 1 402 » ne figure pas dans l’original/)
  }))

  it('whose original is not there, is a folder or is themselves do not fail', inFolder((folder) => {
    for (const name of ['gone.md', '.', 'folder.md', 'a.notice.md']) {
      mkdirSync(join(folder, 'folder.md'), {recursive: true})
      writeFileSync(join(folder, 'a.notice.md'), `---\ntranslation-of: ${name}\n---\n# A\n`)
      const {code, error, out} = run(folder, ['a.notice.md', '--fail-on', 'never', '-f', 'json'])
      assert.deepEqual([code, error], [0, ''], name)
      const [file] = outputShape.parse(JSON.parse(out))
      const said = file?.findings.filter(({rule}) => rule === 'translation' || rule === 'front-matter').map(({rule, text}) => `${rule} ${text}`)
      assert.deepEqual(said, {'gone.md': ['translation gone.md'], '.': ['front-matter .'], 'folder.md': ['translation folder.md'], 'a.notice.md': []}[name], name)
    }
  }))

  it('among the samples agree with their originals', () => {
    const files = outputShape.parse(JSON.parse(run(root, ['samples/translations', '-f', 'json', '--fail-on', 'never']).out))
    assert.deepEqual(files.map(({path, language, findings, elements}) => [path, language, findings.map(({message}) => message), Object.values(elements).filter(({present}) => !present).length]), [
      ['samples/translations/clinic.es.notice.md', 'es', [], 0],
      ['samples/translations/clinic.notice.md', 'en', [], 0]
    ])
  })
})
