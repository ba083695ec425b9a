// The demo page, used as people use it: typing, pasting, dropping, undoing, swapping, submitting.
import assert from 'node:assert/strict'
import { GOOD, pageTests } from './browser.mjs'

const CLAY_URL = 'https://app.clay.com/workspaces/1060661/settings/account'
const CLOUDENTITY_URL = 'https://acme.eu.authz.cloudentity.io/acme/default/oauth2/token'
const CLOUDENTITY_FIELDS = ['params.tenantID', 'params.regionID', 'params.workspaceID']
const WORKSPACE = 'params.workspaceId'

const pageTest = pageTests()

for (const [provider, fields] of Object.entries(GOOD)) {
  pageTest(`${provider}: a box for each field, and its guide`, { provider }, async (page) => {
    const ids = await page.tab
      .locator('form .input')
      .evaluateAll((inputs) => inputs.map(({ id }) => id.replace('-', '.')))
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

pageTest('typing shows a state and no words; leaving the box brings the words, once', {}, async (page) => {
  assert.equal(await page.state(WORKSPACE), 'empty')
  await page.type(WORKSPACE, '10')
  assert.equal(await page.state(WORKSPACE), 'valid')
  await page.type(WORKSPACE, 'x')
  assert.equal(await page.state(WORKSPACE), 'invalid')
  assert.equal(await page.stateIcon(WORKSPACE), '#icon-error')
  assert.equal(await page.words(WORKSPACE), '')
  assert.equal(await page.box(WORKSPACE).getAttribute('aria-invalid'), null)
  assert.deepEqual(await page.announced(), [])

  await page.press('Tab')
  const words = await page.words(WORKSPACE)
  assert.notEqual(words, '')
  assert.equal(await page.box(WORKSPACE).getAttribute('aria-invalid'), 'true')
  assert.equal((await page.announced()).length, 1)
  assert.ok((await page.announced())[0].includes(words))

  await page.press('Shift+Tab')
  await page.press('Tab')
  assert.equal((await page.announced()).length, 1, 'said once')

  await page.box(WORKSPACE).focus()
  await page.press('End')
  await page.press('Backspace')
  assert.equal(await page.words(WORKSPACE), '', 'words go as soon as they no longer hold')
  await page.tab.keyboard.type('x')
  assert.equal(await page.words(WORKSPACE), '', 'and do not come back while one types')
})

pageTest('the beginning of an address is incomplete, and an empty box is not wrong', {}, async (page) => {
  await page.type(WORKSPACE, 'https://app.cl')
  assert.equal(await page.state(WORKSPACE), 'incomplete')
  assert.equal(await page.stateIcon(WORKSPACE), '#icon-dots')
  await page.box(WORKSPACE).fill('')
  await page.press('Tab')
  assert.equal(await page.state(WORKSPACE), 'empty')
  assert.equal(await page.words(WORKSPACE), '')
  assert.equal(await page.box(WORKSPACE).getAttribute('aria-invalid'), null)
})

pageTest('a pasted address leaves its id and a note; Undo brings the address back, and it stays', {}, async (page) => {
  await page.paste(page.box(WORKSPACE), CLAY_URL)
  assert.deepEqual(await page.values(WORKSPACE), ['1060661'])
  assert.match(await page.note(WORKSPACE), /out of the address/)
  await page.field(WORKSPACE).getByRole('button', { name: 'Undo' }).click()
  assert.deepEqual(await page.values(WORKSPACE), [CLAY_URL])
  assert.equal(await page.focused(), 'params-workspaceId')
  await page.press('Tab')
  assert.deepEqual(await page.values(WORKSPACE), [CLAY_URL])
})

pageTest("the browser's own undo leads back through the pasted text", {}, async (page) => {
  await page.paste(page.box(WORKSPACE), CLAY_URL)
  await page.press('ControlOrMeta+Z')
  assert.deepEqual(await page.values(WORKSPACE), [CLAY_URL])
  await page.press('ControlOrMeta+Z')
  assert.deepEqual(await page.values(WORKSPACE), [''])
})

pageTest('what was typed is tidied when the box is left', {}, async (page) => {
  await page.type(WORKSPACE, ' 1060661 ')
  assert.deepEqual(await page.values(WORKSPACE), [' 1060661 '])
  await page.press('Tab')
  assert.deepEqual(await page.values(WORKSPACE), ['1060661'])
  await page.field(WORKSPACE).getByRole('button', { name: 'Undo' }).click()
  assert.deepEqual(await page.values(WORKSPACE), [' 1060661 '])
})

pageTest('digits of another script are refused, and the ASCII ones offered', {}, async (page) => {
  await page.type(WORKSPACE, '１０６０６６１')
  await page.press('Tab')
  await page.button('Use 1060661').click()
  assert.deepEqual(await page.values(WORKSPACE), ['1060661'])
  assert.equal(await page.words(WORKSPACE), '')
})

pageTest('the drop zone fills what it finds; Undo empties it again', { provider: 'cloudentity' }, async (page) => {
  await page.paste(page.dropZone(), CLOUDENTITY_URL)
  assert.deepEqual(await page.values(...CLOUDENTITY_FIELDS), ['acme', 'eu', 'default'])
  assert.match(await page.report(), /Filled .+, .+,? and /)
  assert.equal(await page.dropZone().inputValue(), '')
  await page.tab.locator('.report').getByRole('button', { name: 'Undo' }).click()
  assert.deepEqual(await page.values(...CLOUDENTITY_FIELDS), ['', '', ''])
  assert.equal(await page.focused(), 'anything')
})

pageTest(
  'the drop zone takes what is dropped, and says when it knows nothing',
  { provider: 'cloudentity' },
  async (page) => {
    const drop = async (text) => {
      const dataTransfer = await page.tab.evaluateHandle((dropped) => {
        const data = new DataTransfer()
        data.setData('text/plain', dropped)
        return data
      }, text)
      await page.dropZone().dispatchEvent('drop', { dataTransfer })
    }
    await drop('good morning')
    assert.notEqual(await page.report(), '')
    assert.deepEqual(await page.values(...CLOUDENTITY_FIELDS), ['', '', ''])
    await drop(CLOUDENTITY_URL)
    assert.deepEqual(await page.values(...CLOUDENTITY_FIELDS), ['acme', 'eu', 'default'])
  },
)

pageTest('text typed into the drop zone is taken by its button', { provider: 'cloudentity' }, async (page) => {
  await page.dropZone().focus()
  await page.tab.keyboard.type(CLOUDENTITY_URL)
  await page.button('Fill the form').click()
  assert.deepEqual(await page.values(...CLOUDENTITY_FIELDS), ['acme', 'eu', 'default'])
})

pageTest('a paste never overwrites what was typed', { provider: 'cloudentity' }, async (page) => {
  await page.type('params.regionID', 'us')
  await page.paste(page.box('params.tenantID'), CLOUDENTITY_URL)
  assert.deepEqual(await page.values(...CLOUDENTITY_FIELDS), ['acme', 'us', 'default'])
  await page.field('params.tenantID').getByRole('button', { name: 'Undo' }).click()
  assert.deepEqual(await page.values(...CLOUDENTITY_FIELDS), [CLOUDENTITY_URL, 'us', ''])
})

pageTest('swapped id and secret are said on both, and swapped by a click', { provider: 'clickhouse' }, async (page) => {
  const [[id, goodId], [secret, goodSecret]] = Object.entries(GOOD.clickhouse)
  await page.type(id, goodSecret)
  await page.type(secret, goodId)
  await page.dropZone().focus()
  assert.notEqual(await page.words(id), '')
  assert.notEqual(await page.words(secret), '')
  assert.equal(await page.box(id).getAttribute('aria-invalid'), null, 'a warning does not block')
  await page.button('Swap them').click()
  assert.deepEqual(await page.values(id, secret), [goodId, goodSecret])
  assert.equal(await page.words(id), '')
  assert.equal(await page.words(secret), '')
})

pageTest('a failed submit moves the focus to the first bad box', { provider: 'cloudentity' }, async (page) => {
  await page.type('credentials.client_id', 'c1q2w3e4r5')
  await page.type('params.regionID', 'evil.example/#')
  await page.submit()
  assert.equal(await page.focused(), 'credentials-client_secret')
  const links = page.tab.locator('.summary a')
  assert.equal(await links.count(), 4)
  await links.nth(2).click()
  assert.equal(await page.focused(), 'params-regionID')
  assert.equal(await page.box('params.regionID').getAttribute('aria-invalid'), 'true')
  assert.equal(await page.tab.locator('.result').count(), 0)
})

pageTest('an edit takes the result away', {}, async (page) => {
  for (const [field, value] of Object.entries(GOOD.clay)) await page.type(field, value)
  await page.submit()
  assert.equal(await page.tab.locator('.result').count(), 1)
  await page.type(WORKSPACE, '2')
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
