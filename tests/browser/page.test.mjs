// The demo page from the choice of a provider to the object to submit.
import assert from 'node:assert/strict'
import { GOOD, pageTests } from './browser.mjs'

const pageTest = pageTests()

for (const [provider, fields] of Object.entries(GOOD)) {
  pageTest(`${provider}: a box for each field, and its guide`, { provider }, async (page) => {
    const ids = await page.tab.locator('[part=input]').evaluateAll((inputs) => inputs.map(({ name }) => name))
    assert.deepEqual(ids, Object.keys(fields))
    assert.equal(await page.tab.locator(`input[value="${provider}"]`).isChecked(), true)
    assert.ok((await page.tab.locator('#guide .step').count()) >= 2)
    for (const field of ids) {
      await page.box(field).focus()
      await page.tab.locator('#guide .step[aria-current="step"]').waitFor()
    }
  })

  pageTest(`${provider}: a right form gives the object to submit`, { provider }, async (page) => {
    for (const [field, value] of Object.entries(fields)) await page.type(field, value)
    await page.submit()
    assert.equal(await page.focused(), 'result-title')
    await page.button('Show secrets').click()
    const expected = {}
    for (const [field, value] of Object.entries(fields)) {
      const [section, id] = field.split('.')
      expected[section] = { ...expected[section], [id]: value }
    }
    assert.deepEqual(JSON.parse(await page.tab.locator('.result pre').first().textContent()), expected)
    assert.match(await page.tab.locator('.result pre').last().textContent(), new RegExp(`provider\\('${provider}'\\)`))
  })
}

pageTest('a failed submit moves the focus to the first bad box', { provider: 'cloudentity' }, async (page) => {
  await page.type('credentials.client_id', 'c1q2w3e4r5')
  await page.type('params.regionID', 'evil.example/#')
  await page.submit()
  assert.equal(await page.focused(), 'credentials.client_secret')
  const links = page.tab.locator('[part=summary] a')
  const labels = (await links.allTextContents()).map((words) => /^\S+ \S+/.exec(words)[0])
  assert.deepEqual(labels, ['Client secret', 'Tenant ID', 'Region ID', 'Workspace ID'])
  await links.nth(2).click()
  assert.equal(await page.focused(), 'params.regionID')
  assert.equal(await page.box('params.regionID').getAttribute('aria-invalid'), 'true')
  assert.equal(await page.tab.locator('.result').count(), 0)
})

pageTest('an edit takes the result away', {}, async (page) => {
  for (const [field, value] of Object.entries(GOOD.clay)) await page.type(field, value)
  await page.submit()
  assert.equal(await page.tab.locator('.result').count(), 1)
  await page.type('params.workspaceId', '2')
  assert.equal(await page.tab.locator('.result').count(), 0)
})

pageTest('the address names the provider', { provider: 'nobody' }, async (page) => {
  assert.match(await page.tab.title(), /Clay/, 'an unknown name shows the first')
  await page.tab.getByRole('radio', { name: /ClickHouse/ }).check()
  assert.equal(new URL(page.tab.url()).hash, '#clickhouse')
  assert.match(await page.tab.title(), /ClickHouse/)
  await page.tab.goBack()
  assert.match(await page.tab.title(), /Clay/)
})

pageTest('the form speaks another language, and keeps what is stored', { provider: 'clay' }, async (page) => {
  await page.tab.getByLabel('Edit what is stored').check()
  // The samples are loaded first.
  await page.tab.waitForFunction(() => document.querySelector('connect-form').kept.length > 0)
  await page.drawn()
  assert.deepEqual(await page.values('credentials.apiKey', 'params.workspaceId'), ['', '1060661'])
  await page.tab.getByLabel('Language').selectOption('fr')
  await page.button('Connecter Clay').click()
  assert.deepEqual(JSON.parse(await page.tab.locator('.result pre').first().textContent()), {
    params: { workspaceId: '1060661' },
  })
  await page.tab.getByRole('radio', { name: /ClickHouse/ }).check()
  await page.button('Connecter ClickHouse Cloud').waitFor()
})
