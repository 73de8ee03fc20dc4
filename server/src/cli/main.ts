import process from 'node:process'
import rules from '../../generated/rules.ts'
import {complaints, end, output} from './channel.ts'
import {readCommandLine, type CommandLine} from './options.ts'
import {renderPage} from './pages.ts'
import {painter} from './paint.ts'
import {expectAhead, type Ahead} from '../kept/ahead.ts'
import {findingId} from '../rules/rule.ts'
import {pageIn} from '../rules/page.ts'
import {ruleTable} from './rule-table.ts'
import {runLint, type Console} from './run.ts'
import {didYouMean} from '../lint/suggest.ts'
import {UsageError} from './usage-error.ts'
import {widthOf} from './break-lines.ts'
import {wrapPage} from './wrap.ts'
import {terminalWords} from './terminal-words.ts'

/** Whether the run was one that lints: its compiled code serves the next (`launch.ts`). */
export let hasLinted = false

/** Runs a command line and gives its exit code; undefined where something goes on that ends the process itself. */
async function perform(args: readonly string[], known: CommandLine | undefined): Promise<number | undefined> {
  const command = known ?? readCommandLine(args)
  const console: Console = {
    folder: process.cwd(),
    out: (text) => output.write(text),
    error: (text) => complaints.write(text),
    input: readAll,
    isWatched: () => complaints.isTerminal,
    terminal: {paint: painter(command.color, output.isTerminal, process.env), width: widthOf(output)}
  }
  if (command.command === 'rules') console.out(ruleTable(rules, command.language ?? 'en'))
  else if (command.command === 'languages') console.out(await languages(command.language ?? 'en'))
  else if (command.command === 'explain') console.out(await explain(command, console))
  else if (command.command === 'completion') console.out((await import('./completion/completion.ts')).completionScript(command.operands, rules.map(findingId)))
  else if (command.command === 'deadlines') return (await import('./deadlines/command.ts')).runDeadlines(command, console)
  else if (command.command === 'print-config') return (await import('./print-config.ts')).printConfiguration(command, console)
  else if (command.command === 'init') return (await import('./init.ts')).writeConfiguration(command, console)
  else if (command.command === 'law') return (await import('./law/command.ts')).runLaw(command, console)
  else if (command.command === 'checklist') return (await import('./law/command.ts')).runChecklist(command, console)
  else if (command.command === 'merge') return (await import('./merge.ts')).mergeReports(command, console)
  else if (command.command === 'lsp') return startServer(command)
  else if (command.watch) return (await import('./watch.ts')).watchAndLint(command, console, runLint)
  else {
    hasLinted = true
    return runLint(command, console)
  }
  return 0
}

async function languages(told: string): Promise<string> {
  const [{languageTable}, {default: coverage}] = await Promise.all([import('./language-table.ts'), import('../../generated/coverage.ts')])
  return languageTable(coverage, rules.length, told)
}

/** The server reads the rest of the command line itself; it ends the process when the editor says so. */
async function startServer({stdio}: CommandLine): Promise<undefined> {
  if (!stdio) throw new UsageError('lsp: talks over standard input and output alone; write notice-lint lsp --stdio')
  await import('../lsp/node.ts')
}

async function readAll(): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) if (part instanceof Buffer) parts.push(part)
  return Buffer.concat(parts)
}

async function explain({operands, language = 'en'}: CommandLine, {terminal}: Console): Promise<string> {
  const [wanted] = operands
  if (wanted === undefined) throw new UsageError('explain: name a rule, for example notice-lint explain blame-shifting')
  const {default: pages} = await import('../../generated/pages.ts')
  const id = wanted.replace(/^missing-/, '')
  const [rule, page] = [rules.find((one) => one.id === id), pages[id]]
  if (!rule || page === undefined) throw new UsageError(`explain: unknown rule “${wanted}”${didYouMean(wanted, rules.map(findingId))}; notice-lint rules lists them`)
  const words = terminalWords(language).page
  const text = pageIn(rule, page, language, words)
  return renderPage(wrapPage(text, terminal.width), terminal.paint, words)
}

/**
 * Runs what the command line asks for, to the end of the process.
 *
 * @param known what the arguments say, if they have been read
 * @param ahead what is being read for the program already
 */
export function run(args: readonly string[], known?: CommandLine, ahead?: Ahead): void {
  if (ahead) expectAhead(ahead)
  perform(args, known).then(
    (code) => {
      if (code !== undefined) end(code)
    },
    (error: unknown) => {
      const known = error instanceof UsageError
      complaints.write(`notice-lint: ${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      end(2)
    }
  )
}
