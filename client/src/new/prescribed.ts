import type {PrescribedForm} from '../../../server/src/lsp/protocol.ts'

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
