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
}

const FENCE = /^```(flagged|fine|said|unsaid) (\w+)\n(.*?)^```$/gms

/** Reads the fenced examples of a page; a line that holds only `\` stands for an empty line. */
export function examplesOf(rule: string, page: string): Example[] {
  return [...page.matchAll(FENCE)].flatMap((fence) => {
    const kind = fence[1] as Example['kind']
    return (fence[3] ?? '')
      .split(/\n\s*\n/)
      .map((example) => example.trim())
      .filter((example) => example !== '')
      .map((example): Example => {
        const [written = '', mended] = example.split(/\n=> /)
        const marks = kind === 'flagged' || kind === 'said'
        return {
          rule,
          kind,
          language: fence[2] ?? '',
          text: blankLines(marks ? written.replaceAll('==', '') : written),
          marked: marks ? [...written.matchAll(/==(.+?)==/gs)].map((mark) => mark[1] ?? '') : [],
          mended: mended === undefined ? undefined : blankLines(mended)
        }
      })
  })
}

function blankLines(text: string): string {
  return text.replaceAll(/^\\$/gm, '')
}
