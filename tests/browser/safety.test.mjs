// The demo page as a place for secrets: what is typed stays in its box, and a page that cannot run says so.
import assert from 'node:assert/strict'
import { request } from 'node:http'
import { GOOD, pageTests } from './browser.mjs'

const CANARY = 'c0ffee00deadbeefc0ffee00deadbeef'
const SECRET = 'credentials.apiKey'

const pageTest = pageTests()

/** Whether the canary stands anywhere but in the text of its box: in the document, in storage, in what was said. */
async function leaked(page) {
  const places = await page.tab.evaluate(() => [
    document.documentElement.outerHTML,
    document.querySelector('connect-form').shadowRoot.innerHTML,
    JSON.stringify({ ...localStorage, ...sessionStorage }),
    location.href,
    document.title,
    ...window.announced,
  ])
  return [...places, ...page.log].some((text) => text.includes(CANARY))
}

pageTest('a secret appears nowhere but in its box until its owner asks to see it', {}, async (page) => {
  await page.type(SECRET, CANARY)
  assert.equal(await leaked(page), false, 'typed')
  await page.submit()
  assert.equal(await leaked(page), false, 'refused')
  await page.button(/^Show API key/i).click()
  assert.equal(await leaked(page), false, 'revealed')
  await page.type('params.workspaceId', GOOD.clay['params.workspaceId'])
  await page.submit()
  assert.equal(await leaked(page), false, 'accepted')
  await page.button('Show secrets').click()
  assert.equal(await leaked(page), true, 'shown')
})

pageTest('a pasted secret is tidied without a trace', {}, async (page) => {
  await page.paste(page.box(SECRET), `  ${CANARY}\n`)
  await page.press('Tab')
  assert.deepEqual(await page.values(SECRET), [CANARY])
  assert.equal(await leaked(page), false)
})

pageTest(
  'where WebAssembly is forbidden, the page says what to allow',
  { prepare: forbidWasm, expectErrors: true },
  async (page) => {
    assert.match(await page.tab.locator('.failure').textContent(), /wasm-unsafe-eval|WebAssembly/)
  },
)

async function forbidWasm({ tab, address }) {
  await tab.route(address, async (route) => {
    const response = await route.fetch()
    const headers = response.headers()
    const policy = headers['content-security-policy'].replace(" 'wasm-unsafe-eval'", '')
    await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy } })
  })
}

const losePackage = ({ tab }) => tab.route('**/pkg/full.js', (route) => route.fulfill({ status: 404 }))

pageTest(
  'where the package is missing, the page says so',
  { prepare: losePackage, expectErrors: true },
  async (page) => {
    assert.notEqual(await page.tab.locator('.failure p').textContent(), '')
  },
)

pageTest('the server gives out its own two folders and nothing else', {}, async ({ address }) => {
  const { port } = new URL(address)
  const status = (path) =>
    new Promise((resolve, reject) => {
      const get = request({ host: '127.0.0.1', port, path }, (response) => resolve(response.resume().statusCode))
      get.on('error', reject).end()
    })
  assert.equal(await status('/app.js'), 200)
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/pkg/../../package.json',
    '/pkg/..%2f..%2fpackage.json',
    '//etc/passwd',
    '/nothing.js',
  ])
    assert.equal(await status(path), 404, path)
})
