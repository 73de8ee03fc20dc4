import type {Finding} from '../lint/finding.ts'
import type {Format, FormatContext} from './formats/format.ts'
import {FORMATS} from './formats/formats.ts'
import type {CommandLine} from './options.ts'
import type {Report} from './report.ts'

/** Where one format writes. */
interface Output {
  readonly format: Format
  readonly write: (text: string) => void
  readonly close: () => void
}

/** All that a run writes: several formats at once, each to standard output or to a file of its own. */
export class Outputs {
  private readonly outputs: readonly Output[]
  private readonly quiet: boolean

  private constructor(outputs: readonly Output[], quiet: boolean) {
    this.outputs = outputs
    this.quiet = quiet
  }

  /**
   * @param out writes to standard output
   * @throws {UsageError} for a file that cannot be written
   */
  static async open({formats, quiet, fix}: CommandLine, context: FormatContext, out: (text: string) => void): Promise<Outputs> {
    const outputs: Output[] = []
    for (const {name, file} of formats) {
      // A dry run has its patch on standard output.
      if (file === undefined && fix === 'dry-run') continue
      const format = await FORMATS[name](context)
      const sink = file === undefined ? {write: out, close: () => undefined} : (await import('./write.ts')).openWhole(file)
      outputs.push({format, ...sink})
    }
    const all = new Outputs(outputs, quiet)
    all.each(({start}) => start?.())
    return all
  }

  file(report: Report): void {
    const shown = this.quiet ? errorsOnly(report) : report
    this.each(({file}) => file(shown))
  }

  end(): void {
    this.each(({end}) => end?.())
    for (const {close} of this.outputs) close()
  }

  private each(textOf: (format: Format) => string | undefined): void {
    for (const {format, write} of this.outputs) {
      const text = textOf(format)
      if (text !== undefined && text !== '') write(text)
    }
  }
}

function errorsOnly(report: Report): Report {
  const findings: readonly Finding[] = report.result.findings.filter((finding) => finding.severity === 'error')
  return {...report, result: {...report.result, findings}}
}
