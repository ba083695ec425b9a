// Fields that are shown on a condition are asked for on that condition.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './install.mjs'
import { errorsBy, TARGETS } from './json-schemas.mjs'

const { openCatalog } = await load('connect-fields/full')
const { compile } = await load('connect-fields/compiler')

const when = (field, equals) => ({ visible_when: { field, equals } })
const text = (more = {}) => ({ type: 'string', title: 'T', ...more })
const MODES = {
  auth_mode: 'NONE',
  connection_config: {
    mode: text({ enum: ['builtin', 'custom'], default_value: 'builtin' }),
    url: text({ pattern: '^https:', ...when('mode', 'custom') }),
    user: text({ ...when('url', 'https://basic'), optional: true, pattern: '^[a-z]+$' }),
    keep: text(when('mode', 'builtin')),
  },
}
const schema = openCatalog(compile({ modes: MODES }, { with: ['patterns'] })).provider('modes')

const FORMS = [
  {},
  { keep: 'k' },
  { mode: 'builtin' },
  { mode: 'builtin', keep: 'k' },
  { mode: 'custom' },
  { mode: 'custom', url: 'ftp:' },
  { mode: 'custom', url: 'https:x' },
  { mode: 'custom', url: 'https://basic' },
  { mode: 'custom', url: 'https://basic', user: 'U' },
  { mode: 'custom', url: 'https://basic', user: 'u' },
  { mode: 'custom', url: 'https:x', user: 'U' },
  { mode: 'builtin', keep: 'k', url: 'https://basic', user: 'U' },
  { mode: 'builtin', keep: 'k', url: 'ftp:' },
  { mode: 'other', keep: 'k' },
]

for (const target of Object.keys(TARGETS)) {
  for (const params of FORMS) {
    test(`${target}: ${JSON.stringify(params)}`, () => {
      const errors = errorsBy(schema.jsonSchema({ target }), target)
      const { ok, value, issues } = schema.validate({ params })
      const refused = issues.map(({ path }) => path.join('.'))
      assert.deepEqual([...errors({ params })].filter((path) => path !== '').sort(), refused.sort())
      if (ok) assert.deepEqual([...errors(value)], [])
    })
  }
}

test('the condition stands in if, what is asked in then', () => {
  const [url, user] = schema.jsonSchema().allOf
  const mode = { type: 'object', properties: { mode: { const: 'custom' } }, required: ['mode'] }
  const isCustom = { type: 'object', properties: { params: mode }, required: ['params'] }
  assert.deepEqual(url.if, isCustom)
  assert.deepEqual(url.then.properties.params.required, ['url'])
  assert.equal(url.then.properties.params.properties.url.pattern, '^https:')
  assert.deepEqual(user.if.allOf[1], isCustom)
  assert.equal(user.then.required, undefined)
})
