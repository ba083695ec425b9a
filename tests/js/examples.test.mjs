// The examples inside providers/*.toml through wasm; `connect-fields lint` runs them natively.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './install.mjs'
import { codesOf as codes } from './results.mjs'
import { readFolder } from './toml.mjs'

const { provider: embedded } = await load()
const all = await load('connect-fields/providers')
/** What only who reads whole clipboards says: examples are made up, and look so. */
const MORE = ['checksum', 'doubled', 'other_kind', 'other_vendor', 'placeholder', 'test_mode']

for (const [id, { fields, embedded: isEmbedded }] of readFolder('providers')) {
  const { provider } = isEmbedded ? { provider: embedded } : all
  for (const field of fields) {
    const name = (example) => `${id}.${field.id}: ${JSON.stringify(example.input ?? example)}`
    const check = (input) => provider(id).field(field.id, field.section).check(input)

    for (const example of field.accepted) {
      test(`${name(example)} is accepted`, () => {
        const {
          input,
          value = input,
          changes = [],
          warnings = [],
        } = example.input === undefined ? { input: example } : example
        const checked = check(input)
        assert.equal(checked.state, 'valid')
        assert.equal(checked.value, value)
        assert.deepEqual(codes(checked.changes), changes)
        const said = codes(checked.warnings).filter((code) => isEmbedded || !MORE.includes(code))
        assert.deepEqual(said, warnings)
        assert.deepEqual(checked.issues, [])
      })
    }

    for (const example of field.refused) {
      test(`${name(example)} is refused as ${example.code}`, () => {
        const checked = check(example.input)
        // An empty box is no mistake yet: only the form says that something is missing.
        const missing = checked.state === 'empty' ? ['required'] : []
        assert.deepEqual([...codes(checked.issues), ...missing], [example.code])
        assert.equal(Object.hasOwn(checked, 'value'), false)

        const { issues } = provider(id).validate({ [field.section]: { [field.id]: example.input } })
        const own = issues.filter(({ path }) => path.join('.') === `${field.section}.${field.id}`)
        assert.deepEqual(codes(own), [example.code])
      })
    }
  }
}
