// A catalog of the user's own on the demo page: chosen or dropped, compiled or not.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { load } from '../js/install.mjs'
import { pageTests } from './browser.mjs'

const pageTest = pageTests()
const { compile } = await load('connect-fields/compiler')

const FILE = fileURLToPath(new URL('../providers.yaml', import.meta.resolve('@nangohq/providers')))
const CHOOSE = 'input[type=file]'
const report = (page) => page.tab.locator('.catalog-report')
const said = (page, text) => report(page).filter({ hasText: text }).waitFor()

pageTest('all forms of a whole providers.yaml are drawn, without an error', {}, async (page) => {
  const errors = []
  page.tab.on('pageerror', (error) => errors.push(error.message))
  page.tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.tab.setInputFiles(CHOOSE, FILE)
  await said(page, '1013 providers')
  const ids = [...readFileSync(FILE, 'utf8').matchAll(/^(?:'([^']+)'|([^\s#:]+)):/gm)].map(
    ([, quoted, plain]) => quoted ?? plain,
  )
  assert.equal(ids.length, 1013)
  const drawn = await page.tab.evaluate(async (ids) => {
    const found = []
    for (const id of ids) {
      const shown = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
      location.hash = id
      await shown
      const form = document.querySelector('connect-form')
      await form.ready
      const boxes = [...form.shadowRoot.querySelectorAll('[part=input]')]
      const labelled = boxes.every((box) => box.labels.length === 1 && box.labels[0].textContent.trim() !== '')
      found.push({ id, boxes: boxes.length, labelled, button: form.shadowRoot.querySelector('[part=submit]') !== null })
    }
    return found
  }, ids)
  assert.deepEqual(errors, [])
  assert.deepEqual(
    drawn.filter(({ labelled, button }) => !labelled || !button),
    [],
  )
  assert.ok(drawn.filter(({ boxes }) => boxes > 0).length > 700)
})

pageTest(
  'a compiled catalog is searched, filled from an address, and tells where the secret goes',
  {},
  async (page) => {
    const buffer = Buffer.from(compile(readFileSync(FILE, 'utf8'), { with: ['help', 'verification'] }))
    await page.tab.setInputFiles(CHOOSE, { name: 'catalog.bin', mimeType: 'application/octet-stream', buffer })
    await said(page, '1013 providers')
    await page.tab.getByRole('searchbox').fill('zendesk')
    await page.tab
      .getByRole('radio', { name: /^Zendesk API Key|^Zendesk \(API/i })
      .first()
      .check()
    await page.type('params.subdomain', 'acme')
    assert.match(await page.tab.locator('[part=destination]').textContent(), /acme\.zendesk\.com/)
    await page.type('params.subdomain', 'evil.com/')
    assert.equal(await page.tab.locator('[part=destination]').isVisible(), false)
  },
)

pageTest('a definition is dropped anywhere on the page', {}, async (page) => {
  await page.tab.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['acme: { display_name: Acme, auth_mode: API_KEY }'], 'acme.yaml'))
    document
      .querySelector('main')
      .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
  })
  await said(page, 'acme.yaml: 1 providers.')
  assert.match(await page.tab.title(), /Connect Acme/)
  assert.equal(await page.tab.locator('[part=input]').count(), 1)
})

pageTest('what is no catalog is said, and the page stays as it was', {}, async (page) => {
  for (const [name, text, told] of [
    ['a.bin', '<!doctype html>', 'Not a catalog'],
    ['a.yaml', 'a: b: c', 'a.yaml:1:5'],
    ['a.json', '{}', 'There is no provider in it.'],
  ]) {
    await page.tab.setInputFiles(CHOOSE, { name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await said(page, told)
  }
  assert.match(await page.tab.title(), /Connect Clay/)
})

pageTest('a field that waits for another one comes and goes', {}, async (page) => {
  const modes = {
    auth_mode: 'API_KEY',
    connection_config: {
      mode: { type: 'string', title: 'Mode', enum: ['plain', 'custom'], default_value: 'plain', order: 1 },
      url: { type: 'string', title: 'URL', order: 2, visible_when: { field: 'mode', equals: 'custom' } },
      keep: { type: 'string', optional: true, order: 3, visible_when: { field: 'mode', equals: 'plain' } },
    },
  }
  const buffer = Buffer.from(JSON.stringify({ modes }))
  await page.tab.setInputFiles(CHOOSE, { name: 'modes.json', mimeType: 'application/json', buffer })
  await said(page, 'modes.json: 1 providers.')
  const [mode, url, key] = ['params.mode', 'params.url', 'credentials.apiKey'].map(page.box)
  assert.equal(await url.isVisible(), false)
  const keep = page.box('params.keep')
  assert.equal(await keep.isVisible(), true, 'an empty box or its default')
  await mode.fill('plai')
  assert.equal(await keep.isVisible(), false, 'a text that is no option is not the default')
  await mode.fill('custom')
  assert.equal(await url.isVisible(), true)
  await key.fill('k')
  await page.tab.getByRole('button', { name: 'Connect modes' }).click()
  assert.match(await page.tab.locator('[part=summary]').textContent(), /Fields to correct: 1\./)
  await mode.fill('plain')
  await page.tab.getByRole('button', { name: 'Connect modes' }).click()
  assert.equal(await page.tab.locator('[part=summary]').isVisible(), false)
})
