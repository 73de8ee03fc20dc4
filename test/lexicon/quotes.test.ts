import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {quotedSpans} from '../../server/src/lexicon/quotes.ts'

describe('speech stands in quotation marks', () => {
  const texts: readonly (readonly [text: string, speech: readonly string[]])[] = [
    ['The e-mail said “we regret any inconvenience” and more.', ['we regret any inconvenience']],
    ['In der Nachricht stand „wir bedauern den Vorfall“, mehr nicht.', ['wir bedauern den Vorfall']],
    ['In der Nachricht stand »wir bedauern den Vorfall«, mehr nicht.', ['wir bedauern den Vorfall']],
    ['»Ihr Konto ist gesperrt«, steht dort, und »bitte klicken Sie hier«.', ['Ihr Konto ist gesperrt', 'bitte klicken Sie hier']],
    ['Il disait « votre compte est bloqué » puis « cliquez ici tout de suite ».', [' votre compte est bloqué ', ' cliquez ici tout de suite ']],
    ['Decía «su cuenta está bloqueada» y nada más.', ['su cuenta está bloqueada']],
    ['Le bouton « Envoyer » était à côté de la liste de tous les parents.', []],
    ['Drücken Sie »Weiter« und warten Sie auf den Code.', []],
    ['Weiter » Konto » Kennwort ändern', []]
  ]
  for (const [text, speech] of texts) it(text, () => assert.deepEqual(quotedSpans(text).map(({start, end}) => text.slice(start, end)), speech))
})
