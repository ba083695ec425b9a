// What all who ask for it share: nobody changes it for the others.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './install.mjs'

const isFrozen = (tree) => Object(tree) !== tree || (Object.isFrozen(tree) && Object.values(tree).every(isFrozen))

for (const [entry, name, id] of [
  ['connect-fields/guides', 'guide', 'clay'],
  ['connect-fields/providers/guides', 'guide', 'zendesk'],
  ['connect-fields/testing', 'samples', 'clay'],
]) {
  test(`${entry}: ${name}('${id}') is frozen to its last part`, async () => {
    const { [name]: get } = await load(entry)
    assert.ok(isFrozen(get(id)))
    assert.equal(get(id), get(id))
  })
}
