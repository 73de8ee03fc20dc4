import type {Operands} from '../commands.ts'

/** What a completion script knows: the tables of the command line. */
export interface Completed {
  readonly commands: readonly {readonly name: string; readonly help: string; readonly operands: Operands}[]
  readonly options: readonly {
    readonly name: string
    readonly short: string | undefined
    /** `rule`: a rule, an equals sign and a level; `text`: a value that cannot be guessed. */
    readonly kind: 'switch' | 'choice' | 'rule' | 'file' | 'text'
    readonly values: readonly string[]
    readonly help: string
  }[]
  readonly rules: readonly string[]
  readonly levels: readonly string[]
  readonly shells: readonly string[]
}

/** The commands whose operands are of a kind. */
export function commandsTaking({commands}: Completed, operands: Operands): string[] {
  return commands.filter((command) => command.operands === operands).map(({name}) => name)
}
