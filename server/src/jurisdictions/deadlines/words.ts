/** Deadlines in words that a person reads; the words are those of the rule `law-deadline`. */
import type {Say} from '../../says/say.ts'
import {cite} from '../citation.ts'
import type {Deadline} from '../law.ts'
import {lawText} from '../translated.ts'
import type {Due} from './due.ts'
import type {PlannedDeadline} from './plan.ts'
import type {TimePart} from './time-left.ts'

/** Speaks of deadlines in one language. */
export interface Speaker {
  /** The sentences of the rule `law-deadline`. */
  readonly say: Say
  readonly language: string
}

/** `26 April 2026`, or with the hour and zone `30 March 2026, 12:00 Europe/Brussels`. */
export function dueInWords(due: Due, zone: string, {language}: Speaker): string {
  if (due.kind === 'day') return dayInWords(due.date, language)
  const local = due.instant.toZonedDateTimeISO(zone)
  return `${dayInWords(local, language)}, ${local.toPlainTime().toString({smallestUnit: 'minute'})} ${zone}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

function dayInWords({day, month, year}: {readonly day: number; readonly month: number; readonly year: number}, language: string): string {
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'})
  formats.set(language, format)
  return format.format(Date.UTC(year, month - 1, day))
}

/** `72 hours`, `15 business days`; undefined where the law sets no number. */
export function limitInWords({length, unit, basis}: Deadline, {say}: Speaker): string | undefined {
  if (length === undefined || unit === undefined) return undefined
  return say(`${basis === 'business' ? 'business-' : ''}${unit}${length === 1 ? '' : 's'}`, {count: length})
}

const RECIPIENTS: readonly string[] = ['individual', 'regulator', 'credit_bureaus', 'media', 'public', 'users', 'clients', 'recipients', 'covered-entity', 'covered-institution']

/** `2 days 3 hours`, `less than a minute`. */
export function timeInWords(parts: readonly TimePart[], {say}: Speaker): string {
  return parts.map(({count, unit}) => say(count === 1 ? unit : `${unit}s`, {count})).join(' ') || say('under-minute')
}

/** Whom the law wants told, with its article. */
export function recipientInWords(to: string, {say}: Speaker): string {
  const [, name] = /^regulator:(.*)/.exec(to) ?? []
  if (name !== undefined) return say('to-named', {name})
  return RECIPIENTS.includes(to) ? say(`to-${to}`) : to.replaceAll(/[_-]/g, ' ')
}

const TRIGGERS: readonly string[] = ['occurred', 'discovered', 'determined', 'reported', 'notified', 'year-end']

/** What the clock counts from; where the law's own event is not dated, the words of the law. */
export function triggerInWords({law, trigger, assumed, deadline}: Pick<PlannedDeadline, 'law' | 'trigger' | 'assumed' | 'deadline'>, speaker: Speaker): string {
  const {say} = speaker
  if (assumed) return say('assumed', {event: say('from-discovered'), trigger: ofLaw(law, deadline.trigger, speaker)})
  return TRIGGERS.includes(trigger) ? say(`from-${trigger}`) : ofLaw(law, trigger, speaker)
}

/** What the law's pack says, in the language of whoever speaks; where nobody has translated it in English, and marked as such. */
export function ofLaw({id}: Pick<PlannedDeadline['law'], 'id'>, text: string, {say, language}: Speaker): string {
  return lawText(id, text, language) ?? say('untranslated', {text})
}

/** The statute and section. */
export function citationOf({law, deadline: {ref}}: Pick<PlannedDeadline, 'law' | 'deadline'>, {language}: Speaker): string {
  if (language !== 'en') return cite({...law, spoken: language}, ref)
  return ref === undefined ? law.statute : `${law.statute} ${ref}`
}
