// The demo page for those who do not use a mouse, a wide screen, or their eyes.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { GOOD, pageTests } from './browser.mjs'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const pageTest = pageTests()

async function violations(page) {
  await page.tab.evaluate(AXE)
  const { violations: found } = await page.tab.evaluate(() => window.axe.run())
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Fits into the window: nothing has to be scrolled sideways. */
const fits = (page) =>
  page.tab.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

for (const [provider, fields] of Object.entries(GOOD)) {
  const options = { provider }

  pageTest(
    `${provider}: axe finds nothing, in light and dark, with errors and with a result`,
    options,
    async (page) => {
      const inBoth = async (what) => {
        for (const scheme of ['light', 'dark']) {
          await page.scheme(scheme)
          assert.deepEqual(await violations(page), [], `${what}, ${scheme}`)
        }
      }
      await inBoth('empty')
      await page.submit()
      await inBoth('errors')
      for (const [field, value] of Object.entries(fields)) await page.box(field).fill(value)
      await page.submit()
      await inBoth('result')
    },
  )

  pageTest(`${provider}: fits into 320 px`, { ...options, viewport: { width: 320, height: 640 } }, async (page) => {
    assert.ok(await fits(page), 'empty')
    await page.submit()
    assert.ok(await fits(page), 'errors')
    for (const [field, value] of Object.entries(fields)) await page.box(field).fill(value)
    await page.submit()
    assert.ok(await fits(page), 'result')
  })

  pageTest(`${provider}: targets are 24 px or more`, options, async (page) => {
    await page.submit()
    const targets = page.tab.locator(
      'button:visible, select:visible, [part=input]:visible, textarea:visible, .card, a:visible',
    )
    const small = await targets.evaluateAll((elements) =>
      elements.filter((element) => element.getBoundingClientRect().height < 24).map(({ outerHTML }) => outerHTML),
    )
    assert.deepEqual(small, [])
  })
}

pageTest('by keyboard only, from the choice of a provider to the result', {}, async (page) => {
  const tabTo = async (matches) => {
    for (let presses = 0; presses < 30; presses++) {
      await page.press('Tab')
      if (await page.hasFocus(matches)) return
    }
    assert.fail(`no way to ${matches}`)
  }
  await tabTo('#theme')
  await page.press('Enter')
  assert.equal(await page.tab.locator('html').getAttribute('data-theme'), 'dark')
  await tabTo('[type=radio]')
  while (!page.tab.url().endsWith('#clickhouse')) await page.press('ArrowRight')
  for (const [field, value] of Object.entries(GOOD.clickhouse)) {
    await tabTo(`[name="${field}"]`)
    await page.tab.keyboard.type(value)
  }
  await tabTo('[part=reveal]')
  await page.press('Space')
  assert.equal(await page.box('credentials.password').getAttribute('type'), 'text')
  await page.press('Shift+Tab')
  await page.press('Enter')
  assert.equal(await page.focused(), 'result-title')
})

pageTest('a box is described by its help and by what is wrong', {}, async (page) => {
  await page.submit()
  const box = page.box('params.workspaceId')
  const ids = (await box.getAttribute('aria-describedby')).split(' ')
  const texts = await Promise.all(ids.map((id) => page.tab.locator(`[id="${id}"]`).textContent()))
  assert.ok(texts.every((text) => text !== ''))
  assert.deepEqual(await page.announced(), ['Fields to correct: 2.'])
})

pageTest('the way back to an offer leads to its button', { provider: 'clickhouse' }, async (page) => {
  const [id, secret] = Object.keys(GOOD.clickhouse)
  await page.type(id, GOOD.clickhouse[secret])
  await page.type(secret, GOOD.clickhouse[id])
  // Past the button that shows the secret, and the offer.
  for (let presses = 0; presses < 3; presses++) await page.press('Tab')
  assert.ok(await page.hasFocus('[part=submit]'))
  await page.press('Shift+Tab')
  assert.ok(await page.hasFocus('[part=offers] button'))
  await page.press('Enter')
  assert.deepEqual(await page.values(id, secret), Object.values(GOOD.clickhouse))
  assert.equal(await page.focused(), 'credentials.username')
})
