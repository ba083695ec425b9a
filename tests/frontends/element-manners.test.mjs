// `<connect-form>` among other things: frameworks that set it again and again, scripts that ask, files that do not come.
import assert from 'node:assert/strict'
import { elementTests } from './element-page.mjs'

const CLAY = { html: '<connect-form provider="clay"></connect-form>' }
const IN_FORM = {
  html: `<form><label>Name <input name="name"></label>${CLAY.html}<button name="kind" value="save">Save</button></form>`,
}
const KEY = '0123456789abcdef0123'

const elementTest = elementTests()

elementTest('who sets the same at each key redraws nothing', CLAY, async (user) => {
  await user.act((element) => {
    window.drawn = 0
    new MutationObserver(() => window.drawn++).observe(element.shadowRoot, { childList: true })
    const render = () => {
      element.kept = ['credentials.apiKey']
      element.values = { params: { workspaceId: '1' } }
      element.stored = undefined
      element.guide = null
    }
    element.addEventListener('input', render)
    render()
  })
  await user.box('Workspace ID').focus()
  await user.press('End')
  await user.tab.keyboard.type('06')
  assert.equal(await user.box('Workspace ID').inputValue(), '106')
  assert.equal(await user.tab.evaluate(() => window.drawn), 1)
})

elementTest('a form drawn anew has the focus, the caret and the words of before', CLAY, async (user) => {
  await user.box('Workspace ID').fill('acme')
  await user.button('Connect Clay').click()
  await user.box('Workspace ID').evaluate((box) => {
    box.focus()
    box.setSelectionRange(1, 3)
  })
  await user.act((element) => element.setAttribute('locale', 'de'))
  assert.equal(await user.focused(), 'params.workspaceId')
  const box = user.tab.locator('[name="params.workspaceId"]')
  assert.deepEqual(await box.evaluate(({ selectionStart, selectionEnd }) => [selectionStart, selectionEnd]), [1, 3])
  assert.equal(await box.getAttribute('aria-invalid'), 'true')
  assert.match(await user.tab.locator('[part=summary]').textContent(), /Zu korrigierende Felder: 2/)
})

elementTest('who waits for what was set before waits for what was set since', CLAY, async (user) => {
  const id = await user.act(async (element) => {
    element.setAttribute('provider', 'clickhouse')
    const { ready } = element
    element.setAttribute('provider', 'cloudentity')
    await ready
    return element.schema.id
  })
  assert.equal(id, 'cloudentity')
})

elementTest('an id is no schema', CLAY, async (user) => {
  const message = await user.act((element) => {
    try {
      element.schema = 'clay'
    } catch (error) {
      return `${error.name}: ${error.message}`
    }
  })
  assert.equal(message, 'TypeError: `schema` takes what provider() gives; `provider` takes an id.')
})

elementTest('a script that asks at each key moves nothing and says nothing', IN_FORM, async (user) => {
  await user.act((element) => element.form.addEventListener('input', () => element.form.checkValidity()))
  await user.box('Workspace ID').focus()
  await user.tab.keyboard.type('abc')
  assert.equal(await user.box('Workspace ID').inputValue(), 'abc')
  await user.tab.getByLabel('Name').focus()
  await user.tab.keyboard.type('mine')
  assert.equal(await user.tab.getByLabel('Name').inputValue(), 'mine')
  assert.equal(await user.words('API key'), '')
})

elementTest('a button of the page that submits by script brings the words', IN_FORM, async (user) => {
  await user.act((element) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = 'Own'
    button.onclick = () => element.form.requestSubmit()
    document.body.append(button)
  })
  await user.button('Own').click()
  assert.equal(await user.focused(), 'credentials.apiKey')
  assert.match(await user.words('API key'), /is missing/)
})

elementTest('Enter presses the page’s button, and one that is disabled stays so', IN_FORM, async (user) => {
  await user.act((element) => {
    window.sent = []
    element.form.addEventListener('submit', (event) => {
      event.preventDefault()
      window.sent.push(event.submitter?.value)
    })
  })
  await user.secret('API key').fill(KEY)
  await user.box('Workspace ID').fill('106')
  await user.press('Enter')
  await user.act((element) => {
    element.form.querySelector('button').disabled = true
  })
  await user.press('Enter')
  assert.deepEqual(await user.tab.evaluate(() => window.sent), ['save'])
})

elementTest('a reset is done when it is done, and keeps the focus', IN_FORM, async (user) => {
  await user.secret('API key').fill(KEY)
  await user.box('Workspace ID').fill('abc')
  await user.button('Save').click()
  const sent = await user.act((element) => {
    element.form.reset()
    return new FormData(element.form).get('credentials.apiKey')
  })
  assert.equal(sent, '')
  assert.equal(await user.focused(), 'params.workspaceId')
  assert.equal(await user.words('Workspace ID'), '')
})

elementTest(
  'a click on words stays where it is; a label of the page leads to the first box; what stands in it is asked for',
  {
    html: `<label for="own">Account</label><connect-form id="own" provider="clay">
<label><input type="checkbox" required> I accept</label></connect-form>`,
    viewport: { width: 480, height: 300 },
  },
  async (user) => {
    await user.act(() => document.body.addEventListener('connect', () => document.body.classList.add('connected')))
    await user.tab.getByText('I accept').click()
    assert.equal(await user.tab.getByLabel('I accept').isChecked(), true)
    await user.tab.getByText('I accept').click()
    await user.tab.getByText('Account', { exact: true }).click()
    assert.equal(await user.focused(), 'credentials.apiKey')
    await user.secret('API key').fill(KEY)
    await user.box('Workspace ID').fill('106')
    await user.button('Connect Clay').click()
    assert.equal(await user.tab.locator('body.connected').count(), 0)
    await user.tab.getByLabel('I accept').check()
    await user.button('Connect Clay').click()
    assert.equal(await user.tab.locator('body.connected').count(), 1)
  },
)

elementTest(
  'a language that does not come leaves the form in English; steps that do not come can be asked for again',
  CLAY,
  async (user) => {
    const lose = (pattern) => user.tab.route(pattern, (route) => route.fulfill({ status: 404 }))
    await lose('**/locales/fr.js')
    await lose('**/guides.js')
    await user.act((element) => element.setAttribute('locale', 'fr'))
    assert.ok(await user.button('Connect Clay').isVisible())
    await user.button(/have access/).click()
    await user.tab.getByText('Loading failed. Try again.').waitFor()
    const steps = user.field('API key').locator('details')
    await steps.locator('summary').click()
    await steps.getByText('Loading failed. Try again.').waitFor()
    await user.tab.unroute('**/guides.js')
    await steps.locator('summary').click()
    await steps.getByRole('listitem').first().waitFor()
    assert.equal(await steps.getByText('Loading failed.').count(), 0)
    await steps.locator('summary').click()
    assert.equal(await steps.getAttribute('open'), null)
    const uncaught = user.errors.splice(0).filter((error) => !error.startsWith('Failed to load resource'))
    assert.deepEqual(uncaught, [])
  },
)

elementTest('it has its style in another document, too', CLAY, async (user) => {
  const sheets = await user.act(async (element) => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    frame.contentDocument.body.append(element)
    await element.ready
    const { length } = element.shadowRoot.adoptedStyleSheets
    document.body.append(element)
    return length
  })
  assert.equal(sheets, 1)
})

elementTest('alone, it is reset by a call', CLAY, async (user) => {
  await user.act((element) => {
    element.values = { params: { workspaceId: '106' } }
  })
  await user.box('Workspace ID').fill('abc')
  await user.press('Tab')
  await user.act((element) => element.reset())
  assert.equal(await user.box('Workspace ID').inputValue(), '106')
  assert.equal(await user.words('Workspace ID'), '')
})

elementTest('a change crosses into the page, and a box is described by its affixes', IN_FORM, async (user) => {
  await user.act((element) => element.form.addEventListener('change', () => document.body.classList.add('changed')))
  await user.box('Workspace ID').fill('106')
  await user.press('Tab')
  assert.equal(await user.tab.locator('body.changed').count(), 1)
})
