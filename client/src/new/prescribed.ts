import type {PrescribedForm} from '../../../server/src/lsp/protocol.ts'

/** Languages that there is a skeleton in for the sections that laws prescribe. */
const LANGUAGES: readonly string[] = ['en']

/** Where the skeleton in sections is; undefined where nothing is prescribed, or the notice has another form: it is short, spoken, or not the first. */
export function sectionsFor({headings}: PrescribedForm, {channel, stage, language}: {readonly channel: string; readonly stage: string; readonly language: string}): string | undefined {
  const inFull = stage === 'initial' && ['email', 'letter', 'web'].includes(channel)
  return headings.length > 0 && inFull && LANGUAGES.includes(language) ? `client/prescribed/${language}.md` : undefined
}

/**
 * A skeleton with the title and the headings that a law prescribes, in its words and its order. Sections of the skeleton whose headings say
 * the same come under the law's; a heading for which it has none gets a slot; all else stays where it is.
 */
export function inPrescribedForm(template: string, {title, headings}: PrescribedForm): string {
  const [top = '', ...sections] = template.split(/^(?=## )/m)
  const titled = title === undefined ? top : top.replace(/^# .*$/m, `# ${title}`).replace(/^Subject: .*$/m, `Subject: ${title}`)
  const left = [...sections]
  const prescribed = headings.map((heading) => {
    const at = left.findIndex((section) => headingOf(section) === heading.toLowerCase())
    const [own] = at < 0 ? [] : left.splice(at, 1)
    return own?.replace(/^## .*$/m, `## ${heading}`) ?? `## ${heading}\n\n[what belongs here]\n\n`
  })
  return [titled, ...prescribed, ...left].map((part) => (part.endsWith('\n\n') ? part : `${part.trimEnd()}\n\n`)).join('').trimEnd() + '\n'
}

function headingOf(section: string): string {
  return (/^## (.*)$/m.exec(section)?.[1] ?? '').trim().toLowerCase()
}
