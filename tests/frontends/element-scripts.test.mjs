// `<connect-form>` on pages where others than the user act: who fills boxes without a word, asks, submits, counts.
import assert from 'node:assert/strict'
import { elementTests, storeCloudentity } from './element-page.mjs'

const CLAY = '<connect-form provider="clay"></connect-form>'
const IN_FORM = {
  html: `<form><label>Name <input name="name"></label>${CLAY}<button>Save</button></form><p>Elsewhere</p>`,
}
const BARRED = '<label>Code <input name="code" pattern="[0-9]+" value="abc" readonly></label>'
const KEY = '0123456789abcdef0123'

const elementTest = elementTests()

/** Fills boxes as some password managers do: no event tells of it. */
const fillSilently = (user, ...texts) =>
  user.act((element, given) => {
    const boxes = element.shadowRoot.querySelectorAll('[part=input]')
    boxes.forEach((box, at) => {
      box.value = given[at]
    })
  }, texts)
const data = (user) => user.act((element) => Object.fromEntries(new FormData(element.form)))

elementTest('what is filled without an event is asked for, submitted, and wrong where it is', IN_FORM, async (user) => {
  await user.act((element) => {
    window.sent = []
    element.form.addEventListener('submit', (event) => {
      event.preventDefault()
      window.sent.push(new FormData(event.target).get('params.workspaceId'))
    })
  })
  await user.button('Save').click()
  await fillSilently(user, KEY, '106')
  assert.deepEqual(
    await user.act((element) => [element.validity.valid, element.validationMessage, element.checkValidity()]),
    [true, '', true],
  )
  await user.act((element) => element.reset())
  await fillSilently(user, KEY, '107')
  await user.button('Save').click()
  assert.deepEqual(await user.tab.evaluate(() => window.sent), ['107'])
  await fillSilently(user, KEY, 'abc')
  await user.button('Save').click()
  assert.deepEqual(await user.tab.evaluate(() => window.sent), ['107'])
  assert.match(await user.words('Workspace ID'), /digits/)
})

elementTest('a change without an input counts, and so does a box that is left', IN_FORM, async (user) => {
  await fillSilently(user, KEY, '106')
  await user.box('Workspace ID').dispatchEvent('change')
  assert.equal((await data(user))['params.workspaceId'], '106')
  await user.box('Workspace ID').focus()
  await fillSilently(user, KEY, '107')
  await user.press('Tab')
  assert.equal((await data(user))['params.workspaceId'], '107')
})

elementTest('a script that asks some time after a click moves nothing and says nothing', IN_FORM, async (user) => {
  await user.tab.getByText('Elsewhere').click()
  const isValid = await user.act(
    (element) => new Promise((resolve) => setTimeout(() => resolve(element.form.checkValidity()), 20)),
  )
  assert.deepEqual([isValid, await user.focused(), await user.words('API key')], [false, undefined, ''])
  await user.act((element) => element.form.addEventListener('input', () => element.form.checkValidity()))
  await user.paste(user.box('Workspace ID'), 'https://app.clay.com/workspaces/106/home')
  await user.button('Undo').click()
  assert.deepEqual([await user.focused(), await user.words('API key')], ['params.workspaceId', ''])
})

elementTest(
  'a control that is barred from validation stops nothing, in a form of the page',
  { html: `<form>${BARRED}${CLAY}<button>Save</button></form>` },
  async (user) => {
    await user.button('Save').click()
    assert.equal(await user.focused(), 'credentials.apiKey')
    const willValidate = () => user.act((element) => element.willValidate)
    assert.equal(await willValidate(), true)
    await user.act((element) => element.setAttribute('disabled', ''))
    assert.equal(await willValidate(), false)
  },
)

elementTest(
  'a control that is barred from validation stops nothing, in the element',
  { html: CLAY.replace('><', `>${BARRED}<`) },
  async (user) => {
    await user.act((element) => element.addEventListener('connect', () => document.body.classList.add('connected')))
    await user.secret('API key').fill(KEY)
    await user.box('Workspace ID').fill('106')
    await user.button('Connect Clay').click()
    assert.equal(await user.tab.locator('body.connected').count(), 1)
  },
)

elementTest(
  'a stored secret that may stay is not counted as a failure',
  { html: CLAY.replace('clay', 'cloudentity') },
  async (user) => {
    await user.act(storeCloudentity)
    await user.act((element) => {
      element.addEventListener('invalid', ({ target }) => {
        window.counted = target.schema.summary(target.check()).paths
      })
    })
    await user.box('Client ID').fill('')
    await user.tab.locator('[part=submit]').click()
    assert.deepEqual(await user.tab.evaluate(() => window.counted), { 'credentials.client_id': ['required'] })
  },
)
