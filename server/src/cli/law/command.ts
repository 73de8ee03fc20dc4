import {loadLawReaders} from '../../lint/law/load.ts'
import {linterFor} from '../../lint/notice-linter.ts'
import type {StateRow} from '../../jurisdictions/law.ts'
import {decode, readNoticeFile} from '../files.ts'
import type {CommandLine} from '../options.ts'
import {renderPage} from '../pages.ts'
import type {Console} from '../run.ts'
import {didYouMean} from '../../lint/suggest.ts'
import {terminalWords} from '../terminal-words.ts'
import {UsageError} from '../usage-error.ts'
import {wrapPage} from '../wrap.ts'
import {lawList} from './list.ts'
import {matrixAsJson, matrixForTerminal, matrixInMarkdown} from './matrix.ts'

/**
 * `notice-lint law` lists the laws, `notice-lint law us-ca` shows one, `--language es` in Spanish.
 *
 * @throws {UsageError} for a law that is not known
 */
export async function runLaw({operands, formats, language = 'en'}: CommandLine, console: Console): Promise<0> {
  const {englishLawReader, lawReaderFor, states} = await import('../../jurisdictions/reader.ts')
  const reader = await englishLawReader()
  const {paint} = console.terminal
  if (formats.some(({name}) => name === 'json')) {
    const wanted = [...reader.laws.values()].filter(({id}) => operands.length === 0 || operands.includes(id))
    if (wanted.length > 0) {
      console.out(`${JSON.stringify(wanted, null, 2)}\n`)
      return 0
    }
  }
  const {lawPage, lawPageWords, statePage} = await import('../../jurisdictions/page.ts')
  if (operands.length === 0) {
    console.out(lawList([...reader.laws.values()], states, lawPageWords(language), language, paint))
    return 0
  }
  const own = (await lawReaderFor(language)) ?? reader
  for (const id of operands) {
    const [law, english] = [own.laws.get(id), reader.laws.get(id)]
    const row: StateRow | undefined = states.find(({code}) => `us-${code.toLowerCase()}` === id)
    if (!law && !row) throw new UsageError(`law: unknown law “${id}”${didYouMean(id, [...reader.laws.keys()])}; notice-lint law lists them`)
    const page = law && english ? lawPage(law, english, (item, told) => (told === 'en' ? reader : own).titleOf(item)) : row ? statePage(row, language) : ''
    console.out(renderPage(wrapPage(page, console.terminal.width), paint, terminalWords('en').page))
  }
  return 0
}

/**
 * `notice-lint checklist FILE …`: the items that the declared laws ask for, against the laws, with the words that say them.
 *
 * @throws {UsageError} for a notice that cannot be read or declares no law
 */
export async function runChecklist(command: CommandLine, console: Console): Promise<0> {
  const {checklistOf} = await import('../../jurisdictions/reader.ts')
  const objects: object[] = []
  for (const {path, source} of await inputs(command, console)) {
    const linter = await linterFor(source)
    const law = await loadLawReaders(linter.languages)
    if (law.length === 0) throw new UsageError(`${path}: what laws ask cannot be found in its language yet`)
    const reading = linter.lint(source, {law}).lawReading
    if (!reading) throw new UsageError(`${path}: declares no law that asks for anything; add “jurisdictions: [us-ca, eu-gdpr]” to its front matter, between two lines of ---`)
    const checklist = checklistOf(reading.assessment)
    const says = terminalWords(linter.languages[0] ?? 'en')
    if (command.checklist === 'json') objects.push(matrixAsJson(path, checklist))
    else console.out(command.checklist === 'markdown' ? matrixInMarkdown(path, checklist, says) : matrixForTerminal(path, checklist, console.terminal.paint, says))
  }
  if (command.checklist === 'json') console.out(`${JSON.stringify(objects, null, 2)}\n`)
  return 0
}

async function inputs({operands, stdin, stdinFilename}: CommandLine, console: Console): Promise<{readonly path: string; readonly source: string}[]> {
  if (stdin) {
    const path = stdinFilename ?? '<stdin>'
    return [{path, source: decode(await console.input(), path)}]
  }
  if (operands.length === 0) throw new UsageError('checklist: name a notice, for example notice-lint checklist letter.notice.md')
  return operands.map((path) => ({path, source: readNoticeFile(path)}))
}
