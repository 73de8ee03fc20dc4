/** Whether two links lead to the same page, each in its language. */

/** Sites of which each language has its own. */
const TWINS: readonly (readonly [string, string])[] = [
  ['robodeidentidad.gov', 'identitytheft.gov'],
  ['consumidor.ftc.gov', 'consumer.ftc.gov'],
  ['reportefraude.ftc.gov', 'reportfraud.ftc.gov'],
  ['gobiernousa.gov', 'usa.gov']
]
const TAG = /^[a-z]{2}(?:[-_][a-z]{2})?$/i

interface Target {
  /** Without `www` and without the tag of a language. */
  readonly host: string
  /** The last part of the path, without the tag of a language. */
  readonly file: string
  /** The link names a language. */
  readonly tagged: boolean
}

export function sameLink(one: string, other: string): boolean {
  const [a, b] = [targetOf(one), targetOf(other)]
  return a.host === b.host && (a.file === b.file || a.tagged || b.tagged)
}

function targetOf(url: string): Target {
  const [, authority = '', path = '', query = ''] = /^(?:[a-z][a-z\d+.-]*:)?\/\/([^/?#]*)([^?#]*)([^#]*)/i.exec(url) ?? []
  const labels = authority.toLowerCase().replace(/^.*@/, '').replace(/:\d*$/, '').split('.').filter((label) => label !== 'www' && label !== '')
  const languageHost = labels.length > 2 && /^[a-z]{2}$/.test(labels[0] ?? '')
  const host = (languageHost ? labels.slice(1) : labels).join('.')
  const twin = TWINS.find(([translated]) => translated === host)
  const parts = path.split('/').filter((part) => part !== '')
  const named = parts.filter((part) => !TAG.test(part))
  const last = (named.at(-1) ?? '').toLowerCase()
  const file = last.replace(/[._-][a-z]{2}(?=\.[a-z\d]+$)/, '').replace(/[_-][a-z]{2}$/, '')
  const tagged = twin !== undefined || languageHost || named.length < parts.length || file !== last || /[?&](?:lang|language|hl|locale|lng)=/i.test(query)
  return {host: twin?.[1] ?? host, file, tagged}
}
