import type {Frame, PreviewFacts} from '../../server/src/preview/model.ts'
import {make} from './dom.ts'
import type {NoticeText} from './text.ts'
import {say} from './words.ts'

/** The shapes in which a notice can be shown. */
export const CHANNELS = {email: 'email', letter: 'letter', web: 'web', sms: 'sms', social: 'social', 'call-script': 'callScript', 'video-script': 'videoScript'} as const
export const AUDIENCES = {customer: 'customer', staff: 'staff', supplier: 'supplier', regulator: 'regulator', media: 'media', public: 'public'} as const
export const STAGES = {initial: 'initial', update: 'update', final: 'final'} as const

/** The channel by which a notice goes, as its shape has it; an e-mail if nothing is said. */
export type Channel = keyof typeof CHANNELS

/** Words that a speaker says in a minute, slowly enough to be understood on the telephone and on video. */
const SPOKEN_PER_MINUTE = {'call-script': 140, 'video-script': 150} as const

/** Longest posts, in characters, where posts have a limit that many know. */
const POSTS = [['X', 280], ['Bluesky', 300], ['Mastodon', 500], ['LinkedIn', 3000]] as const

/** Width and height of a sheet (ISO 216, A4), as a ratio. */
const SHEET = 297 / 210

/** Sets the notice in the shape of its channel: what stands around its text, and marks beside it. */
export class Shape {
  readonly element = make('article', {class: 'paper'})
  private readonly head = make('header', {class: 'paper-head'})
  private readonly foot = make('footer', {class: 'paper-foot'})
  private readonly text: NoticeText
  private headKey = ''

  constructor(text: NoticeText) {
    this.text = text
    this.element.append(this.head, text.element, this.foot)
  }

  update(facts: PreviewFacts, frame: Frame): void {
    const channel = channelOf(frame)
    this.element.className = `paper ${channel}`
    const key = JSON.stringify([channel, frame, facts.headers, facts.measures])
    if (key !== this.headKey) {
      this.headKey = key
      this.head.replaceChildren(...headOf(channel, facts, frame))
      this.foot.replaceChildren(...footOf(channel, facts))
      this.head.hidden = this.head.childElementCount === 0
      this.foot.hidden = this.foot.childElementCount === 0
    }
    this.mark(channel)
  }

  /** Marks that depend on how the text is laid out: sheets of a letter, the clock of a script. */
  mark(channel: Channel): void {
    for (const old of this.text.element.querySelectorAll('.sheet-end')) old.remove()
    if (channel === 'letter') markSheets(this.element, this.text)
    const rate = channel === 'call-script' || channel === 'video-script' ? SPOKEN_PER_MINUTE[channel] : undefined
    let words = 0
    for (const {element} of this.text.blocks) {
      if (rate === undefined) delete element.dataset['time']
      else element.dataset['time'] = clock((words / rate) * 60)
      words += element.textContent.match(/\S+/g)?.length ?? 0
    }
  }
}

/** The channel of a frame. */
export function channelOf({channel}: Frame): Channel {
  return channel !== undefined && channel in CHANNELS ? (channel as Channel) : 'email'
}

function headOf(channel: Channel, {headers}: PreviewFacts, frame: Frame): Node[] {
  const to = frame.audience !== undefined && frame.audience in AUDIENCES ? say(AUDIENCES[frame.audience as keyof typeof AUDIENCES]) : say('customer')
  const sender = headers.from ?? say('unknownSender')
  switch (channel) {
    case 'email': {
      const subject = headers.subject ?? say('noSubject')
      const {inText} = headers
      return [
        make(
          'div',
          {class: 'inbox'},
          make('p', {class: 'inbox-label'}, say('inbox')),
          make('p', {class: 'inbox-row'}, make('span', {class: 'inbox-from'}, sender), make('span', {class: 'inbox-text'}, make('strong', {}, subject), headers.preheader === undefined ? '' : ` — ${headers.preheader}`))
        ),
        make(
          'dl',
          {class: 'fields'},
          ...(inText.includes('from') ? [] : field(say('from'), sender)),
          ...(inText.includes('to') ? [] : field(say('to'), to)),
          ...(headers.subject === undefined ? field(say('subject'), say('noSubject')) : [])
        )
      ]
    }
    case 'web':
      return [make('p', {class: 'browser', 'aria-hidden': 'true'}, make('span'), make('span'), make('span'))]
    case 'sms':
      return [make('p', {class: 'contact'}, make('span', {class: 'avatar', 'aria-hidden': 'true'}, initial(sender)), sender)]
    case 'social':
      return [make('p', {class: 'contact'}, make('span', {class: 'avatar', 'aria-hidden': 'true'}, initial(sender)), make('strong', {}, sender))]
    default:
      return []
  }
}

function field(name: string, value: string): Node[] {
  return [make('dt', {}, name), make('dd', {}, value)]
}

function initial(name: string): string {
  return Array.from(name)[0]?.toUpperCase() ?? ''
}

function footOf(channel: Channel, {measures}: PreviewFacts): Node[] {
  const {characters, segments, perSegment, costly, words} = measures
  switch (channel) {
    case 'sms': {
      const parts = segments === 1 ? say('oneMessage') : say('messages', segments)
      const line = [say('characters', characters), parts, ...(segments > 1 ? [say('perMessage', perSegment)] : [])].join(' · ')
      return [make('p', {}, line), ...(costly === '' ? [] : [make('p', {class: 'quiet'}, say('costly', Array.from(costly).map((one) => `“${one}”`).join(' ')))])]
    }
    case 'social': {
      const verdicts = POSTS.map(([name, most]) => make('li', {class: characters <= most ? 'fits' : 'long'}, characters <= most ? say('fits', `${name} (${most})`) : say('tooLong', characters - most, `${name} (${most})`)))
      return [make('p', {}, say('characters', characters)), make('ul', {class: 'posts'}, ...verdicts)]
    }
    case 'call-script':
    case 'video-script':
      return [make('p', {}, `${say('words', words)} · ${say('speaking', clock((words / SPOKEN_PER_MINUTE[channel]) * 60))}`)]
    default:
      return []
  }
}

/** Seconds as a clock shows them: `1:05`. */
function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** Puts the end of a sheet before each block that does not fit on the one before. Slots are no part of the letter and take no room. */
function markSheets(paper: HTMLElement, text: NoticeText): void {
  const style = getComputedStyle(text.element)
  const room = paper.clientWidth * SHEET - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom)
  if (!(room > 100)) return
  let used = 0
  let sheet = 1
  const ends: {readonly before: HTMLElement; readonly sheet: number}[] = []
  for (const {element} of text.blocks) {
    const {marginTop, marginBottom} = getComputedStyle(element)
    const height = element.offsetHeight + Number.parseFloat(marginTop) + Number.parseFloat(marginBottom)
    if (used > 0 && used + height > room) {
      sheet++
      ends.push({before: element, sheet})
      used = 0
    }
    used += height
  }
  for (const end of ends) end.before.before(make('p', {class: 'sheet-end'}, say('page', end.sheet)))
}
