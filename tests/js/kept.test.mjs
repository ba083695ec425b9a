// Forms whose values are stored: a secret that stays is neither asked for nor given back, and never goes to another host.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from './acme.mjs'
import { load } from './install.mjs'
import { assertResult } from './results.mjs'
import { GOOD } from './samples.mjs'

const entries = { 'connect-fields': await load(), 'connect-fields/full': await load('connect-fields/full') }

const CLAY = ['credentials.apiKey']
const SECRET = ['credentials.client_secret']
const HOST = ['params.tenantID', 'params.regionID']
const CHOICE = { type: 'string', enum: ['cloud', 'own'], default_value: 'cloud' }
const PLANS = compile({
  acme: {
    auth_mode: 'API_KEY',
    proxy: { base_url: 'https://${connectionConfig.host}.acme.example' },
    connection_config: { plan: CHOICE, host: { type: 'string', visible_when: { field: 'plan', equals: 'own' } } },
  },
})
const told = ({ issues }) => issues.map(({ path, code }) => `${path.join('.')}: ${code}`)
const withSecret = (client_secret, params = {}) => ({
  credentials: { ...GOOD.cloudentity.credentials, client_secret },
  params: { ...GOOD.cloudentity.params, ...params },
})

for (const [name, { provider, openCatalog }] of Object.entries(entries)) {
  const clay = provider('clay')
  const cloudentity = provider('cloudentity')

  test(`${name}: a stored secret counts as filled, and is absent from the value`, () => {
    for (const apiKey of [undefined, null, '', ' ', '••••••••', '****', 'sk_live_••••1234', '●●●●●●', 'sk-...abcd']) {
      const { value, warnings } = clay.validate(
        { credentials: { apiKey }, params: { workspaceId: '7' } },
        { kept: CLAY },
      )
      assert.deepEqual([value, warnings], [{ params: { workspaceId: '7' } }, []], String(apiKey))
    }
  })

  test(`${name}: a path that is named twice is named once`, () => {
    const { value } = clay.validate({ params: { workspaceId: '7' } }, { kept: [...CLAY, ...CLAY] })
    assert.deepEqual(value, { params: { workspaceId: '7' } })
  })

  test(`${name}: another text in its box takes its place`, () => {
    assert.deepEqual(clay.validate(GOOD.clay, { kept: CLAY }).value, GOOD.clay)
    const messy = { credentials: { apiKey: 'my key' }, params: { workspaceId: '7' } }
    assert.deepEqual(told(clay.validate(messy, { kept: CLAY })), ['credentials.apiKey: blank'])
    const wrong = { credentials: { apiKey: 7 }, params: { workspaceId: '7' } }
    assert.deepEqual(told(clay.validate(wrong, { kept: CLAY })), ['credentials.apiKey: not_text'])
  })

  test(`${name}: what is not a secret has no mask`, () => {
    const { issues } = clay.validate(
      { ...GOOD.clay, params: { workspaceId: '****' } },
      { kept: ['params.workspaceId'] },
    )
    assert.deepEqual(told({ issues }), ['params.workspaceId: not_digits'])
  })

  test(`${name}: a host that may be another one asks for the secret again`, () => {
    assert.deepEqual(told(cloudentity.validate(withSecret(''), { kept: SECRET })), [
      'credentials.client_secret: secret_reentry_required',
    ])
    const kept = [...SECRET, ...HOST]
    assert.deepEqual(cloudentity.validate(withSecret('••••'), { kept }).value, {
      credentials: { client_id: GOOD.cloudentity.credentials.client_id },
      params: GOOD.cloudentity.params,
    })
    // The workspace stands in the path: the request goes to the same host.
    assert.equal(cloudentity.validate(withSecret('', { workspaceID: 'other' }), { kept }).ok, true)
    const moved = withSecret('', { regionID: 'us' })
    assert.deepEqual(told(cloudentity.validate(moved, { kept: [...SECRET, 'params.tenantID'] })), [
      'credentials.client_secret: secret_reentry_required',
    ])
    assert.equal(cloudentity.validate(withSecret('new-s3cret', { regionID: 'us' }), { kept: SECRET }).ok, true)
  })

  test(`${name}: what decides whether there is a host has to stay, too`, () => {
    const acme = openCatalog(PLANS).provider('acme')
    const stored = ['credentials.apiKey', 'params.host']
    for (const params of [{ plan: 'own', host: 'evil' }, { plan: 'own' }, { plan: 'cloud' }, {}]) {
      for (const kept of [stored, ['credentials.apiKey']]) {
        const [first] = told(acme.validate({ params }, { kept }))
        assert.equal(first, 'credentials.apiKey: secret_reentry_required', JSON.stringify({ params, kept }))
      }
      assert.equal(acme.validate({ params }, { kept: [...stored, 'params.plan'] }).ok, true)
    }
    const entered = { credentials: { apiKey: 'k' }, params: { plan: 'own', host: 'acme' } }
    assert.deepEqual(acme.validate(entered, { kept: stored }).value, entered)
  })

  test(`${name}: all of a form may stay`, () => {
    const kept = cloudentity.fields.map(({ section, id }) => `${section}.${id}`)
    assert.deepEqual(assertResult(cloudentity.validate({}, { kept })).value, {})
  })

  test(`${name}: kept names fields`, () => {
    assert.throws(() => clay.validate(GOOD.clay, { kept: ['apiKey'] }), { name: 'UnknownFieldError' })
    assert.deepEqual(clay.validate(GOOD.clay, { kept: [] }).value, GOOD.clay)
    assert.deepEqual(clay.validate(GOOD.clay, {}).value, GOOD.clay)
  })
}
