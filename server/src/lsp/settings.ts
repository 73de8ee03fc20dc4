import type {Connection} from 'vscode-languageserver'
import type {Severity} from '../rules/rule.ts'
import type {Settings} from './protocol.ts'

const SECTION = 'noticeLint'

const DEFAULTS: Settings = {enable: true, rules: {}, maxFindings: 1000}

const LEVELS: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'hint', 'off']

/**
 * The settings of each resource, asked for once and kept until the client says that something changed. A client that cannot be asked
 * says its settings, the same for all resources, along with the change.
 */
export class SettingsStore {
  private readonly known = new Map<string, Promise<Settings>>()
  private told = DEFAULTS
  private readonly connection: Connection
  private readonly canAsk: () => boolean

  constructor(connection: Connection, canAsk: () => boolean) {
    this.connection = connection
    this.canAsk = canAsk
  }

  /** Settings of a document; the defaults where the client has none or does not answer. */
  of(uri: string): Promise<Settings> {
    const known = this.known.get(uri)
    if (known) return known
    const asked = this.ask(uri)
    this.known.set(uri, asked)
    return asked
  }

  /**
   * Something changed: all is asked for again.
   *
   * @param settings what the client sent along, by section; of use only where it cannot be asked
   */
  changed(settings: unknown): void {
    this.known.clear()
    if (isRecord(settings)) this.told = read(settings[SECTION])
  }

  forget(uri: string): void {
    this.known.delete(uri)
  }

  private async ask(uri: string): Promise<Settings> {
    if (!this.canAsk()) return this.told
    try {
      const answer: unknown = await this.connection.workspace.getConfiguration({scopeUri: uri, section: SECTION})
      return read(answer)
    } catch {
      return DEFAULTS
    }
  }
}

/** What a client sends may be anything: what does not fit is left out. */
function read(answer: unknown): Settings {
  if (!isRecord(answer)) return DEFAULTS
  const {enable, rules, maxFindings} = answer
  return {
    enable: typeof enable === 'boolean' ? enable : DEFAULTS.enable,
    rules: isRecord(rules) ? Object.fromEntries(Object.entries(rules).filter((entry): entry is [string, string] => isLevel(entry[1]))) : DEFAULTS.rules,
    maxFindings: typeof maxFindings === 'number' && maxFindings > 0 ? maxFindings : DEFAULTS.maxFindings
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a setting is a level of severity. */
export function isLevel(value: unknown): value is Severity | 'off' {
  return LEVELS.some((level) => level === value)
}

/** The levels among the settings, typed. */
export function levelsOf(settings: Settings): Record<string, Severity | 'off'> {
  return Object.fromEntries(Object.entries(settings.rules).filter((entry): entry is [string, Severity | 'off'] => isLevel(entry[1])))
}
