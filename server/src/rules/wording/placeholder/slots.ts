/**
 * What people write between square brackets, and which of it is a slot. Brackets have honest uses as well: footnotes,
 * task boxes, omissions, an editor's word in a quotation, the sender's tag before a subject.
 */

import {LetterPattern} from '../../../notice/letter-pattern.ts'

/** A word that makes any bracket a slot. */
const FILL = new LetterPattern(({L}) => String.raw`\b(?:insert|enter|fill in|placeholder|variable|delete as|if applicable|your [a-z]+|tb[acd]|todo|to be (?:added|advised|completed|confirmed|decided|determined|inserted|supplied)|to (?:add|check|come|complete|confirm|follow|supply)|redacted|removed|withheld)\b|\bxx|(?<![${L}])(?:insertar|inserte|introducir|rellenar|rellene|completar|poner aquí|por (?:confirmar|definir|completar)|inserir|preencher|a confirmar|insérer|saisir|à (?:compléter|confirmer|remplir)|einfügen|eintragen|ausfüllen)(?![${L}])`, 'i')

/** What a slot asks for, as its last word, or as its first before “of” and the like; these even at the start of a line. */
const CORE = words(
  `name names surname forename firstname lastname date dates address addresses salutation greeting letterhead logo signature
  signatory recipient company organization organisation employer phone telephone email url website amount reference ref no number numbers
  nombre nombres apellido apellidos fecha dirección direcciones domicilio saludo membrete logotipo firma destinatario empresa organización teléfono correo número importe
  nom prénom adresse signature destinataire entreprise téléphone courriel numéro montant datum unterschrift anschrift empfänger firma telefon nummer betrag
  nome sobrenome data endereço assinatura destinatário empresa organização telefone valor`
)

/** The same, but not at the start of a line, where such a word may be a tag: `[Incident] Mail is down`. German, French, Spanish and Portuguese ones last. */
const NOUNS = words(
  `day month year time times hour hours mail fax webpage page link form school hospital clinic agency institution customer client patient
  member guest employee student pupil parent tenant donor title position role contact department regulator authority city town state
  country province county place location street zip postcode id code description details detail data information product service vendor
  supplier system systems reason deadline person people period incident event figure count list text sentence paragraph price fee currency officer
  bank insurer duration field value section
  día mes año hora horas horario página enlace escuela hospital clínica agencia entidad cliente paciente usuario socio empleado alumno cargo puesto departamento autoridad
  ciudad municipio estado provincia país lugar calle código descripción detalle detalles dato datos producto servicio proveedor sistema motivo plazo persona personas periodo incidente cantidad
  jour mois heure lien ville pays lieu titre service système personne personnes incident tag monat jahr uhrzeit ort stadt land grund frist titel system vorfall
  dia mês ano hora página ligação cidade lugar cargo motivo prazo sistema pessoa pessoas
  anrede vorname nachname telefonnummer unternehmen kunde anzahl zeitraum zeit uhrzeiten seite akte funktion kontonummer kartennummer kartennummern kontoauszüge geburtsdatum gesundheitsdaten anschriften lieferanschriften
  société fonction horaires livraison données função horário entrega`
)

/** Words in capitals that are tags and no slots. */
const TAGS = words('sic pdf faq external internal urgent important confidential private update updated resolved alert notice warning security closed archived new ad')

/** Brackets that are an editor's or a machine's. */
const EDITORIAL = /^(?:sic|emphasis .*|my emphasis|translat.*|inaudible|laughter|applause|continued|cont|see .*|edited .*|note .*|ibid\.?|link|links|image|photo|video|caption .*)$/i

/** Words that may follow the first word of a slot: “[number of people]”, “[date or place]”. */
const LINKS = words('of for or and when by to on from in at that between de del y o u para en que cuando do da dos das e ou et du des pour à der und oder für zum zur einer eines dieser dieses')

const TWO_LETTERS = new LetterPattern(({L}) => `[${L}]{2}`)
const NO_LETTERS = new LetterPattern(({L}) => `[^${L}]+`)
const SMALL_FIRST = new LetterPattern(({Ll}) => `^[${Ll}]`)

/** Tags, footnotes and editors are short: so many words in brackets tell a writer what to put there. */
const LONG = 4

/**
 * Whether what stands between square brackets is a slot that nobody filled.
 *
 * @param content the text without the brackets
 * @param opens nothing stands before the bracket in its line
 * @param quoted the bracket stands in a quotation, where it may be an editor's
 */
export function isSlot(content: string, opens: boolean, quoted: boolean): boolean {
  const text = content.replaceAll(/\s+/g, ' ').trim()
  if (/^[●•]$/.test(text)) return true
  if (!TWO_LETTERS.test(text) || /[@=]|:\/\/|^\//.test(text) || EDITORIAL.test(text)) return false
  if (FILL.test(text)) return true
  const all = text.toLowerCase().split(NO_LETTERS.for(text)).filter((word) => word !== '')
  if (asksFor(all, opens ? [CORE] : [CORE, NOUNS])) return true
  if (all.length >= LONG && !quoted) return true
  if (opens) return false
  if (text === text.toUpperCase()) return !all.some((word) => TAGS.has(word)) && (all.length > 1 || text.length > 5)
  return SMALL_FIRST.test(text) && !quoted && (all.length > 1 || text.includes('…'))
}

function asksFor(all: readonly string[], nouns: readonly ReadonlySet<string>[]): boolean {
  const [first = '', second = ''] = all
  const last = all.at(-1) ?? ''
  return nouns.some((set) => set.has(last) || (set.has(first) && LINKS.has(second)))
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
