/** A skeleton of a notice: a Markdown file under `client/templates/<language>/`, with slots in square brackets; the build lays those of a language together. */
export interface Template {
  /** Name of the file, without its ending. */
  readonly file: string
  readonly notice: string
  readonly channel: string
  readonly stage: string
}

/** Every template, as its front matter has it. */
export const templates: readonly Template[] = [
  {file: 'customer-email', notice: 'customer', channel: 'email', stage: 'initial'},
  {file: 'customer-letter', notice: 'customer', channel: 'letter', stage: 'initial'},
  {file: 'update', notice: 'customer', channel: 'email', stage: 'update'},
  {file: 'all-clear', notice: 'customer', channel: 'email', stage: 'final'},
  {file: 'text-message', notice: 'customer', channel: 'sms', stage: 'initial'},
  {file: 'call-script', notice: 'customer', channel: 'call-script', stage: 'initial'},
  {file: 'web-page', notice: 'public', channel: 'web', stage: 'initial'},
  {file: 'social-post', notice: 'public', channel: 'social', stage: 'initial'},
  {file: 'video-script', notice: 'public', channel: 'video-script', stage: 'initial'},
  {file: 'staff-memo', notice: 'staff', channel: 'email', stage: 'initial'},
  {file: 'supplier-note', notice: 'supplier', channel: 'email', stage: 'initial'},
  {file: 'press-statement', notice: 'media', channel: 'web', stage: 'initial'}
]

/** A language that there are templates in. */
export interface TemplateLanguage {
  /** ISO 639-1, and the name of the folder. */
  readonly id: string
  /** In the language itself. */
  readonly name: string
}

export const languages: readonly TemplateLanguage[] = [
  {id: 'en', name: 'English'},
  {id: 'es', name: 'Español'},
  {id: 'fr', name: 'Français'},
  {id: 'de', name: 'Deutsch'},
  {id: 'pt', name: 'Português'}
]

/** What the writer wants. */
export type Wish = Omit<Template, 'file'>

/**
 * The template that comes nearest to a wish: the channel decides the form, then the stage, then the reader. Text messages, posts and
 * scripts have a form of their own; the other channels share theirs.
 */
export function templateFor(wish: Wish): Template | undefined {
  const score = ({notice, channel, stage}: Template): number =>
    (formOf(channel) === formOf(wish.channel) ? 8 : 0) + (stage === wish.stage ? 4 : 0) + (notice === wish.notice ? 2 : 0) + (channel === wish.channel ? 1 : 0)
  return [...templates].sort((a, b) => score(b) - score(a))[0]
}

function formOf(channel: string): string {
  return ['sms', 'social', 'call-script', 'video-script'].includes(channel) ? channel : 'letter'
}
