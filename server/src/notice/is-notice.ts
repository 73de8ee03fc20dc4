/** Whether a Markdown text says in its front matter, by the key `notice`, that it is a notice. */
export function hasNoticeKey(text: string): boolean {
  const matter = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  return matter !== null && /^notice[ \t]*:/m.test(matter[1] ?? '')
}
