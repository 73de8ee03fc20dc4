import type {Paint} from './paint.ts'

/** A rule's page for a terminal: headings stand out, marks are gone, examples are indented and keep their lines. */
export function renderPage(page: string, paint: Paint): string {
  let inside = ''
  const lines = page.split('\n').flatMap((line): string[] => {
    const fence = /^```(\w*)/.exec(line)
    if (fence) {
      inside = inside === '' ? (fence[1] ?? 'text') : ''
      return inside === '' ? [] : [paint('gray', exampleTitle(inside))]
    }
    if (inside !== '') return [`    ${line.replaceAll(/==(.+?)==/g, (_all, words: string) => paint('yellow', words)).replace(/^=> /, '→ ')}`]
    const heading = /^(#+) (.*)/.exec(line)
    if (heading) return [paint('bold', heading[2] ?? '')]
    return [line.replaceAll(/`([^`]+)`/g, (_all, code: string) => paint('cyan', code))]
  })
  return `${lines.join('\n')}\n`
}

function exampleTitle(kind: string): string {
  switch (kind) {
    case 'flagged':
      return '  Flagged:'
    case 'fine':
      return '  Fine:'
    case 'said':
      return '  Says it:'
    case 'unsaid':
      return '  Does not say it:'
    default:
      return ''
  }
}
