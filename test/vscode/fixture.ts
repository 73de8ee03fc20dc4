import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const fixtures = join(import.meta.dirname, 'fixtures')

/** A copy of the fixtures that a test may change. */
export interface Fixture {
  /** The workspace of both folders. */
  readonly workspace: string
  /** The folder of customer notices. */
  readonly customers: string
  /** The folder of notices to staff. */
  readonly staff: string
  remove(): Promise<void>
}

/** Copies the fixtures into a temporary folder. */
export async function copyFixture(): Promise<Fixture> {
  const folder = await mkdtemp(join(tmpdir(), 'notice-lint-fixture-'))
  await cp(fixtures, folder, {recursive: true})
  return {
    workspace: join(folder, 'notices.code-workspace'),
    customers: join(folder, 'customers'),
    staff: join(folder, 'staff'),
    remove: () => rm(folder, {recursive: true, force: true}),
  }
}
