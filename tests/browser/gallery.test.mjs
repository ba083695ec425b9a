// The clipboards to try on the demo page: what each one fills, what is said about it, and how it goes away again.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { CLIPBOARDS } from '../../www/clipboards.js'
import { GOOD, pageTests } from './browser.mjs'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SECRETS = ['apiKey', 'password', 'client_secret']

const pageTest = pageTests()

const idOf = (field) => field.split('.')[1]
const choose = (page, title) => page.tab.locator('#gallery').getByRole('button', { name: title, exact: true }).click()
const undo = (page) => page.tab.locator('.report').getByRole('button', { name: 'Undo' }).click()
const invalid = (page) => page.tab.locator('[part=field][data-state="invalid"]').count()
const reading = (page) => page.tab.locator('.reading').textContent()
const fits = (page) =>
  page.tab.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

/** What the boxes hold that hold something, by the ids of the fields. */
async function filled(page, provider) {
  const fields = Object.keys(GOOD[provider])
  const values = await page.values(...fields)
  return Object.fromEntries(fields.map((field, at) => [idOf(field), values[at]]).filter(([, value]) => value !== ''))
}

/** A row for each field of the form, in its order. */
const readingRows = (page) =>
  page.tab.locator('.reading dl > div').evaluateAll((rows) =>
    rows.map((row) => ({
      got: row.querySelector('.got')?.textContent,
      why: row.querySelector('.why')?.textContent,
    })),
  )

async function violations(page) {
  await page.tab.evaluate(AXE)
  const { violations: found } = await page.tab.evaluate(() => window.axe.run())
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

for (const [provider, clipboards] of Object.entries(CLIPBOARDS)) {
  pageTest(`${provider}: each clipboard fills what it says, in place of the one before`, { provider }, async (page) => {
    assert.ok(clipboards.length >= 6)
    for (const { title, lines, fills } of clipboards) {
      await choose(page, title)
      assert.deepEqual(Object.keys(await filled(page, provider)).sort(), [...fills].sort(), title)
      assert.equal(await invalid(page), 0, title)
      assert.equal(await page.tab.locator('.shown pre').textContent(), lines.join('\n'))
      assert.equal(await page.tab.locator('.reading .filled').count(), fills.length, title)
      assert.equal(await page.tab.locator('#gallery [aria-current]').textContent(), title)
    }
  })

  pageTest(`${provider}: what was read is told for each field, and no secret`, { provider }, async (page) => {
    const ids = Object.keys(GOOD[provider]).map(idOf)
    for (const { title, fills } of clipboards) {
      await choose(page, title)
      const values = await filled(page, provider)
      const rows = await readingRows(page)
      for (const id of fills) {
        const { got, why } = rows[ids.indexOf(id)]
        assert.equal(got, SECRETS.includes(id) ? '••••••••' : values[id], `${title}: ${id}`)
        assert.notEqual(why, '', `${title}: ${id}`)
      }
      // Where a field gets nothing, something is said about it or about the whole text.
      if (fills.length === 0) assert.ok((await page.tab.locator('.reading .line').count()) > 0, title)
    }
  })

  pageTest(`${provider}: Undo empties the boxes again`, { provider }, async (page) => {
    for (const { title } of clipboards.filter(({ fills }) => fills.length > 0)) {
      await choose(page, title)
      await undo(page)
      assert.deepEqual(await filled(page, provider), {}, title)
      assert.equal(await page.report(), 'Undone.')
    }
  })

  pageTest(`${provider}: fits into 360 px`, { provider, viewport: { width: 360, height: 720 } }, async (page) => {
    assert.ok(await fits(page), 'none chosen')
    for (const { title } of clipboards) {
      await choose(page, title)
      assert.ok(await fits(page), title)
    }
  })

  pageTest(`${provider}: axe finds nothing, in light and dark`, { provider }, async (page) => {
    for (const { title } of clipboards) {
      await choose(page, title)
      for (const scheme of ['light', 'dark']) {
        await page.scheme(scheme)
        assert.deepEqual(await violations(page), [], `${title}, ${scheme}`)
      }
    }
  })
}

pageTest('what was typed stays, and is told beside what was read', { provider: 'cloudentity' }, async (page) => {
  await page.type('params.regionID', 'us')
  await page.type('params.tenantID', 'acme')
  await choose(page, 'A chat message')
  assert.deepEqual(await filled(page, 'cloudentity'), { tenantID: 'acme', regionID: 'us', workspaceID: 'default' })
  assert.match(await reading(page), /Left Region ID as you typed it\./)
  assert.match(await reading(page), /Tenant ID.*The form has it already\./)
  await undo(page)
  assert.deepEqual(await filled(page, 'cloudentity'), { tenantID: 'acme', regionID: 'us' })
})

pageTest('what is tried out is in nobody’s way', { provider: 'clickhouse' }, async (page) => {
  await choose(page, 'Each in the other’s place')
  await page.button('Swap them').click()
  await choose(page, 'A secret cut short')
  assert.equal((await filled(page, 'clickhouse')).password, '4b1dEXAMPLEEXAMPLEEXA')
  await page.paste(page.dropZone(), 'Key ID: 00000000000000000000')
  assert.deepEqual(await filled(page, 'clickhouse'), { username: '00000000000000000000' })
})

pageTest('an offered value is taken by a click, and goes with its clipboard', {}, async (page) => {
  await choose(page, 'A number, alone')
  assert.match(await reading(page), /Offered in the form, not filled\./)
  await page.button('Use 1060661').click()
  assert.deepEqual(await filled(page, 'clay'), { workspaceId: '1060661' })
  await choose(page, 'A look-alike address')
  assert.deepEqual(await filled(page, 'clay'), {})
})

pageTest('by keyboard, and announced', {}, async (page) => {
  await page.tab.locator('#gallery').getByRole('button', { name: 'A curl command', exact: true }).focus()
  await page.press('Enter')
  assert.deepEqual(await page.announced(), ['Filled API key and Workspace ID.'])
  assert.equal(await page.tab.evaluate(() => document.activeElement.textContent), 'A curl command')
  const small = await page.tab
    .locator('#gallery button')
    .evaluateAll((all) => all.filter((element) => element.getBoundingClientRect().height < 24).length)
  assert.equal(small, 0)
})

pageTest('a provider of which only the form is known has clipboards made from it', {}, async (page) => {
  const acme = {
    auth_mode: 'API_KEY',
    display_name: 'Acme',
    credentials: { apiKey: { type: 'string', title: 'API key', secret: true } },
    connection_config: { accountId: { type: 'string', title: 'Account ID', pattern: '^[0-9]+$' } },
  }
  const buffer = Buffer.from(JSON.stringify({ acme }))
  await page.tab.setInputFiles('input[type=file]', { name: 'acme.json', mimeType: 'application/json', buffer })
  await page.tab.locator('.catalog-report').filter({ hasText: '1 providers' }).waitFor()
  const titles = await page.tab.locator('#gallery button').allTextContents()
  assert.ok(titles.length >= 4)
  for (const title of titles.slice(0, 4)) {
    await choose(page, title)
    assert.ok(
      (await page.values('credentials.apiKey', 'params.accountId')).every((value) => value !== ''),
      title,
    )
    assert.equal(await invalid(page), 0, title)
  }
})
