import {afterEach} from 'mocha'
import type {Browser, Page} from 'playwright-core'
import {createProfile, type EditorServer, installExtension, type Profile, startEditorServer} from './code-server.ts'
import {copyFixture, type Fixture} from './fixture.ts'
import {packagedExtension} from './package.ts'
import {type EditorPrograms, provisionOrSkip} from './provision.ts'
import {keepPicture, launchBrowser, newPage} from './workbench.ts'

/** A VS Code of its own, with a browser's page to show it and notices to open. */
export interface Session {
  readonly programs: EditorPrograms
  readonly profile: Profile
  readonly fixture: Fixture
  readonly server: EditorServer
  readonly browser: Browser
  readonly page: Page
  end(): Promise<void>
}

/** What a session starts with. */
export interface SessionOptions {
  /** The packaged extension is installed; otherwise nothing is. */
  readonly installed: boolean
  readonly settings?: Readonly<Record<string, unknown>>
}

/** Starts a VS Code and a browser; what was started ends with `end`, whatever went wrong in between. */
export async function startSession({installed, settings = {}}: SessionOptions): Promise<Session> {
  const programs = await provisionOrSkip()
  const profile = await createProfile(settings)
  const fixture = await copyFixture()
  if (installed) await installExtension(programs, profile, await packagedExtension())
  const server = await startEditorServer(programs, profile)
  const browser = await launchBrowser(programs)
  const page = await newPage(browser)
  const end = async (): Promise<void> => {
    await browser.close()
    await server.stop()
    await fixture.remove()
    await profile.remove()
  }
  return {programs, profile, fixture, server, browser, page, end}
}

/** Keeps a picture of the page after each test of this suite that failed. */
export function keepPicturesOfFailures(session: () => Session, name: string): void {
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await keepPicture(session().page, name)
  })
}
