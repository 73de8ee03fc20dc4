import {asksForDeadlines, deadlineSpeaker} from '../lint/deadlines.ts'
import type {Linted} from '../lint/linter.ts'
import {deadlineSection, lawSection} from '../preview/law-sections.ts'
import type {PanelSection} from '../preview/model.ts'

/**
 * What the laws that a notice declares ask of it, and when each notice is due: for the side panel of the preview and the checklist view.
 * Both are told in the language of the notice. The rooms of the law are loaded when the first notice asks for them.
 *
 * @param now milliseconds since 1970
 */
export async function lawSections({notice, language, lawReading, findings}: Linted, now: number): Promise<PanelSection[]> {
  const sections: PanelSection[] = []
  if (lawReading) {
    const {checklistOf} = await import('../jurisdictions/reader.ts')
    sections.push(lawSection(checklistOf(lawReading.assessment), findings))
  }
  if (notice.frontMatter?.entries.has('jurisdictions') && asksForDeadlines(notice.source)) {
    const {deadlineRows} = await import('../jurisdictions/deadlines/schedule.ts')
    const speaker = deadlineSpeaker(language)
    sections.push(...[deadlineSection(deadlineRows(notice.frontMatter, now, speaker), speaker.say)].filter((section) => section !== undefined))
  }
  return sections
}
