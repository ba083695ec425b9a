// What the page tests share: the demo's server, a real Chromium, and a picture of whatever failed.
import assert from 'node:assert/strict'
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { serve } from '../../www/serve.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
export const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
]

/** The Chromium that set-up found or was told; failing that, the first one on PATH. */
export function chromiumPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  try {
    return /^CHROMIUM="(.+)"$/m.exec(readFileSync(join(ROOT, 'target/setup/browser.env'), 'utf8'))[1]
  } catch {}
  const found = onPath(...NAMES)
  if (!found) throw new Error('No Chromium: run `make setup`, or set CHROMIUM to the path of one')
  return found
}

/** The first program of these names that there is, if any. */
export const onPath = (...names) =>
  process.env.PATH.split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable)

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A browser with a fresh profile. */
export const launch = () => chromium.launch({ executablePath: chromiumPath(), args: FLAGS })

/** Starts the demo and a browser with a fresh profile. PKG_DIR names another build of the package. */
export async function start() {
  const { server, address } = await serve(4173, process.env.PKG_DIR)
  const browser = await launch()
  const stop = async () => {
    await browser.close()
    server.close()
  }
  return { browser, address, stop }
}

/** The test function of one file, with a demo and a browser for it. */
export function pageTests() {
  let demo
  before(async () => {
    demo = await start()
  })
  after(() => demo.stop())

  /**
   * Runs `body` on a fresh page that shows `provider`. Beside what `body` asserts, the page may write no error and ask
   * nothing of anybody else.
   * @param {string} name
   * @param {{ provider?: string, prepare?: Function, expectErrors?: boolean } & import('playwright-core').BrowserContextOptions} options
   * @param {(page: DemoPage) => Promise<void>} body
   */
  return (name, { provider = 'clay', prepare, expectErrors = false, ...options }, body) =>
    test(name, async () => {
      const context = await demo.browser.newContext(options)
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.address })
      const page = new DemoPage(await context.newPage(), demo.address)
      try {
        await prepare?.(page)
        await page.open(provider)
        await body(page)
        if (!expectErrors) assert.deepEqual(page.errors, [])
        assert.deepEqual(page.foreign, [])
      } catch (error) {
        const folder = join(ROOT, 'test-results')
        mkdirSync(folder, { recursive: true })
        const file = `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`
        await page.tab.screenshot({ path: join(folder, file), fullPage: true })
        throw error
      } finally {
        await context.close()
      }
    })
}

/** The demo page in the hands of a user. A field is named as the package does: `params.workspaceId`. */
export class DemoPage {
  /** All that was written to the console. */
  log = []
  errors = []
  /** Requests to any other place. */
  foreign = []

  constructor(tab, address) {
    this.tab = tab
    this.address = address
    tab.on('console', (message) => {
      this.log.push(message.text())
      if (message.type() === 'error') this.errors.push(message.text())
    })
    tab.on('pageerror', (error) => this.errors.push(error.message))
    tab.on('request', (request) => {
      if (!request.url().startsWith(address)) this.foreign.push(request.url())
    })
  }

  async open(provider) {
    await this.tab.goto(`${this.address}#${provider}`)
    await this.tab.locator('main:not([hidden]), .failure:not([hidden])').waitFor()
    await this.drawn()
    await this.tab.evaluate(() => {
      window.announced = []
      const form = document.querySelector('connect-form')?.shadowRoot
      for (const region of [document.getElementById('live'), form?.querySelector('[part=form] > [role=status]')]) {
        const note = () => region.textContent && window.announced.push(region.textContent)
        if (region) new MutationObserver(note).observe(region, { childList: true })
      }
    })
  }

  /** Settled when the form shows all that it was given. */
  drawn = () => this.tab.evaluate(() => document.querySelector('connect-form')?.ready)

  box = (field) => this.tab.locator(`[name="${field}"]`)
  field = (field) => this.tab.locator('[part=field]').filter({ has: this.box(field) })
  state = (field) => this.field(field).getAttribute('data-state')
  words = (field) => this.field(field).locator('[part=words]').textContent()
  note = async (field) => (await this.field(field).locator('[part=note]').textContent()).replace(/ Undo$/, '')
  button = (name) => this.tab.getByRole('button', { name })
  submit = () => this.tab.locator('[part=submit]').click()
  dropZone = () => this.tab.locator('#anything')
  report = () => this.tab.locator('.report').textContent()
  /** The name of the box that has the focus, or the id of whatever else has it. */
  focused = () =>
    this.tab.evaluate(() => {
      const { activeElement } = document
      return activeElement.shadowRoot?.activeElement.name ?? activeElement.id
    })
  /** Whether a selector fits what has the focus. */
  hasFocus = (selector) =>
    this.tab.evaluate((wanted) => {
      const { activeElement } = document
      return (activeElement.shadowRoot?.activeElement ?? activeElement).matches(wanted)
    }, selector)
  press = (key) => this.tab.keyboard.press(key)
  /** What a screen reader was given to say, in order. */
  announced = () => this.tab.evaluate(() => window.announced)

  /** Types key by key. */
  async type(field, text) {
    await this.box(field).focus()
    await this.tab.keyboard.type(text)
  }

  /** Pastes from the clipboard, as the user's keys do. */
  async paste(box, text) {
    await this.tab.evaluate((clip) => navigator.clipboard.writeText(clip), text)
    await box.focus()
    await this.press('ControlOrMeta+V')
  }

  /** Drops a text onto the drop zone. */
  async drop(text) {
    const dataTransfer = await this.tab.evaluateHandle((dropped) => {
      const data = new DataTransfer()
      data.setData('text/plain', dropped)
      return data
    }, text)
    await this.dropZone().dispatchEvent('drop', { dataTransfer })
  }

  values = (...fields) => Promise.all(fields.map((field) => this.box(field).inputValue()))

  scheme = (colorScheme) => this.tab.emulateMedia({ colorScheme })
}

/** Values that each provider takes without a word. */
export const GOOD = {
  clay: { 'credentials.apiKey': '0123456789abcdef0123456789abcdef', 'params.workspaceId': '1060661' },
  cloudentity: {
    'credentials.client_id': 'c1q2w3e4r5t6y7u8i9o0',
    'credentials.client_secret': 'Zk3xV9bN1mQ7wE5rT2yU8iO4pA6sD0fG',
    'params.tenantID': 'acme',
    'params.regionID': 'eu',
    'params.workspaceID': 'default',
  },
  clickhouse: {
    'credentials.username': 'hq3Yb7ZkVwXc9TnRfGdL',
    'credentials.password': '4b1dVw8Xq2Lr5Tn9Yk3Hs7Pd1Fg6Jc0Zm4Bb8Qa2Ee',
  },
}
