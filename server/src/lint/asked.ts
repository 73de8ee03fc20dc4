import type {FrontMatter} from '../notice/notice.ts'
import type {Rule} from '../rules/rule.ts'

/** Channels that have room for a few lines, which lead to a fuller notice. */
const SHORT = ['sms', 'social']

/** Whether a notice of this channel is asked to say an element: a text message or a post only what no notice may lack. */
export function isAsked(rule: Rule, frontMatter: FrontMatter | undefined): boolean {
  const channel = frontMatter?.entries.get('channel')?.data
  return rule.severity === 'error' || !SHORT.some((short) => short === channel)
}
