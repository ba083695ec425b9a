// Forms without sections: `flat`, and `FormData` as input.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { opened } from './acme.mjs'
import { load } from './install.mjs'
import { ODD } from './odd.mjs'
import { codesOf } from './results.mjs'
import { GOOD } from './samples.mjs'

const { provider, providers } = await load()
const FLAT = Object.fromEntries(
  Object.entries(GOOD).map(([id, sections]) => [id, Object.assign({}, ...Object.values(sections))]),
)
const pathsOf = (issues) => issues.map(({ path }) => path.join('.'))

/** A provider in which two sections have one id. */
const TWINS = {
  twins: {
    display_name: 'Twins',
    auth_mode: 'API_KEY',
    proxy: { base_url: 'https://api.twins.example' },
    credentials: { key: { type: 'string', title: 'Key', secret: true }, own: { type: 'string', title: 'Own' } },
    connection_config: { key: { type: 'string', title: 'Key of the account' } },
  },
}

for (const { id } of providers()) {
  const { flat, validate } = provider(id)
  const check = flat['~standard'].validate

  test(`${id}: flat is the same schema over ids`, () => {
    assert.deepEqual([flat['~standard'].version, flat['~standard'].vendor], [1, 'connect-fields'])
    assert.deepEqual(check(FLAT[id]), { value: FLAT[id] })
    const { issues } = check({})
    const whole = validate({}).issues
    assert.deepEqual(codesOf(issues), codesOf(whole))
    assert.deepEqual(
      pathsOf(issues),
      whole.map(({ path }) => path[1]),
    )
    for (const make of Object.values(ODD)) assert.equal(check(make()).issues.length, whole.length)
  })

  test(`${id}: FormData by path or by id, and the parameters of an address`, () => {
    const byId = new FormData()
    const byPath = new FormData()
    for (const [section, texts] of Object.entries(GOOD[id])) {
      for (const [field, text] of Object.entries(texts)) {
        byId.append(field, text)
        byPath.append(`${section}.${field}`, text)
      }
    }
    for (const data of [byId, byPath, new URLSearchParams(FLAT[id])]) {
      assert.deepEqual(validate(data).value, GOOD[id])
    }
    assert.deepEqual(codesOf(validate(new FormData()).issues), codesOf(validate({}).issues))
  })
}

test('what people paste becomes the value', () => {
  const data = new FormData()
  data.set('apiKey', ' 0123456789abcdef0123 ')
  data.set('workspaceId', 'https://app.clay.com/workspaces/106/home')
  const clay = provider('clay')
  const value = { apiKey: '0123456789abcdef0123', workspaceId: '106' }
  assert.deepEqual(clay.validate(data).value, { credentials: { apiKey: value.apiKey }, params: { workspaceId: '106' } })
  assert.deepEqual(clay.flat['~standard'].validate(Object.fromEntries(data)), { value })
})

test('a file in place of a text is none', () => {
  const data = new FormData()
  data.set('apiKey', new Blob(['0123456789abcdef0123']), 'key.txt')
  data.set('workspaceId', '106')
  assert.deepEqual(codesOf(provider('clay').validate(data).issues), ['not_text'])
})

test('where two sections have an id, keys are paths', () => {
  const twins = opened(TWINS).provider('twins')
  const form = { apiKey: 'x', 'credentials.key': 'a', own: 'b', 'params.key': 'c' }
  const check = twins.flat['~standard'].validate
  assert.deepEqual(check(form), { value: form })
  assert.deepEqual(
    check({ apiKey: 'x', key: 'a', own: 'b' }).issues.map(({ path }) => path),
    [['credentials.key'], ['params.key']],
  )
})
