import {DiagnosticSeverity, type Diagnostic} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import rules from '../../generated/rules.ts'
import {ConfigurationLoader, type ConfigurationFiles, type FileConfiguration} from '../lint/config/loader.ts'
import {lintOptionsOf} from '../lint/config/options.ts'
import type {LintOptions} from '../lint/linter.ts'
import {SOURCE, toRange} from './diagnostic.ts'
import type {Settings} from './protocol.ts'
import {levelsOf} from './settings.ts'

/** Files whose change can change what is configured. */
export const CONFIGURATION_GLOBS = ['**/*.notice-lint.{yaml,json}', '**/.noticelintignore'] as const

/** How configuration is found for documents, which have addresses. */
export interface DocumentFiles extends ConfigurationFiles {
  /** The path of a document among the files that can be read; undefined for a document that is not among them. */
  readonly pathOf: (uri: string) => string | undefined
}

/** What is configured for open documents, by the files beside them and the settings of the editor, which are stronger. */
export class Configurations {
  private readonly loader: ConfigurationLoader
  private readonly files: DocumentFiles
  private readonly known = new WeakMap<Settings, WeakMap<FileConfiguration, LintOptions>>()

  constructor(files: DocumentFiles) {
    this.files = files
    this.loader = new ConfigurationLoader(files, rules)
  }

  /** The same object as long as nothing changes; undefined for a document that is not to be linted. */
  async optionsFor(uri: string, settings: Settings): Promise<LintOptions | undefined> {
    const path = this.pathOf(uri)
    if ((await this.loader.ignoredBy(path)) !== undefined) return undefined
    const found = await this.loader.forFile(path)
    let bySettings = this.known.get(settings)
    if (!bySettings) this.known.set(settings, (bySettings = new WeakMap()))
    const options = bySettings.get(found) ?? lintOptionsOf(found, levelsOf(settings))
    bySettings.set(found, options)
    return options
  }

  /** What is wrong in a configuration file that is open. */
  async check(document: TextDocument): Promise<Diagnostic[]> {
    const problems = await this.loader.check(this.pathOf(document.uri), document.getText())
    return problems.map((problem) => ({range: toRange(problem, document), severity: DiagnosticSeverity.Error, source: SOURCE, code: 'configuration', message: problem.message}))
  }

  /** A document that is no file has no folder, and so no configuration. */
  private pathOf(uri: string): string {
    return this.files.pathOf(uri) ?? ''
  }

  forget(): void {
    this.loader.forget()
  }
}

/** Whether a document is a configuration file, by its name. */
export function isConfiguration(uri: string): boolean {
  return /\.notice-lint\.(?:yaml|json)$/.test(uri)
}
