// What `<connect-form>` must never do: send a stored secret elsewhere, carry a secret over to another provider, follow a bad link.
import assert from 'node:assert/strict'
import { load } from '../js/install.mjs'
import { elementTests } from './element-page.mjs'

const CLAY = { html: '<connect-form provider="clay"></connect-form>' }
const CLOUDENTITY = { html: '<connect-form provider="cloudentity"></connect-form>' }
const STORED = { credentials: { client_id: 'a' }, params: { tenantID: 'acme', regionID: 'eu', workspaceID: 'w' } }
const KEY = '0123456789abcdef0123'
const { compile } = await load('connect-fields/compiler')

const elementTest = elementTests()

const check = (user) =>
  user.act((element) => {
    const { ok, value, issues } = element.check()
    return ok ? value : issues.map(({ code }) => code)
  })

const give = (user, stored) =>
  user.act((element, values) => {
    element.stored = values
    element.kept = ['credentials.client_secret']
  }, stored)

elementTest('what is typed is never taken for what is stored', CLOUDENTITY, async (user) => {
  await give(user, STORED)
  await user.box('Region ID').fill('us')
  // As a framework does that binds values both ways.
  await user.act((element) => {
    element.values = { ...element.values }
  })
  await user.act((element) => element.setAttribute('locale', 'de'))
  await user.act((element) => document.body.append(element))
  assert.equal(await user.tab.locator('[name="params.regionID"]').inputValue(), 'us')
  assert.deepEqual(await check(user), ['secret_reentry_required'])
})

elementTest('a secret is kept only where all of its host is told', CLOUDENTITY, async (user) => {
  const { regionID: _, ...params } = STORED.params
  await give(user, { ...STORED, params })
  await user.box('Region ID').fill('eu')
  assert.deepEqual(await check(user), ['secret_reentry_required'])
})

elementTest('nothing of one provider is there for another', CLAY, async (user) => {
  await user.act((element) => {
    element.stored = { params: { workspaceId: '106' } }
    element.kept = ['credentials.apiKey', 'params.gone']
  })
  await user.secret('API key').fill(KEY)
  await user.act((element) => element.removeAttribute('provider'))
  await user.act((element) => element.setAttribute('provider', 'clay'))
  assert.deepEqual(await user.act((element) => [element.values.credentials.apiKey, element.kept.length]), ['', 2])
  await user.act((element) => element.removeAttribute('provider'))
  await user.act((element) => element.setAttribute('provider', 'cloudentity'))
  assert.deepEqual(await user.act((element) => [element.kept, element.stored]), [[], {}])
  await user.act((element) => {
    element.setAttribute('provider', 'clay')
    element.kept = ['credentials.apiKey']
  })
  await user.secret('API key').fill(KEY)
  await user.act((element) => {
    element.setAttribute('provider', 'clickhouse')
    // Moved before it is drawn anew.
    document.body.append(element)
  })
  assert.deepEqual(await user.act((element) => [element.values, element.kept, element.stored]), [
    { credentials: { username: '', password: '' } },
    [],
    {},
  ])
  await user.act((element) => {
    element.setAttribute('provider', 'clay')
  })
  assert.deepEqual(await user.act((element) => element.values.credentials), { apiKey: '' })
})

elementTest(
  'without a provider there is no form, and nothing to submit',
  { html: `<form>${CLAY.html}</form>` },
  async (user) => {
    await user.secret('API key').fill(KEY)
    await user.box('Workspace ID').fill('106')
    assert.equal(await user.act((element) => element.form.checkValidity()), true)
    await user.act((element) => element.removeAttribute('provider'))
    assert.deepEqual(
      await user.act((element) => [
        element.form.checkValidity(),
        [...new FormData(element.form)],
        element.shadowRoot.innerHTML,
      ]),
      [false, [], ''],
    )
    const early = await user.act(() => {
      const form = document.createElement('form')
      form.append(document.createElement('connect-form'))
      return form.checkValidity()
    })
    assert.equal(early, false, 'nor before it is drawn')
  },
)

const ACME = {
  display_name: 'Acme',
  auth_mode: 'API_KEY',
  docs_connect: 'javascript:document.title="evil"',
  proxy: { base_url: 'https://${connectionConfig.host}.acme.example' },
  connection_config: {
    plan: { type: 'string', title: 'Plan', enum: ['cloud', 'own'], default_value: 'cloud', order: 1 },
    host: { type: 'string', title: 'Host', order: 2, visible_when: { field: 'plan', equals: 'own' } },
  },
}
const openAcme = (user) =>
  user.act(
    async (element, bytes) => {
      const { openCatalog } = await import('/index.js')
      element.schema = openCatalog(new Uint8Array(bytes)).provider('acme')
    },
    [...compile({ acme: ACME }, { with: ['verification', 'links'] })],
  )

elementTest(
  'a field that is hidden counts for nothing',
  { html: '<form><connect-form></connect-form></form>' },
  async (user) => {
    await openAcme(user)
    const plan = user.tab.getByRole('combobox', { name: 'Plan' })
    await plan.fill('own')
    await user.box('Host').fill('mine')
    assert.match(await user.tab.locator('[part=destination]').textContent(), /mine\.acme\.example/)
    await plan.fill('cloud')
    assert.equal(await user.tab.locator('[part=destination]').isVisible(), false)
    assert.deepEqual(await user.act((element) => [...new FormData(element.form).keys()]), [
      'params.plan',
      'credentials.apiKey',
    ])
    await user.tab.locator('[name="params.host"]').evaluate((box) => {
      box.value = ''
    })
    const { host } = (await user.act((element) => element.paste('Host: other').values.params)) ?? {}
    assert.equal(host, 'other')
    assert.equal(await user.tab.locator('[name="params.host"]').inputValue(), '')
  },
)

elementTest('a link leads to a page, or is none', { html: '<connect-form></connect-form>' }, async (user) => {
  await openAcme(user)
  await user.act((element) => {
    const actions = [
      { text: 'Here.', url: 'javascript:alert(1)', fills: 'plan' },
      { text: 'There.', url: '/relative', fills: 'plan' },
      { text: 'Elsewhere.', url: 'https://acme.example/keys', fills: 'plan' },
    ]
    const steps = [{ title: '', actions }]
    element.guide = { summary: '', needs: [], prerequisites: [], dashboardUrl: '', finish: '', steps }
  })
  await user.field('Plan').getByText('How to get it').click()
  await user.tab.getByText('Elsewhere.').waitFor()
  const links = await user.tab.getByRole('link').evaluateAll((all) => all.map(({ href }) => href))
  assert.deepEqual(links, ['https://acme.example/keys'])
})

elementTest(
  'no secret that stands in a wrong box is kept by the browser',
  { html: '<form><connect-form provider="clickhouse"></connect-form></form>' },
  async (user) => {
    await user.box('Key ID').fill('4b1dVw8Xq2Lr5Tn9Yk3Hs7Pd1Fg6Jc0Zm4Bb8Qa2Ee')
    await user.tab.goto('about:blank')
    await user.tab.goBack()
    await user.drawn()
    assert.equal(await user.box('Key ID').inputValue(), '')
  },
)
