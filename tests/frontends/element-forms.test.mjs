// `<connect-form>` as a control of a page's form, with stored values, with catalogs of one's own, in other languages.
import assert from 'node:assert/strict'
import { load } from '../js/install.mjs'
import { elementTests, storeCloudentity } from './element-page.mjs'
import { MESSAGE } from './inputs.mjs'

const IN_FORM = {
  html: `<form><label>Name <input name="name" value="mine"></label><fieldset><connect-form provider="clay"></connect-form></fieldset>
<button>Save</button></form>`,
}
const CLAY = { html: '<connect-form provider="clay"></connect-form>' }
const KEY = '0123456789abcdef0123'
const { compile } = await load('connect-fields/compiler')

const elementTest = elementTests()

/** What the page's form would send. */
const data = () => Object.fromEntries(new FormData(document.forms[0]))

elementTest('a page’s form has its data, its validity and its words', IN_FORM, async (user) => {
  assert.equal(await user.button('Connect Clay').count(), 0, 'the page has a button')
  await user.tab.evaluate(() => {
    window.submissions = 0
    document.forms[0].addEventListener('submit', (event) => {
      event.preventDefault()
      window.submissions++
    })
  })
  assert.deepEqual(await user.act((element) => [element.validity.valueMissing, element.matches(':invalid')]), [
    true,
    true,
  ])
  await user.secret('API key').fill(KEY)
  await user.box('Workspace ID').fill('acme')
  await user.button('Save').click()
  assert.equal(await user.tab.evaluate(() => window.submissions), 0)
  assert.equal(await user.words('Workspace ID'), MESSAGE)
  assert.equal(await user.focused(), 'params.workspaceId')
  assert.deepEqual(await user.act((element) => [element.validity.patternMismatch, element.validationMessage]), [
    true,
    MESSAGE,
  ])
  await user.box('Workspace ID').fill(' 106')
  assert.equal(await user.act((element) => element.checkValidity()), true)
  await user.press('Enter')
  assert.equal(await user.tab.evaluate(() => window.submissions), 1, 'Enter submits the page’s form')
  const sent = { name: 'mine', 'credentials.apiKey': KEY, 'params.workspaceId': '106' }
  assert.deepEqual(await user.tab.evaluate(data), sent)
})

elementTest('a page’s form resets and disables it', IN_FORM, async (user) => {
  await user.box('Workspace ID').fill('acme')
  await user.act(() => document.forms[0].reset())
  assert.equal(await user.box('Workspace ID').inputValue(), '')
  assert.equal(await user.words('Workspace ID'), '')
  await user.act(() => {
    document.querySelector('fieldset').disabled = true
  })
  assert.equal(await user.box('Workspace ID').isDisabled(), true)
  assert.deepEqual(await user.tab.evaluate(data), { name: 'mine' })
})

elementTest('the browser restores what was typed, and no secret', IN_FORM, async (user) => {
  await user.secret('API key').fill(KEY)
  await user.box('Workspace ID').fill('106')
  await user.tab.goto('about:blank')
  await user.tab.goBack()
  await user.drawn()
  assert.deepEqual(
    [await user.secret('API key').inputValue(), await user.box('Workspace ID').inputValue()],
    ['', '106'],
  )
})

elementTest(
  'a stored secret may stay, until it would be sent elsewhere',
  { html: '<connect-form provider="cloudentity"></connect-form>' },
  async (user) => {
    await user.act(storeCloudentity)
    assert.equal(await user.secret('Client secret').getAttribute('placeholder'), '••••••••')
    assert.match(await user.field('Client secret').textContent(), /Stored\. Leave it empty to keep it\./)
    const check = () =>
      user.act((element) => {
        const { ok, value, issues } = element.check()
        return ok ? value : issues.map(({ code }) => code)
      })
    assert.deepEqual(await check(), {
      credentials: { client_id: 'a' },
      params: { tenantID: 'acme', regionID: 'eu', workspaceID: 'w' },
    })
    await user.box('Region ID').fill('us')
    assert.deepEqual(await check(), ['secret_reentry_required'])
    assert.match(await user.words('Client secret'), /needed once more/)
    const secret = user.secret('Client secret')
    const told = async () => [await secret.getAttribute('placeholder'), await secret.getAttribute('aria-required')]
    assert.deepEqual(await told(), ['', 'true'])
    assert.doesNotMatch(await user.field('Client secret').textContent(), /Stored/)
    await user.box('Region ID').fill('eu')
    assert.deepEqual(await told(), ['••••••••', null])
    assert.match(await user.field('Client secret').textContent(), /Stored/)
    await user.box('Region ID').fill('us')
    await user.secret('Client secret').fill('new')
    assert.equal((await check()).credentials.client_secret, 'new')
  },
)

const ACME = {
  display_name: 'Acme',
  auth_mode: 'API_KEY',
  credentials: { privateKey: { type: 'string', title: 'Private key', secret: true } },
  connection_config: {
    plan: { type: 'string', title: 'Plan', enum: ['cloud', 'own'], default_value: 'cloud' },
    host: {
      type: 'string',
      title: 'Host',
      prefix: 'https://',
      suffix: '.acme.example',
      visible_when: { field: 'plan', equals: 'own' },
      optional: true,
    },
  },
}

elementTest('a catalog of one’s own', { html: '<connect-form></connect-form>' }, async (user) => {
  await user.act(
    async (element, bytes) => {
      const { openCatalog } = await import('/index.js')
      element.schema = openCatalog(new Uint8Array(bytes)).provider('acme')
    },
    [...compile({ acme: ACME })],
  )
  assert.equal(await user.box('Host').isVisible(), false, 'a field that another one hides')
  const key = user.box('Private key')
  assert.deepEqual(await key.evaluate((box) => [box.tagName, getComputedStyle(box).webkitTextSecurity]), [
    'TEXTAREA',
    'disc',
  ])
  await user.button('Show Private key').click()
  assert.equal(await key.evaluate((box) => getComputedStyle(box).webkitTextSecurity), 'none')
  const plan = user.tab.getByRole('combobox', { name: 'Plan' })
  await plan.fill('own')
  assert.equal(await user.box('Host').isVisible(), true)
  assert.deepEqual(await user.field('Host').locator('[part=affix]').allTextContents(), ['https://', '.acme.example'])
  assert.deepEqual(await user.tab.locator('datalist option').evaluateAll((all) => all.map(({ value }) => value)), [
    'cloud',
    'own',
  ])
  assert.equal(await user.tab.getByText('How to get it').count(), 0, 'it has no guide')
  await user.act((element) => {
    const actions = [{ text: 'Look on the wall.', fills: 'host' }]
    element.guide = {
      summary: '',
      needs: [],
      prerequisites: [],
      dashboardUrl: '',
      finish: '',
      steps: [{ title: '', actions }],
    }
  })
  assert.equal(await plan.inputValue(), 'own', 'what was typed stays')
  await user.field('Host').getByText('How to get it').click()
  await user.tab.getByText('Look on the wall.').waitFor()
})

elementTest(
  'what is set before the element is there counts; moved on the page, it keeps what was typed',
  CLAY,
  async (user) => {
    await user.act(async (element) => {
      const { provider } = await import('/index.js')
      const early = document.createElement('connect-form')
      const schema = { value: provider('clickhouse'), configurable: true, enumerable: true, writable: true }
      Object.defineProperty(early, 'schema', schema)
      element.replaceWith(early)
    })
    await user.drawn()
    await user.box('Key ID').fill('typed')
    await user.act((element) => document.body.append(element))
    assert.equal(await user.box('Key ID').inputValue(), 'typed')
    await user.act((element) => {
      element.values = { credentials: { username: 'given' } }
    })
    assert.equal(await user.box('Key ID').inputValue(), 'given')
  },
)

elementTest(
  'in French; what is typed stays when the language changes',
  { html: '<connect-form provider="clay" locale="fr-CA"></connect-form>' },
  async (user) => {
    assert.equal(await user.tab.locator('[part=form]').getAttribute('lang'), 'fr')
    await user.box('ID de l’espace de travail').fill('acme')
    await user.button('Connecter Clay').click()
    assert.match(await user.words('ID de l’espace de travail'), /seuls les chiffres/)
    await user.act((element) => element.setAttribute('locale', 'de'))
    assert.equal(await user.tab.locator('[part=form]').getAttribute('lang'), 'de')
    assert.equal(await user.tab.locator('[name="params.workspaceId"]').inputValue(), 'acme')
    assert.ok(await user.button('Clay verbinden').isVisible())
  },
)

elementTest(
  'the case of a language says nothing',
  { html: '<connect-form provider="clay" locale="DE"></connect-form>' },
  async (user) => {
    assert.equal(await user.tab.locator('[part=form]').getAttribute('lang'), 'de')
    assert.ok(await user.button('Clay verbinden').isVisible())
    await user.act((element) => element.setAttribute('locale', 'PT-br'))
    assert.equal(await user.tab.locator('[part=form]').getAttribute('lang'), 'pt-BR')
  },
)

elementTest(
  'in Arabic it stands from right to left, and values from left to right',
  { html: '<connect-form provider="clay" locale="ar"></connect-form>' },
  async (user) => {
    const direction = (part) =>
      user.tab
        .locator(`[part=${part}]`)
        .first()
        .evaluate((one) => getComputedStyle(one).direction)
    assert.deepEqual(
      [await direction('form'), await direction('label'), await direction('input')],
      ['rtl', 'rtl', 'ltr'],
    )
    await user.act((element) => element.setAttribute('provider', 'clickhouse'))
    const box = user.tab.locator('[name="credentials.username"]')
    const directionOf = () => box.evaluate((one) => getComputedStyle(one).direction)
    assert.equal(await directionOf(), 'rtl', 'a placeholder in words')
    await box.fill('abc')
    assert.equal(await directionOf(), 'ltr')
  },
)

elementTest(
  'where a page forbids WebAssembly, it loads the build without',
  { html: '<connect-form provider="clay"></connect-form>', scripts: "'self'" },
  async (user) => {
    await user.box('Workspace ID').fill('acme')
    await user.press('Tab')
    assert.equal(await user.words('Workspace ID'), MESSAGE)
    assert.ok(user.files.includes('/js.js'))
    // Chromium itself reports what the policy has stopped.
    user.errors = user.errors.filter((error) => !error.includes('wasm-unsafe-eval'))
  },
)

elementTest('a provider that is not there is reported, and told to who waits', CLAY, async (user) => {
  const said = await user.act((element) => {
    element.setAttribute('provider', 'nobody')
    const { ready } = element
    element.setAttribute('provider', 'clay')
    return ready.then(() => 'drawn')
  })
  assert.equal(said, 'drawn', 'what was set last counts')
  const error = await user.act((element) => {
    element.setAttribute('provider', 'nobody')
    const { ready } = element
    return ready.catch(({ name }) => {
      element.setAttribute('provider', 'clay')
      return name
    })
  })
  assert.equal(error, 'UnknownProviderError')
  assert.match(user.errors.splice(0).join(), /No provider of that id/)
})

/** What jsdom lacks, and happy-dom. */
const LACKING = {
  'data and validity of elements': () => {
    for (const name of ['setFormValue', 'setValidity', 'checkValidity', 'form', 'willValidate', 'validity'])
      delete ElementInternals.prototype[name]
    delete CSS.escape
  },
  'internals of elements': () => {
    delete HTMLElement.prototype.attachInternals
  },
}
for (const [what, first] of Object.entries(LACKING)) {
  elementTest(`where there are no ${what}, it is drawn, checked and submitted`, { ...CLAY, first }, async (user) => {
    await user.box('Workspace ID').fill('abc')
    await user.button('Connect Clay').click()
    assert.equal(await user.words('Workspace ID'), MESSAGE)
    const values = { credentials: { apiKey: KEY }, params: { workspaceId: '106' } }
    const told = await user.act((element, given) => {
      const told = [element.check().ok, element.form, element.willValidate, element.reportValidity()]
      element.addEventListener('connect', ({ detail }) => told.push(detail.value))
      element.values = given
      element.shadowRoot.querySelector('[part=submit]').click()
      return told
    }, values)
    assert.deepEqual(told, [false, null, false, true, values])
  })
}
