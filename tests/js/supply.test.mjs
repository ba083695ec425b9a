// What `make lint` holds dependencies against finds what it is there for; that it finds nothing here, lint itself says.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAllowed } from '../../scripts/licences.mjs'
import { faultsOfCrates, faultsOfLock, faultsOfWorkflow } from '../../scripts/supply.mjs'

const ALLOWED = ['MIT', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception']
for (const [expression, expected] of [
  ['MIT', true],
  ['GPL-3.0-only', false],
  ['GPL-3.0-only OR MIT', true],
  ['GPL-3.0-only/MIT', true],
  ['MIT AND GPL-3.0-only', false],
  ['(MIT OR GPL-3.0-only) AND Apache-2.0', true],
  ['MIT OR GPL-3.0-only AND GPL-3.0-only', true],
  ['(MIT OR GPL-3.0-only) AND GPL-3.0-only', false],
  ['Apache-2.0 WITH LLVM-exception', true],
  ['MIT WITH LLVM-exception', false],
  ['SEE LICENSE IN LICENSE', null],
  ['(MIT', null],
  ['', false],
  [undefined, false],
]) {
  test(`licence ${JSON.stringify(expression)}`, () => {
    if (expected === null) assert.throws(() => isAllowed(expression, ALLOWED), /no licence expression/)
    else assert.equal(isAllowed(expression, ALLOWED), expected)
  })
}

const INDEX = 'https://github.com/rust-lang/crates.io-index'
const DENY = {
  licenses: { allow: ['MIT'], exceptions: [{ crate: 'special', allow: ['BSD-3-Clause'] }] },
  sources: { 'allow-registry': [INDEX] },
}
const OWN = { id: 'own', name: 'own', version: '1.0.0', license: 'MIT', source: null, rust_version: '1.90' }
const CRATE = { ...OWN, id: 'other', name: 'other', source: `registry+${INDEX}`, rust_version: '1.8' }

function faultsOfCrate(changed, checksum = 'abc') {
  const crate = { ...CRATE, ...changed }
  const metadata = { workspace_members: ['own'], packages: [OWN, crate] }
  return faultsOfCrates(metadata, { package: [{ ...crate, checksum }] }, DENY)
}

test('crates', () => {
  assert.deepEqual(faultsOfCrate({}), [])
  assert.deepEqual(faultsOfCrate({ rust_version: null }), [])
  assert.deepEqual(faultsOfCrate({ name: 'special', license: 'MIT AND BSD-3-Clause' }), [])
  assert.deepEqual(faultsOfCrate({ license: 'MIT AND BSD-3-Clause' }), ['other 1.0.0: licence MIT AND BSD-3-Clause'])
  assert.deepEqual(faultsOfCrate({ source: 'git+https://a.example' }), ['other 1.0.0: from git+https://a.example'])
  assert.deepEqual(faultsOfCrate({ source: null }), ['other 1.0.0: from null'])
  assert.deepEqual(faultsOfCrate({}, null), ['other 1.0.0: no checksum in Cargo.lock'])
  assert.deepEqual(faultsOfCrate({ rust_version: '1.91.0' }), ['other 1.0.0: needs Rust 1.91.0, and we promise 1.90'])
})

const ONE = { version: '1.2.3', license: 'ISC', integrity: 'sha512-abc' }
const faultsOfPackage = (changed, version = '1.2.3') => {
  const manifest = { devDependencies: { one: version } }
  const packages = { '': manifest, 'node_modules/two/node_modules/one': { ...ONE, ...changed } }
  return faultsOfLock(manifest, { packages })
}

test('packages of npm', () => {
  assert.deepEqual(faultsOfPackage({}), [])
  assert.deepEqual(faultsOfPackage({ integrity: undefined, inBundle: true }), [])
  assert.deepEqual(faultsOfPackage({ license: 'AGPL-3.0-only' }), ['one 1.2.3: licence AGPL-3.0-only'])
  assert.deepEqual(faultsOfPackage({ license: undefined }), ['one 1.2.3: licence undefined'])
  assert.deepEqual(faultsOfPackage({ integrity: undefined }), ['one 1.2.3: no integrity in package-lock.json'])
  assert.deepEqual(faultsOfPackage({ resolved: 'https://a.example/1' }), ['one 1.2.3: from https://a.example/1'])
  for (const loose of ['^1.2.3', '1.x', 'latest', 'npm:other@^1.0.0', 'github:a/b'])
    assert.deepEqual(faultsOfPackage({}, loose), [`one: ${loose} is not one version`])
  for (const exact of ['1.2.3-beta.1', 'npm:other@1.0.0', 'npm:@scope/other@1.0.0'])
    assert.deepEqual(faultsOfPackage({}, exact), [])
})

test('a lock file that is behind', () => {
  const faults = faultsOfLock(
    { devDependencies: { one: '1.2.4' } },
    { packages: { '': { devDependencies: { one: '1.2.3' } } } },
  )
  assert.equal(faults.length, 1)
  assert.match(faults[0], /devDependencies are not those of package\.json/)
})

const COMMIT = '0123456789abcdef0123456789abcdef01234567'
const workflow = (action, permissions = '  contents: read\n') => `on: push
permissions:
${permissions}jobs:
  test:
    steps:
      - uses: ${action}
`

test('workflows', () => {
  assert.deepEqual(faultsOfWorkflow(workflow(`a/b@${COMMIT} # v1.2.3`)), [])
  assert.deepEqual(faultsOfWorkflow(workflow('a/b@v1')), ['a/b@v1: no commit'])
  for (const more of ['  contents: write\n', '  contents: read\n  id-token: write\n', ''])
    assert.equal(faultsOfWorkflow(workflow(`a/b@${COMMIT}`, more)).length, 1, more)
})
