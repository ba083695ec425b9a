// A page of a test's own with `<connect-form>` on it, in the hands of a user.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch } from '../browser/browser.mjs'
import { servePage } from './page.mjs'

const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Connect</title><body><main><h1>Connect</h1>${body}</main>
<script type="module" src="/element.js"></script>`
// A strict page: WebAssembly is allowed, and neither styles nor pictures.
const POLICY = "'self' 'wasm-unsafe-eval'"

/** A fresh page with the element drawn on it, and its user; `first` runs there before all scripts. */
export async function openElement(browser, { html, scripts = POLICY, first, ...options }) {
  const server = await servePage(page(html), scripts)
  const context = await browser.newContext(options)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address })
  if (first) await context.addInitScript(first)
  const user = new User(await context.newPage())
  await user.tab.goto(server.address)
  await user.drawn()
  const close = async () => {
    await context.close()
    server.close()
  }
  return { user, close }
}

/** Each test gets a fresh page; the page may write no error. */
export function elementTests() {
  let browser
  before(async () => {
    browser = await launch()
  })
  after(() => browser.close())

  return (name, options, body) =>
    test(name, async () => {
      const { user, close } = await openElement(browser, options)
      try {
        await body(user)
        assert.deepEqual(user.errors, [])
      } finally {
        await close()
      }
    })
}

/** Somebody in front of the page. */
class User {
  errors = []
  /** The files that were asked for. */
  files = []
  /** All that was written to the console. */
  log = []

  constructor(tab) {
    this.tab = tab
    this.element = tab.locator('connect-form')
    tab.on('pageerror', (error) => this.errors.push(error.message))
    tab.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()))
    tab.on('console', (message) => this.log.push(message.text()))
    tab.on('request', (request) => this.files.push(new URL(request.url()).pathname))
  }

  /** Settled when the element shows all that it was given. */
  drawn = () =>
    this.tab.evaluate(async () => {
      await customElements.whenDefined('connect-form')
      await document.querySelector('connect-form').ready
    })
  box = (label) => this.tab.getByRole('textbox', { name: label, exact: true })
  /** A box that hides its text is no textbox to ARIA. */
  secret = (label) => this.tab.getByLabel(label, { exact: true })
  field = (label) => this.tab.locator('[part=field]').filter({ has: this.tab.getByText(label, { exact: true }) })
  button = (name) => this.tab.getByRole('button', { name })
  words = (label) => this.field(label).locator('[part=words]').textContent()
  note = (label) => this.field(label).locator('[part=note]').textContent()
  said = () => this.tab.locator('[part=form] > [role=status]').textContent()
  press = (key) => this.tab.keyboard.press(key)
  /** The label of the box that has the focus. */
  focused = () =>
    this.tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('connect-form')
      return shadowRoot.activeElement?.name
    })

  async paste(box, text) {
    await this.tab.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await box.focus()
    await this.press('ControlOrMeta+A')
    await this.press('ControlOrMeta+V')
  }

  /** Runs `body` with the element. */
  act = (body, argument) =>
    this.tab.evaluate(
      async ([source, given]) => {
        const element = document.querySelector('connect-form')
        const result = await new Function('element', 'given', `return (${source})(element, given)`)(element, given)
        await element.ready
        return result
      },
      [String(body), argument],
    )
}

/** For `act`: a connection of Cloudentity is stored, its secret too. */
export function storeCloudentity(element) {
  element.stored = {
    credentials: { client_id: 'a' },
    params: { tenantID: 'acme', regionID: 'eu', workspaceID: 'w' },
  }
  element.kept = ['credentials.client_secret']
}
