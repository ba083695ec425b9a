// `<connect-form>` drawn anew while somebody is in it, and held against what a page sets.
import assert from 'node:assert/strict'
import { elementTests } from './element-page.mjs'

const CLAY = { html: '<connect-form provider="clay"></connect-form>' }

const elementTest = elementTests()

/** What has the focus: its part or its tag, and the field. */
const focused = (user) =>
  user.act(({ shadowRoot: { activeElement: one } }) => [
    one?.getAttribute('part') ?? one?.localName,
    one?.closest('[part=field]')?.querySelector('[name]').name,
  ])

elementTest('a box that is replaced under the user is not left, and not changed', CLAY, async (user) => {
  await user.act((element) => {
    window.changes = 0
    element.addEventListener('change', () => window.changes++)
  })
  await user.box('Workspace ID').focus()
  await user.tab.keyboard.type('ab')
  await user.act((element) => {
    element.kept = ['credentials.apiKey']
  })
  assert.deepEqual(
    [await user.focused(), await user.box('Workspace ID').inputValue(), await user.words('Workspace ID')],
    ['params.workspaceId', 'ab', ''],
  )
  assert.equal(await user.tab.evaluate(() => window.changes), 0)
  await user.tab.keyboard.type('c')
  await user.press('Tab')
  assert.match(await user.words('Workspace ID'), /digits/)
  assert.equal(await user.tab.evaluate(() => window.changes), 1)
})

elementTest('moved on the page after a failed submission, it still lists what is wrong', CLAY, async (user) => {
  await user.button('Connect Clay').click()
  await user.act((element) => document.body.append(element))
  assert.match(await user.tab.locator('[part=summary]').textContent(), /Fields to correct: 2/)
})

elementTest('a form drawn anew has the focus on the same button, and the same steps unfolded', CLAY, async (user) => {
  await user.button('Show API key').focus()
  await user.act((element) => element.setAttribute('locale', 'de'))
  assert.deepEqual(await focused(user), ['reveal', 'credentials.apiKey'])
  await user.tab.locator('summary').last().click()
  await user.act((element) => element.setAttribute('locale', 'fr'))
  assert.deepEqual(await focused(user), ['summary', 'params.workspaceId'])
  const steps = user.tab.locator('[part=how-to]')
  assert.deepEqual(await steps.evaluateAll((all) => all.map(({ open }) => open)), [false, true])
  await steps.last().getByRole('listitem').first().waitFor()
  await user.tab.locator('[part=submit]').click()
  await user.tab.locator('[part=summary] a').last().focus()
  await user.act((element) => element.setAttribute('locale', 'de'))
  assert.deepEqual(await focused(user), ['a', undefined])
  await user.press('Enter')
  assert.equal(await user.focused(), 'params.workspaceId')
})

elementTest('bound both ways, what was set first can be set back', CLAY, async (user) => {
  const discard = () =>
    user.act((element) => {
      element.values = { params: { workspaceId: '1' } }
    })
  await discard()
  await user.box('Workspace ID').fill('106')
  await user.act((element) => {
    element.values = { ...element.values }
  })
  await discard()
  assert.equal(await user.box('Workspace ID').inputValue(), '1')
})

elementTest('the order of keys makes nothing new', CLAY, async (user) => {
  await user.act((element) => {
    window.drawn = 0
    new MutationObserver(() => window.drawn++).observe(element.shadowRoot, { childList: true })
    element.values = { credentials: { apiKey: 'a' }, params: { workspaceId: '1' } }
  })
  await user.box('Workspace ID').fill('106')
  await user.act((element) => {
    element.values = { params: { workspaceId: '1' }, credentials: { apiKey: 'a' } }
  })
  assert.equal(await user.box('Workspace ID').inputValue(), '106')
  assert.equal(await user.tab.evaluate(() => window.drawn), 0, 'new values need no new boxes')
})

const IN_FORM = { html: `<form>${CLAY.html}</form>` }
const VALUES = { credentials: { apiKey: '0123456789abcdef0123' }, params: { workspaceId: '106' } }

elementTest('who sets values and asks in one go is answered for these', IN_FORM, async (user) => {
  await user.box('Workspace ID').fill('abc')
  await user.press('Tab')
  const answers = await user.act((element, values) => {
    element.values = values
    const sent = Object.fromEntries(new FormData(element.form))
    return [element.values, element.checkValidity(), sent, element.check().ok]
  }, VALUES)
  const sent = { 'credentials.apiKey': VALUES.credentials.apiKey, 'params.workspaceId': '106' }
  assert.deepEqual(answers, [VALUES, true, sent, true])
  assert.equal(await user.words('Workspace ID'), '')
  await user.box('Workspace ID').fill('abc')
  await user.act((element) => element.reset())
  assert.equal(await user.box('Workspace ID').inputValue(), '106')
})

elementTest(
  'values that are set stand under the caret of who is there, and a click submits them',
  CLAY,
  async (user) => {
    const box = user.box('Workspace ID')
    await box.fill('123')
    await box.evaluate((one) => one.setSelectionRange(1, 2))
    const sent = await user.act((element, values) => {
      const sent = []
      element.addEventListener('connect', ({ detail }) => sent.push(detail.value))
      element.values = values
      element.shadowRoot.querySelector('[part=submit]').click()
      return sent
    }, VALUES)
    assert.deepEqual(sent, [VALUES])
    assert.deepEqual(await box.evaluate(({ selectionStart, selectionEnd }) => [selectionStart, selectionEnd]), [1, 2])
    assert.equal(await user.focused(), 'params.workspaceId')
  },
)

elementTest('values that are set before their provider are its values, and only its', CLAY, async (user) => {
  const values = { credentials: { username: 'mine' }, params: {} }
  await user.act((element, given) => {
    element.values = given
    element.setAttribute('provider', 'clickhouse')
  }, values)
  assert.equal(await user.box('Key ID').inputValue(), 'mine')
  await user.act((element) => {
    element.values = { credentials: { username: 'other' } }
  })
  await user.act((element) => element.setAttribute('provider', 'clay'))
  await user.act((element) => element.setAttribute('provider', 'clickhouse'))
  assert.equal(await user.box('Key ID').inputValue(), '')
})

elementTest('what is hidden stays so, whatever a page makes of its parts', CLAY, async (user) => {
  await user.act(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('connect-form::part(summary), connect-form::part(destination) { display: flex }')
    document.adoptedStyleSheets = [sheet]
  })
  const places = user.tab.locator('[part=summary], [part=destination]')
  assert.deepEqual(await places.evaluateAll((all) => all.map((one) => one.checkVisibility())), [false, false])
})
