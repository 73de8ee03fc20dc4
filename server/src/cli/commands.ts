/** What a command takes as operands, for completions. */
export type Operands = 'notices' | 'rules' | 'shells' | 'nothing'

/** One command, as the parser, `--help`, the man page and the completions know it. */
interface CommandRow<Name extends string> {
  readonly name: Name
  /** What stands behind it in `--help`. */
  readonly usage: string
  readonly help: string
  readonly operands: Operands
}

function row<Name extends string>(name: Name, usage: string, operands: Operands, help: string): CommandRow<Name> {
  return {name, usage, operands, help}
}

/** The shells that completions are for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const

/** Every command; the first is meant where none is named. */
export const COMMANDS = [
  row('lint', '[options] [files, folders or globs …]', 'notices', 'find what is missing and what harms (the default)'),
  row('deadlines', '[--format table|json|ics] FILE', 'notices', 'print when each notice is due under the laws that the file declares'),
  row('checklist', '[--format terminal|markdown|json] FILE', 'notices', 'print what the laws that the file declares ask for, item by item'),
  row('law', '[LAW]', 'nothing', 'list the laws, or print the page of one'),
  row('explain', 'RULE', 'rules', 'print the page of a rule'),
  row('rules', '', 'nothing', 'list the rules'),
  row('languages', '', 'nothing', 'list the languages that notices may be in, and what each knows'),
  row('print-config', 'FILE', 'notices', 'print every setting for a file with where it comes from'),
  row('init', '', 'nothing', 'ask two questions and write a configuration'),
  row('merge', 'REPORT.json …', 'notices', 'put the JSON reports of several shards together'),
  row('lsp', '--stdio', 'nothing', 'be a language server for an editor'),
  row('completion', 'bash|zsh|fish', 'shells', 'print a completion script for a shell')
] as const

export type CommandName = (typeof COMMANDS)[number]['name']
