/** Deadlines as plain data for the doors: the command line, the editor, calendars. */
import {Temporal} from 'temporal-polyfill'
import {nameOf} from '../law.ts'
import type {Say} from '../../says/say.ts'
import type {Agency} from '../agencies/agency.ts'
import {writeDue} from './due.ts'
import {startOf, writeMoment} from './moment.ts'
import type {PlannedDeadline, Status} from './plan.ts'
import {lawText} from '../translated.ts'
import {timeLeft} from './time-left.ts'
import {citationOf, dueInWords, limitInWords, ofLaw, recipientInWords, timeInWords, triggerInWords, type Speaker} from './words.ts'

/** One deadline, ready to be shown. All of it is JSON. */
export interface DeadlineRow {
  /** Id of the law, for example `eu-gdpr`. */
  readonly law: string
  readonly lawName: string
  /** Statute and section. */
  readonly citation: string
  /** `individual`, `regulator`, … as the packs name them, and in words. */
  readonly to: string
  readonly toInWords: string
  /** The event of the front matter that starts the clock, or the law's own words for another. */
  readonly trigger: string
  /** A day, or an instant in UTC; null where the clock has not started. */
  readonly from: string | null
  /** A day where the law counts in days, else an instant in UTC; null where there is none. */
  readonly due: string | null
  /** For people, hours in the zone of the incident or of the law. */
  readonly dueInWords: string | null
  /** The last instant in time, in milliseconds since 1970: what a running clock counts down to. */
  readonly last: number | null
  readonly basis: 'calendar' | 'business' | null
  readonly status: Status
  /** Time left, or time overdue, in words; by how much it was late where they were told, or will be; null without a date. */
  readonly left: string | null
  /** They were told, or will be, after the last instant. */
  readonly late: boolean
  /** `72 hours from discovery`; null where the law sets no number. */
  readonly limit: string | null
  /** The authority that is told, where the list of agencies has it. */
  readonly contact: {readonly name: string; readonly web: string} | null
  /** What else the law says of it, each a sentence. */
  readonly notes: readonly string[]
  /** False where the law does not ask for it: too few people are affected, or it is for those who keep data for others. */
  readonly needed: boolean
  /** The law asks for it only under a condition that front matter does not decide. */
  readonly conditional: boolean
}

/**
 * @param now milliseconds since 1970
 * @param authority the authority under a law, where it is known
 */
export function rowOf(planned: PlannedDeadline, now: number, authority: (law: string) => Agency | undefined, speaker: Speaker): DeadlineRow {
  const {law, deadline, place, zone, due, last, from, status, trigger, binding, late, told} = planned
  const limit = limitInWords(deadline, speaker)
  return {
    law: law.id,
    lawName: nameOf(law, speaker.language),
    citation: citationOf(planned, speaker),
    to: deadline.to,
    toInWords: recipientInWords(deadline.to, speaker),
    trigger,
    from: from ? writeMoment(from, zone) : null,
    due: due ? writeDue(due) : null,
    dueInWords: due ? dueInWords(due, zone, speaker) : null,
    last: last?.epochMilliseconds ?? null,
    basis: limit === undefined ? null : (deadline.basis ?? 'calendar'),
    status,
    left: due ? timeInWords(timeLeft(due, place.zone, late && told ? startOf(told.moment, zone) : Temporal.Instant.fromEpochMilliseconds(now)).parts, speaker) : null,
    late,
    limit: limit === undefined ? null : speaker.say('limit-from', {limit, trigger: triggerInWords(planned, speaker)}),
    contact: contactOf(law.id, deadline.to === 'regulator' ? authority(law.id) : undefined, speaker),
    notes: notesOf(planned, speaker),
    needed: binding !== 'no',
    conditional: binding === 'unknown'
  }
}

function contactOf(law: string, agency: Agency | undefined, {language}: Speaker): DeadlineRow['contact'] {
  const own = (text: string): string => lawText(law, text, language) ?? text
  return agency ? {name: own(agency.name), web: own(agency.web)} : null
}

function notesOf({law, deadline: {length, qualifier, threshold, exceptions, clock = 'discovered'}, from, weekendsOnly, told, late}: PlannedDeadline, speaker: Speaker): string[] {
  const {say} = speaker
  const own = (text: string): string => ofLaw(law, text, speaker)
  const parts = [
    law.status === 'not-yet-in-force' ? say('not-in-force') : undefined,
    qualifier === undefined ? undefined : say('qualified', {qualifier: own(qualifier)}),
    threshold === undefined ? undefined : say('only-for', {threshold: own(threshold)}),
    exceptions === undefined ? undefined : say('excepted', {exceptions: own(exceptions)}),
    length !== undefined && !from ? missing(clock, say) : undefined,
    told && late ? say('told-on', {date: told.text}) : undefined,
    weekendsOnly ? say('weekends') : undefined
  ]
  return parts.filter((part) => part !== undefined).map((part) => part.replace(/^./, (letter) => letter.toUpperCase()).replace(/\.?$/, '.'))
}

function missing(clock: string, say: Say): string {
  return clock === 'other' ? say('undated') : say('write-event', {event: clock === 'determined' || clock === 'year-end' ? 'discovered' : clock})
}
