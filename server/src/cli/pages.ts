import type {Paint} from './paint.ts'
import type {PageWords} from '../rules/page.ts'

/** A rule's page for a terminal: headings stand out, marks are gone, examples are indented and keep their lines. */
export function renderPage(page: string, paint: Paint, words: PageWords): string {
  let inside = ''
  const lines = page.split('\n').flatMap((line): string[] => {
    const fence = /^```(\w*)/.exec(line)
    if (fence) {
      inside = inside === '' ? (fence[1] ?? 'text') : ''
      return inside === '' ? [] : [paint('gray', exampleTitle(inside, words))]
    }
    if (inside !== '') return [`    ${line.replaceAll(/==(.+?)==/g, (_all, words: string) => paint('yellow', words)).replace(/^=> /, '→ ').replace(/^<= /, '← ').replace(/^\\$/, '')}`.trimEnd()]
    const heading = /^(#+) (.*)/.exec(line)
    if (heading) return [paint('bold', heading[2] ?? '')]
    return [line.replaceAll(/`([^`]+)`/g, (_all, code: string) => paint('cyan', code))]
  })
  return `${lines.join('\n')}\n`
}

function exampleTitle(kind: string, words: PageWords): string {
  return kind === 'flagged' || kind === 'fine' || kind === 'said' || kind === 'unsaid' ? `  ${words[kind]}:` : ''
}
