import assert from 'node:assert/strict'
import {before, describe, it} from 'mocha'
import {applyEdits} from '../../server/src/lint/apply.ts'
import {loadLanguages} from '../../server/src/lint/languages.ts'
import {lintNotice} from '../../server/src/lint/notice-linter.ts'

const HEAD = '---\nlanguage: es\n---\n# –\n\nEl 3 de mayo alguien entró en nuestro sistema.\n\n'

/** The sentence after the first fix of a rule that does not take it out. */
function mended(rule: string, sentence: string): string | undefined {
  const source = `${HEAD}${sentence}\n`
  const fixes = lintNotice(source).findings.filter((finding) => finding.rule === rule).flatMap((finding) => finding.fixes)
  const [fix] = fixes.filter(({title}) => title !== 'Quitar esta frase')
  return fix && applyEdits(source, fix.edits).slice(HEAD.length).trimEnd()
}

describe('fixes in Spanish', () => {
  before(() => loadLanguages(['es']))

  for (const [rule, sentence, expected] of [
    ['over-disclosure', 'Entraron gracias a Argos Sentinel XDR, que estaba apagado.', 'Entraron gracias a un programa de seguridad, que estaba apagado.'],
    ['over-disclosure', 'Se llevaron los datos de 10.0.0.5 esa noche.', 'Se llevaron los datos de uno de nuestros servidores esa noche.'],
    ['over-disclosure', 'La entrada fue por la falla CVE-2025-0199 sin corregir.', 'La entrada fue por la falla sin corregir.'],
    ['over-disclosure', 'Aprovecharon el servidor 10.0.0.5 para entrar.', 'Aprovecharon el servidor para entrar.'],
    ['jargon', 'Según la investigación, un actor de amenazas copió sus datos.', 'Según la investigación, un intruso copió sus datos.'],
    ['jargon', 'Ahora se exige la autenticación multifactor.', 'Ahora se exige un segundo código para entrar.'],
    ['minimizing', 'Por un exceso de cautela, le escribimos hoy.', 'Le escribimos hoy.'],
    ['minimizing', 'De todos modos, y por un exceso de cautela, le escribimos hoy.', 'De todos modos, le escribimos hoy.'],
    ['minimizing', 'Afectó a una pequeña parte de nuestros clientes.', 'Afectó a [cuántos] de nuestros clientes.'],
    ['minimizing', 'Afectó a un pequeño número de clientes.', 'Afectó a [cuántos] clientes.'],
    ['weak-apology', 'Le pedimos disculpas por las molestias.', 'Le pedimos disculpas por lo ocurrido.'],
    ['alarm', 'Asunto: ¡¡AVISO URGENTÍSIMO!! sobre sus datos', 'Asunto: AVISO URGENTÍSIMO sobre sus datos'],
    ['alarm', '¡ALERTA DE SEGURIDAD EN TU CUENTA!', 'ALERTA DE SEGURIDAD EN TU CUENTA.']
  ] as const) {
    it(`${rule}: ${sentence}`, () => assert.equal(mended(rule, sentence), expected))
  }
})
