/** The examples of the rules’ pages, as data: for tests, and to learn from. */
export interface Example {
  readonly rule: string
  readonly kind: 'flagged' | 'fine' | 'said' | 'unsaid'
  readonly language: string
  /** The example without its marks. */
  readonly text: string
  /** What is marked with `==`, in order. */
  readonly marked: readonly string[]
  /** What the text is after the first fix, if the page says so. */
  readonly mended: string | undefined
  /** What the text is a translation of, if the page says so. */
  readonly original: string | undefined
}

const FENCE = /^```(flagged|fine|said|unsaid) (\w+)\n(.*?)^```$/gms

/**
 * Reads the fenced examples of a page; a line that holds only `\` stands for an empty line. Lines that begin with `<= ` are the original of
 * which the example is a translation, what follows `=> ` is the example as the first fix leaves it.
 */
export function examplesOf(rule: string, page: string): Example[] {
  return [...page.matchAll(FENCE)].flatMap((fence) => {
    const kind = fence[1] as Example['kind']
    return (fence[3] ?? '')
      .split(/\n\s*\n/)
      .map((example) => example.trim())
      .filter((example) => example !== '')
      .map((example): Example => {
        const originals = [...example.matchAll(/^<= (.*)\n/gm)].map((line) => line[1] ?? '')
        const [written = '', mended] = example.replaceAll(/^<= .*\n/gm, '').split(/\n=> /)
        const marks = kind === 'flagged' || kind === 'said'
        return {
          rule,
          kind,
          language: fence[2] ?? '',
          text: blankLines(marks ? written.replaceAll('==', '') : written),
          marked: marks ? [...written.matchAll(/==(.+?)==/gs)].map((mark) => mark[1] ?? '') : [],
          mended: mended === undefined ? undefined : blankLines(mended),
          original: originals.length === 0 ? undefined : originals.join('\n')
        }
      })
  })
}

function blankLines(text: string): string {
  return text.replaceAll(/^\\$/gm, '')
}
