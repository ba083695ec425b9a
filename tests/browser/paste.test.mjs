// The demo page given what people really paste and drop, in the box of a field and in the drop zone, and undoing it.
import assert from 'node:assert/strict'
import { pageTests } from './browser.mjs'

const CLAY_URL = 'https://app.clay.com/workspaces/1060661/settings/account'
const CLOUDENTITY_URL = 'https://acme.eu.authz.cloudentity.io/acme/default/oauth2/token'
const CLOUDENTITY_FIELDS = ['params.tenantID', 'params.regionID', 'params.workspaceID']
const WORKSPACE = 'params.workspaceId'

const pageTest = pageTests()

pageTest('an address is taken however it was copied, and no other site’s', {}, async (page) => {
  for (const copied of [
    CLAY_URL,
    `  ${CLAY_URL}\n`,
    `<${CLAY_URL}>`,
    `"${CLAY_URL}"`,
    'http://app.clay.com/workspaces/1060661',
    'https://app.clay.com:8443/workspaces/1060661/',
    `${CLAY_URL}?tab=keys#top`,
    'HTTPS://APP.CLAY.COM/workspaces/1060661/settings',
    'app.clay.com/workspaces/1060661/settings',
  ]) {
    await page.box(WORKSPACE).fill('')
    await page.paste(page.box(WORKSPACE), copied)
    assert.deepEqual(await page.values(WORKSPACE), ['1060661'], copied)
    assert.match(await page.note(WORKSPACE), /out of the address/, copied)
  }
  const evil = 'https://app.clay.com.evil.example/workspaces/1/'
  await page.box(WORKSPACE).fill('')
  await page.paste(page.box(WORKSPACE), evil)
  assert.deepEqual(await page.values(WORKSPACE), [evil])
  assert.equal(await page.state(WORKSPACE), 'invalid')
})

pageTest('everything that was done to a pasted text is said', {}, async (page) => {
  await page.paste(page.box(WORKSPACE), ` "${CLAY_URL}" `)
  assert.equal(
    await page.note(WORKSPACE),
    'Removed blanks around it. Removed quotes or brackets around it. Took it out of the address.',
  )
})

pageTest('what was done to a pasted text is said, and describes its box until it is edited', {}, async (page) => {
  const description = () =>
    page.box(WORKSPACE).evaluate((box) => {
      const ids = box.getAttribute('aria-describedby').split(' ')
      return ids.map((id) => box.getRootNode().getElementById(id).textContent).join(' ')
    })
  await page.paste(page.box(WORKSPACE), CLAY_URL)
  assert.deepEqual(await page.announced(), ['Workspace ID: Took it out of the address.'])
  assert.match(await description(), /out of the address/)
  await page.press('Backspace')
  assert.doesNotMatch(await description(), /out of the address/)
  assert.equal((await page.announced()).length, 1)
})

pageTest('a pasted address leaves its id and a note; Undo brings the address back, and it stays', {}, async (page) => {
  await page.paste(page.box(WORKSPACE), CLAY_URL)
  assert.deepEqual(await page.values(WORKSPACE), ['1060661'])
  assert.match(await page.note(WORKSPACE), /out of the address/)
  await page.field(WORKSPACE).getByRole('button', { name: 'Undo' }).click()
  assert.deepEqual(await page.values(WORKSPACE), [CLAY_URL])
  assert.equal(await page.focused(), 'params.workspaceId')
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
    await page.drop('good morning')
    assert.notEqual(await page.report(), '')
    assert.deepEqual(await page.values(...CLOUDENTITY_FIELDS), ['', '', ''])
    await page.drop(CLOUDENTITY_URL)
    assert.deepEqual(await page.values(...CLOUDENTITY_FIELDS), ['acme', 'eu', 'default'])
    await page.tab.locator('.report').getByRole('button', { name: 'Undo' }).click()
    assert.deepEqual(await page.values(...CLOUDENTITY_FIELDS), ['', '', ''])
    assert.equal(await page.report(), 'Undone.')
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

pageTest('what belongs into another box moves there; Undo brings it back', { provider: 'clickhouse' }, async (page) => {
  const [id, secret] = ['credentials.username', 'credentials.password']
  const file = 'CLICKHOUSE_KEY_SECRET=4b1dEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE000'
  await page.paste(page.box(id), file)
  assert.deepEqual(await page.values(id, secret), ['', file.split('=')[1]])
  assert.equal(await page.note(id), 'Filled Key Secret.')
  await page.field(id).getByRole('button', { name: 'Undo' }).click()
  assert.deepEqual(await page.values(id, secret), [file, ''])
})

pageTest('a whole file pasted into one box fills all of them', { provider: 'clickhouse' }, async (page) => {
  const [id, secret] = ['EXAMPLEEXAMPLEEXAMPL', '4b1dEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE000']
  await page.paste(page.box('credentials.username'), `PORT=1\nCLICKHOUSE_KEY_SECRET=${secret}\nCLICKHOUSE_KEY_ID=${id}`)
  assert.deepEqual(await page.values('credentials.username', 'credentials.password'), [id, secret])
  assert.equal(await page.note('credentials.username'), 'Took it out of the file of variables. Filled Key Secret.')
})

pageTest("an address that lacks the box's own value is said, and stays", {}, async (page) => {
  const address = 'https://app.clay.com/settings/account'
  await page.paste(page.box(WORKSPACE), address)
  assert.deepEqual(await page.values(WORKSPACE), [address])
  assert.match(await page.note(WORKSPACE), /does not hold the Workspace ID/)
})

pageTest('two keys are neither filled nor passed over in silence', {}, async (page) => {
  const keys = 'CLAY_API_KEY=00000000000000000000\nCLAY_API_KEY=11111111111111111111'
  await page.drop(keys)
  assert.match(await page.report(), /Copy the right one alone/)
  await page.paste(page.box('credentials.apiKey'), keys)
  assert.match(await page.note('credentials.apiKey'), /Copy the right one alone/)
})
