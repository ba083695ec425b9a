// What callers get wrong of options: `connect-fields/full` says what to do.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './install.mjs'
import { GOOD } from './samples.mjs'

const WRONG = {
  'another name': [{ sofen: ['params.workspaceId'] }, /^No such option: there are soften, hosts/],
  'a name that every object has': [{ toString: 'x' }, /^No such option/],
  'one path': [{ soften: 'params.workspaceId' }, /`soften` has to be a list of paths/],
  'another kind of hosts': [{ hosts: 'private' }, /`hosts` has to be 'public'/],
  'a message that is none': [{ messages: { required: () => '' } }, /`messages` has to be texts by code/],
  'labels in a list': [{ labels: [7] }, /`labels` has to be texts by path/],
  'the name of a language': [{ locale: 'fr' }, /`locale` has to be the default export of/],
  'half a language': [{ locale: { messages: 1 } }, /`locale` has to be the default export of/],
  'a time': [{ clock: 7 }, /`clock` has to be a function/],
}

const full = await load('connect-fields/full')

for (const [name, [options, message]] of Object.entries(WRONG)) {
  test(`full: ${name}`, () => assert.throws(() => full.provider('clay', options), { name: 'TypeError', message }))
}

test('full: options that are left open are none', () => {
  const open = { soften: undefined, hosts: undefined, labels: undefined, messages: undefined, locale: undefined }
  assert.equal(full.provider('clay', open).validate(GOOD.clay).ok, true)
})

test('full: what is kept is a list, and a language more than its name', () => {
  const clay = full.provider('clay')
  assert.throws(() => clay.validate({}, { kept: 'credentials.apiKey' }), { name: 'TypeError', message: /`kept`/ })
  assert.throws(() => clay.withLocale('fr'), { name: 'TypeError', message: /`locale`/ })
})

test('options stay as they were given', async () => {
  const { provider } = await load('connect-fields/providers')
  const options = { hosts: 'public' }
  const okta = provider('okta', options)
  options.hosts = undefined
  assert.equal(okta.field('hostname').check('localhost').issues[0].code, 'private_host')
})

test('a message that is no text is written as one: no check throws', async () => {
  const { provider } = await load()
  const clay = provider('clay', { messages: { required: () => 'x', not_digits: 7 } })
  const { issues } = clay.validate({ params: { workspaceId: '10x' } })
  assert.deepEqual(
    issues.map(({ message }) => typeof message),
    ['string', 'string'],
  )
})
