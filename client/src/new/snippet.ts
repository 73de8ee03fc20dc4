import type {Wish} from './templates.ts'

/** What a new notice says of itself in its front matter. */
export interface Particulars extends Wish {
  readonly language: string
  /** Ids of the laws that it must meet. */
  readonly jurisdictions: readonly string[]
}

/**
 * A template as a snippet: its front matter as the writer wants it, its slots as tab stops. Slots of the same words are filled together.
 */
export function templateSnippet(template: string, {notice, channel, stage, language, jurisdictions}: Particulars): string {
  const body = template.replace(/^---\r?\n[^]*?\r?\n---\r?\n/, '')
  const laws = jurisdictions.length > 0 ? `jurisdictions: [${jurisdictions.join(', ')}]\n` : ''
  const matter = `---\nnotice: ${notice}\nchannel: ${channel}\nstage: ${stage}\nlanguage: ${language}\n${laws}---\n`
  const stops = new Map<string, number>()
  const slots = body.replaceAll(/\[[^\]\n]*\]|[\\$}]/g, (found) => {
    if (!found.startsWith('[')) return `\\${found}`
    const stop = stops.get(found) ?? stops.size + 1
    stops.set(found, stop)
    return `\${${stop}:${found.replaceAll(/[\\$}]/g, '\\$&')}}`
  })
  return matter + slots
}
