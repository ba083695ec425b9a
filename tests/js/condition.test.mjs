// Fields that a form shows only while another one has a certain value.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, opened } from './acme.mjs'

const MODES = {
  auth_mode: 'API_KEY',
  connection_config: {
    mode: { type: 'string', title: 'Mode', enum: ['builtin', 'custom'], default_value: 'builtin', order: 1 },
    url: {
      type: 'string',
      title: 'URL',
      pattern: '^https://',
      order: 2,
      visible_when: { field: 'mode', equals: 'custom' },
    },
    user: { type: 'string', title: 'User', order: 3, visible_when: { field: 'url', equals: 'https://basic' } },
    keep: { type: 'string', title: 'Keep', order: 4, visible_when: { field: 'mode', equals: 'builtin' } },
  },
}
const schema = opened({ modes: MODES }).provider('modes')
const validate = (params) => schema.validate({ credentials: { apiKey: 'k' }, params })
const codesOf = ({ issues }) => issues.map(({ code, path }) => `${path.join('.')} ${code}`)

test('the descriptor tells when a field is shown', () => {
  assert.deepEqual(
    schema.fields.map(({ id, visibleWhen }) => [id, visibleWhen?.path.join('.'), visibleWhen?.equals]),
    [
      ['mode', undefined, undefined],
      ['url', 'params.mode', 'custom'],
      ['user', 'params.url', 'https://basic'],
      ['keep', 'params.mode', 'builtin'],
      ['apiKey', undefined, undefined],
    ],
  )
})

const FORMS = [
  ['shown: required', { mode: 'custom' }, ['params.url required']],
  ['shown: checked', { mode: 'custom', url: 'ftp://' }, ['params.url pattern']],
  ['not shown: not required', { mode: 'builtin', keep: 'k' }, { mode: 'builtin', keep: 'k' }],
  [
    'not shown: neither checked nor submitted',
    { mode: 'builtin', keep: 'k', url: 'x' },
    { mode: 'builtin', keep: 'k' },
  ],
  ['not shown: no note of it', { mode: 'builtin', keep: 'k', url: 7 }, { mode: 'builtin', keep: 'k' }],
  ['an empty box has its default', { keep: 'k' }, { keep: 'k' }],
  [
    'a box that is not empty counts without its edges',
    { mode: ' custom ', url: 'https://a' },
    { mode: 'custom', url: 'https://a' },
  ],
  ['what waits for a field that is not shown is not shown', { url: 'https://basic', keep: 'k' }, { keep: 'k' }],
  ['a row of conditions', { mode: 'custom', url: 'https://basic' }, ['params.user required']],
]
for (const [name, params, expected] of FORMS) {
  test(name, () => {
    const result = validate(params)
    if (Array.isArray(expected)) assert.deepEqual(codesOf(result), expected)
    else assert.deepEqual(result.value, { credentials: { apiKey: 'k' }, params: expected })
  })
}

test('a condition that cannot be is an error of the definition', () => {
  const config = (fields) => ({ odd: { auth_mode: 'API_KEY', connection_config: fields } })
  const unknown = config({ a: { type: 'string', visible_when: { field: 'nope', equals: 'x' } } })
  assert.throws(() => compile(unknown), /`a` is shown by `nope`, which is no field that this form shows/)
  const each = (other) => ({ type: 'string', visible_when: { field: other, equals: 'x' } })
  assert.throws(() => compile(config({ a: each('b'), b: each('a') })), /`a` is never shown: it waits for `b`/)
  assert.throws(() => compile(config({ a: each('a') })), /never shown/)
  const unseen = { a: each('b'), b: { type: 'string', hidden: true } }
  assert.throws(() => compile(config(unseen)), /`b`, which is no field that this form shows/)
  const nameless = { a: { type: 'string', visible_when: { feild: 'b', equals: 'x' } }, b: { type: 'string' } }
  assert.throws(() => compile(config(nameless)), /a condition that names no field/)
  const control = { a: { type: 'string', visible_when: { field: 'b', equals: 'x\0' } }, b: { type: 'string' } }
  assert.throws(() => compile(config(control)), /a control character/)
})
