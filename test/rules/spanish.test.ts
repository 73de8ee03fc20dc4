import assert from 'node:assert/strict'
import {before, describe, it} from 'mocha'
import {loadLanguages} from '../../server/src/lint/languages.ts'
import {lintNotice} from '../../server/src/lint/notice-linter.ts'

/** Ids of what a sentence says and of the rules that it breaks. */
function read(sentence: string): string[] {
  const {elements, findings} = lintNotice(`---\nlanguage: es\n---\n# –\n\n${sentence}\n`)
  const said = Object.keys(elements).filter((id) => elements[id]?.present)
  return [...said, ...findings.filter(({rule}) => !rule.startsWith('missing-') && !rule.startsWith('style/')).map(({rule}) => rule)]
}

/** What Spanish has and English has not: of each a sentence in which it matters, and one that looks like it and is none. */
const CASES: readonly (readonly [what: string, id: string, hits: readonly string[], near: readonly string[]])[] = [
  ['formal and informal address', 'next-steps', ['Cambie su contraseña hoy mismo.', 'Cambia tu contraseña hoy mismo.', 'Cambiad vuestra contraseña hoy mismo.'], ['El técnico cambia la contraseña del servidor cada mes.']],
  ['voseo', 'next-steps', ['Cambiá tu contraseña y avisanos si ves algo raro.', 'Fijate en los movimientos de tu cuenta.'], ['Cambió la clave del depósito y avisó al encargado.']],
  ['voseo', 'scope', ['Vos sos una de las 300 personas afectadas.'], ['Algunas personas están molestas con nosotros.']],
  ['numbers that governments give', 'data-types', ['Copiaron su número de Seguro Social.', 'El archivo contenía el DNI y el NIF de cada socio.', 'Fueron copiados su CURP y su RFC.', 'Se filtraron los RUT de 300 vecinos.'], ['El archivo contenía información sobre la ruta de los camiones.', 'La oficina de la Seguridad Social está en la calle Mayor.']],
  ['passive with se', 'what-happened', ['Se accedió a los datos sin autorización.', 'Se robaron los expedientes de 300 pacientes.'], ['Se accede a la oficina por la calle Mayor.']],
  ['passive with se', 'weak-apology', ['Se cometieron errores.'], ['Cometimos errores.']],
  ['a subject that is dropped', 'what-happened', ['Entraron en nuestro correo el 3 de mayo.', 'Robaron un portátil de la sede.'], ['Entramos en la sede el 3 de mayo.']],
  ['a subject that is dropped', 'responsibility', ['Nos equivocamos y respondemos de ello.'], ['Se equivocan quienes dicen eso.']],
  ['clitics', 'apology', ['Le pedimos disculpas por lo ocurrido.', 'Discúlpennos.', 'Os pido perdón.', 'Queremos pedirles perdón.', 'Sentimos lo ocurrido.'], ['Lamentamos lo ocurrido.', 'Sentimos informarle de que se robaron sus datos.']],
  ['clitics', 'weak-apology', ['Lamentamos lo ocurrido.', 'Disculpe las molestias.'], ['Le pedimos disculpas por lo ocurrido.', 'Sentimos lo ocurrido.', 'Pedimos disculpas por este error.']],
  ['double negation', 'speculative-promise', ['Esto no volverá a ocurrir nunca.', 'Nunca volverá a pasar.'], ['No podemos prometer que no vuelva a ocurrir nunca.', 'Nunca le pediremos la contraseña.']],
  ['double negation', 'unfounded-reassurance', ['No tenemos ninguna prueba de que nadie haya usado sus datos.'], ['No sabemos si alguien ha usado sus datos.']],
  ['gender and number', 'scope', ['Las 300 alumnas matriculadas en mayo están afectadas.', 'Los 300 alumnos matriculados en mayo están afectados.'], ['Algunos alumnos están afectados.']],
  ['inverted punctuation', 'alarm', ['¡¡Cambie su contraseña YA!!', '¡Cuidado! ¡No abra ningún correo!'], ['¡Feliz Navidad a todos!', '¡Gracias por su paciencia!', '¿Qué pasó?']],
  ['decimal commas', 'when', ['Ocurrió el 3 de mayo.', 'Ocurrió el 3/5/2026.'], ['Cada socio recibirá 12,50 euros.', 'El precio medio era de 2,5 euros por cuenta.', 'El 2,5 % de las cuentas está en el fichero.', 'El 7,8 % de los clientes figura en esa lista.']],
  ['dates', 'when', ['Ocurrió el 1.º de mayo de 2026.', 'Ocurrió en la madrugada del 12 de setiembre.'], ['Estamos en la calle 3 de Mayo, número 8.']]
]

describe('what is Spanish about Spanish', () => {
  before(() => loadLanguages(['es']))

  for (const [what, id, hits, near] of CASES) {
    describe(`${what}: ${id}`, () => {
      for (const sentence of hits) it(sentence, () => assert.ok(read(sentence).includes(id), read(sentence).join()))
      for (const sentence of near) it(`not in: ${sentence}`, () => assert.ok(!read(sentence).includes(id), read(sentence).join()))
    })
  }
})
