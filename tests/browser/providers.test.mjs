// All providers of the project on the demo page: each is there by itself, with its form and its guide, and can be searched for.
import assert from 'node:assert/strict'
import { load } from '../js/install.mjs'
import { pageTests } from './browser.mjs'

const pageTest = pageTests()
const { providers } = await load('connect-fields/providers')

const cards = (page) => page.tab.locator('.card strong').allTextContents()
const search = (page, text) => page.tab.getByRole('searchbox').fill(text)

pageTest('every provider has a box for each field, a guide, and the code that one would write', {}, async (page) => {
  const ids = providers().map(({ id }) => id)
  const drawn = await page.tab.evaluate(async (ids) => {
    const { provider } = await import('/pkg/providers.js')
    const found = []
    for (const id of ids) {
      const shown = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
      location.hash = `#${id}`
      await shown
      const form = document.querySelector('connect-form')
      await form.ready
      const boxes = form.shadowRoot.querySelectorAll('[part=input]').length
      const { name, fields } = provider(id)
      const steps = document.querySelectorAll('#guide .step').length
      const title = document.getElementById('connect-title').textContent
      found.push({ id, isDrawn: boxes === fields.length && title === `Connect ${name}` && steps > 0 })
    }
    return found
  }, ids.toReversed())
  assert.deepEqual(
    drawn.filter(({ isDrawn }) => !isDrawn),
    [],
  )
  assert.equal(drawn.length, ids.length)
})

pageTest('a name finds a provider, and Enter shows its form', {}, async (page) => {
  await search(page, 'zend')
  assert.deepEqual(await cards(page), ['Zendesk'])
  await page.press('Enter')
  await page.tab.getByRole('heading', { name: 'Connect Zendesk' }).waitFor()
  assert.equal(new URL(page.tab.url()).hash, '#zendesk')
})

pageTest('so does an address, the surest first; of a host that two share both are found', {}, async (page) => {
  await search(page, 'https://acme-admin.okta.com/admin/dashboard')
  assert.deepEqual(await cards(page), ['Okta'])
  await search(page, 'https://acme.atlassian.net')
  assert.deepEqual(await cards(page), ['Confluence', 'Jira'])
  await search(page, 'nobody is called that')
  assert.deepEqual(await cards(page), [])
  assert.equal(await page.tab.locator('.count').textContent(), 'None found')
})

pageTest('the one that is shown is among those to choose from', { provider: 'zoom' }, async (page) => {
  const [first, ...others] = await cards(page)
  assert.equal(first, 'Zoom')
  assert.ok(others.includes('Clay'))
  assert.equal(await page.tab.getByRole('radio', { name: /^Zoom/ }).isChecked(), true)
})

pageTest(
  'an address of the dashboard fills the form, and the code names the module',
  { provider: 'okta' },
  async (page) => {
    await page.drop('https://acme-admin.okta.com/admin/dashboard')
    assert.equal(await page.box('params.hostname').inputValue(), 'acme.okta.com')
    await page.type('credentials.apiKey', '00EXAMPLE0123456789EXAMPLE0123456789EXAMPL')
    await page.submit()
    const code = await page.tab.locator('.result pre').last().textContent()
    assert.ok(code.startsWith("import schema from 'connect-fields/providers/okta'"), code)
  },
)
