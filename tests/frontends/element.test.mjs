// `<connect-form>` in Chromium: what it draws, what it says, and what it gives.
import assert from 'node:assert/strict'
import { elementTests } from './element-page.mjs'
import { CLEAN, MESSAGE } from './inputs.mjs'

const CLAY = { html: '<connect-form provider="clay"></connect-form>' }
const CLOUDENTITY = { html: '<connect-form provider="cloudentity"></connect-form>' }
const ADDRESS = 'https://app.clay.com/workspaces/1060661/home'
const TOKEN_URL = 'https://acme.eu.authz.cloudentity.io/acme/default/oauth2/token'
const KEY = '0123456789abcdef0123'

const elementTest = elementTests()

elementTest('it draws a field for each that the provider needs, in their order', CLOUDENTITY, async (user) => {
  assert.deepEqual(await user.tab.locator('label').allTextContents(), [
    'Client ID',
    'Client secret',
    'Tenant ID',
    'Region ID',
    'Workspace ID',
  ])
  assert.match(await user.field('Tenant ID').textContent(), /At the top right of the dashboard/)
  assert.equal(await user.box('Region ID').getAttribute('placeholder'), 'eu')
  assert.ok(await user.button('Connect Cloudentity').isVisible())
})

elementTest('a pasted address is spread over the fields, announced, and can be undone', CLOUDENTITY, async (user) => {
  await user.box('Region ID').fill('us')
  await user.paste(user.box('Tenant ID'), TOKEN_URL)
  const values = () =>
    Promise.all(['Tenant ID', 'Region ID', 'Workspace ID'].map((label) => user.box(label).inputValue()))
  assert.deepEqual(await values(), ['acme', 'us', 'default'])
  const told = 'Took it out of the address. Filled Workspace ID. Left Region ID as you typed it.'
  assert.equal(await user.said(), `Tenant ID: ${told}`)
  assert.equal(await user.note('Tenant ID'), `${told} Undo`)
  await user.field('Tenant ID').getByRole('button', { name: 'Undo' }).click()
  assert.deepEqual(await values(), [TOKEN_URL, 'us', ''])
  assert.equal(await user.focused(), 'params.tenantID')
  await user.press('Tab')
  assert.deepEqual(await values(), [TOKEN_URL, 'us', ''], 'what was put back stays')
})

elementTest('words come when a box is left, and go as soon as it is mended', CLAY, async (user) => {
  const workspace = user.box('Workspace ID')
  await workspace.focus()
  await user.tab.keyboard.type('acme')
  assert.equal(await user.words('Workspace ID'), '')
  assert.equal(await user.field('Workspace ID').getAttribute('data-state'), 'invalid')
  await user.press('Tab')
  assert.equal(await user.words('Workspace ID'), MESSAGE)
  assert.equal(await user.said(), MESSAGE)
  await workspace.fill('12')
  assert.equal(await user.words('Workspace ID'), '')
  assert.equal(await user.field('Workspace ID').getAttribute('data-state'), 'valid')
})

elementTest('an offer is taken by a click', CLAY, async (user) => {
  await user.box('Workspace ID').fill('１０６')
  await user.press('Tab')
  await user.button('Use 106').click()
  assert.equal(await user.box('Workspace ID').inputValue(), '106')
  assert.equal(await user.words('Workspace ID'), '')
})

elementTest(
  'id and secret in each other’s box are said on both, and swapped by a click',
  { html: '<connect-form provider="clickhouse"></connect-form>' },
  async (user) => {
    const [id, secret] = ['hq3Yb7ZkVwXc9TnRfGdL', '4b1dVw8Xq2Lr5Tn9Yk3Hs7Pd1Fg6Jc0Zm4Bb8Qa2Ee']
    await user.box('Key ID').fill(secret)
    await user.secret('Key Secret').fill(id)
    await user.press('Tab')
    assert.match(await user.words('Key ID'), /swapped/)
    assert.equal(await user.box('Key ID').getAttribute('aria-invalid'), null, 'a warning does not block')
    await user.button('Swap them').click()
    assert.equal(await user.box('Key ID').inputValue(), id)
    assert.equal(await user.secret('Key Secret').inputValue(), secret)
    assert.equal(await user.words('Key ID'), '')
  },
)

elementTest('a failed submission focuses the first bad box and lists what is wrong', CLOUDENTITY, async (user) => {
  await user.box('Client ID').fill('a')
  await user.box('Region ID').fill('evil/')
  await user.button('Connect Cloudentity').click()
  assert.equal(await user.focused(), 'credentials.client_secret')
  const summary = user.tab.getByRole('group', { name: 'Fields to correct: 4.' })
  assert.equal(await summary.getByRole('link').count(), 4)
  assert.match(await user.said(), /^Fields to correct: 4\./)
  await summary.getByRole('link', { name: /^Region ID/ }).click()
  assert.equal(await user.focused(), 'params.regionID')
  await user.box('Region ID').fill('eu')
  await user.press('Tab')
  assert.equal(await user.tab.getByRole('link', { name: /^Region ID/ }).count(), 0, 'the list follows')
})

elementTest('a form that is right gives its value with an event', CLAY, async (user) => {
  await user.act((element) =>
    document.body.addEventListener('connect', ({ detail, target }) =>
      Object.assign(window, { detail, isElement: target === element }),
    ),
  )
  await user.paste(user.box('Workspace ID'), ADDRESS)
  await user.secret('API key').fill(` ${KEY}`)
  await user.press('Enter')
  assert.deepEqual(await user.tab.evaluate(() => [window.detail, window.isElement]), [
    { provider: 'clay', value: CLEAN },
    true,
  ])
})

elementTest('a press that fails gives one event, of which codes and paths can be counted', CLAY, async (user) => {
  await user.act((element) => {
    window.counted = []
    element.addEventListener('connect', () => window.counted.push('connect'))
    element.addEventListener('invalid', ({ target }) =>
      window.counted.push(target.schema.summary(target.check()).paths),
    )
  })
  await user.box('Workspace ID').fill('Acme')
  await user.button('Connect Clay').click()
  assert.equal(await user.focused(), 'credentials.apiKey')
  assert.equal((await user.said()).match(/Fields to correct/g).length, 1)
  await user.box('Workspace ID').press('Enter')
  const paths = { 'credentials.apiKey': ['required'], 'params.workspaceId': ['not_digits'] }
  assert.deepEqual(await user.tab.evaluate(() => window.counted), [paths, paths])
})

elementTest('a secret is hidden until it is shown, and its length told', CLAY, async (user) => {
  const key = user.secret('API key')
  await key.fill(KEY)
  assert.equal(await user.field('API key').locator('[part=count]').textContent(), 'Characters: 20')
  const reveal = user.button('Show API key')
  assert.deepEqual([await key.getAttribute('type'), await reveal.getAttribute('aria-pressed')], ['password', 'false'])
  await reveal.click()
  assert.deepEqual([await key.getAttribute('type'), await reveal.getAttribute('aria-pressed')], ['text', 'true'])
  for (const [name, value] of Object.entries({ spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off' })) {
    assert.equal(await key.getAttribute(name), value)
  }
})

elementTest('a secret that was shown is hidden again by a reset and once it is submitted', CLAY, async (user) => {
  const key = user.secret('API key')
  const reveal = user.button('Show API key')
  const told = async () => [await key.getAttribute('type'), await reveal.getAttribute('aria-pressed')]
  await reveal.click()
  await user.act((element) => element.reset())
  assert.deepEqual(await told(), ['password', 'false'])
  await reveal.click()
  await user.button('Connect Clay').click()
  assert.deepEqual(await told(), ['text', 'true'], 'who has to correct it may see it')
  await key.fill(KEY)
  await user.box('Workspace ID').fill('106')
  await user.button('Connect Clay').click()
  assert.deepEqual(await told(), ['password', 'false'])
  assert.equal(await key.inputValue(), KEY)
})

elementTest('the steps for a field, and the guides, are loaded when somebody asks for them', CLAY, async (user) => {
  assert.equal(user.files.includes('/guides.js'), false)
  await user.field('Workspace ID').getByText('How to get it').click()
  await user.field('Workspace ID').getByRole('listitem').nth(1).waitFor()
  assert.match(await user.field('Workspace ID').getByRole('list').textContent(), /\/workspaces\//)
  assert.equal(user.files.filter((file) => file === '/guides.js').length, 1)
})

elementTest('who has no access copies instructions for the missing fields', CLAY, async (user) => {
  await user.box('Workspace ID').fill('106')
  await user.button(/have access/).click()
  await user.tab.getByText('Copied.').waitFor()
  const copied = await user.tab.evaluate(() => navigator.clipboard.readText())
  assert.match(copied, /^Needed: API key\./)
  assert.match(copied, /Never send a secret by chat/)
  assert.doesNotMatch(copied, /Workspace ID/)
})

elementTest('where a page may not write to the clipboard, the text is there to be copied', CLAY, async (user) => {
  await user.act(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
  })
  await user.button(/have access/).click()
  await user.tab.getByText('Needed: API key and Workspace ID.').waitFor()
})

elementTest('it says where the secret will be sent to, once that is known', CLOUDENTITY, async (user) => {
  assert.equal(await user.tab.locator('[part=destination]').isVisible(), false)
  await user.paste(user.box('Tenant ID'), TOKEN_URL)
  assert.equal(
    await user.tab.locator('[part=destination]').textContent(),
    'Your secret will be sent to acme.eu.authz.cloudentity.io.',
  )
})

elementTest('a server’s refusal stands at its field until that is edited', CLAY, async (user) => {
  await user.secret('API key').fill(KEY)
  await user.box('Workspace ID').fill('106')
  await user.act((element) => element.tell([element.schema.issue('credentials.apiKey', 'rejected')]))
  assert.match(await user.words('API key'), /did not accept this/)
  assert.equal(await user.tab.getByRole('group', { name: 'Fields to correct: 1.' }).count(), 1)
  await user.act((element) =>
    element.tell(['unauthorized', 'rejected'].map((code) => element.schema.issue('credentials.apiKey', code))),
  )
  const summary = user.tab.getByRole('group', { name: 'Fields to correct: 1.' })
  assert.equal(await summary.getByRole('link').count(), 2, 'two issues of one field')
  await user.secret('API key').press('End')
  await user.tab.keyboard.type('4')
  assert.equal(await user.words('API key'), '')
  await user.act((element) => element.tell([element.schema.issue('', 'already_connected')]))
  assert.equal(await user.tab.getByRole('group', { name: 'This account is connected already.' }).count(), 1)
})

elementTest('a stored secret that a server refuses says so at its empty box', CLAY, async (user) => {
  await user.act((element) => Object.assign(element, { kept: ['credentials.apiKey'] }))
  await user.act((element) => element.tell([element.schema.issue('credentials.apiKey', 'unauthorized')]))
  assert.match(await user.words('API key'), /did not let us in/)
  assert.equal(await user.secret('API key').getAttribute('aria-invalid'), 'true')
})

elementTest('a text that was pasted elsewhere fills what it can', CLAY, async (user) => {
  const values = await user.act((element, text) => element.paste(text).values, `API key: ${KEY}\nWorkspace ID: 106`)
  assert.deepEqual(values, { credentials: { apiKey: KEY }, params: { workspaceId: '106' } })
  assert.equal(await user.box('Workspace ID').inputValue(), '106')
  assert.equal(await user.said(), 'Filled API key and Workspace ID.')
})

elementTest('a secret is in nothing that is said or drawn', CLAY, async (user) => {
  await user.paste(user.secret('API key'), ` s3cret CANARY${KEY}\n`)
  await user.press('Tab')
  await user.button('Connect Clay').click()
  const drawn = await user.act((element) => element.shadowRoot.innerHTML)
  assert.equal(drawn.includes('CANARY'), false)
})
