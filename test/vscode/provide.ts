/** Provisions what the editor tests need, the oldest VS Code and the newest, while other tests run. What fails here the tests themselves try again, and tell. */
import {report} from './commands.ts'
import {newestVariable, provision, vscodeVersion} from './provision.ts'
import {exitOnSignals} from './signals.ts'

exitOnSignals()
for (const newest of ['0', '1']) {
  process.env[newestVariable] = newest
  const result = await provision()
  if ('missing' in result) report(`VS Code ${vscodeVersion()} is not there yet: ${result.missing.split('\n', 1)[0] ?? ''}`)
}
