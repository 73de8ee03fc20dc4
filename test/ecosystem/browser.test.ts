import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {chromium} from 'playwright-core'
import {findProgram} from '../vscode/commands.ts'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const PLACE = 'https://notice.example/'

/** What a page does with the library, and how it tells. */
const PAGE = `<!doctype html><script type="module">
import {lint, fix, explain, loadLanguage} from '/index.js'
const rules = (text) => lint(text).findings.map(({rule}) => rule)
await loadLanguage('es')
window.told = {
  flag: rules('# A\\n\\nWe take your privacy very seriously.\\n').includes('marketing'),
  law: rules('---\\njurisdictions: [us-ca]\\n---\\n\\n# A\\n\\nHello.\\n').includes('law-content'),
  spanish: lint('---\\nlanguage: es\\n---\\n\\n# A\\n\\nHola.\\n').findings[0].message.startsWith('El aviso'),
  fixed: fix('# A\\n\\nYour data were stolen!!!\\n').text,
  page: explain('marketing').slice(0, 2)
}
</script>`

describe('the library in a browser', () => {
  it('lints, mends and explains there, and fetches nothing but its own modules', async function () {
    this.timeout(240_000)
    const program = findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')
    if (program === undefined) {
      console.error('\n‼ THE LIBRARY IS NOT TRIED IN A BROWSER: there is no chromium or google-chrome on the PATH\n')
      if (process.env['CI'] === 'true') assert.fail('there is no browser')
      this.skip()
    }
    const browser = await chromium.launch({executablePath: program, args: ['--no-sandbox', '--disable-dev-shm-usage']})
    try {
      const page = await browser.newPage()
      const errors: string[] = []
      const asked: string[] = []
      page.on('pageerror', ({message}) => errors.push(message))
      await page.route('**/*', async (route) => {
        const path = route.request().url().replace(PLACE, '')
        asked.push(path)
        if (path === '') await route.fulfill({contentType: 'text/html', body: PAGE})
        else if (/^(?:index|library\/[\w-]+)\.js$/.test(path)) await route.fulfill({contentType: 'text/javascript', body: readFileSync(join(dist, path))})
        else await route.fulfill({status: 404})
      })
      await page.goto(PLACE)
      const told: unknown = await page.waitForFunction('window.told', undefined, {timeout: 120_000}).then((handle) => handle.jsonValue())
      assert.deepEqual(errors, [])
      assert.deepEqual(told, {flag: true, law: true, spanish: true, fixed: '# A\n\nYour data were stolen.\n', page: '# '})
      assert.deepEqual(asked.filter((path) => !/^(?:favicon\.ico|index\.js|library\/[\w-]+\.js|)$/.test(path)), [])
      assert.deepEqual(asked.filter((path) => /^library\/(?:de|fr|pt)-/.test(path)), [], 'a language that nobody asked for is not fetched')
    } finally {
      await browser.close()
    }
  })
})
