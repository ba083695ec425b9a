// Each Node that package.json promises, from the oldest on: modules, CommonJS, the command line, and all cases of the corpus.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileOf, ROOT } from '../js/install.mjs'
import { cjs, EXPECTED, esm, output, tool, write } from './project.mjs'

const { optionalDependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const { engines } = JSON.parse(readFileSync(join(ROOT, 'pkg/package.json'), 'utf8'))
const NODES = Object.entries(optionalDependencies).map(([name, version]) => ({
  version: version.replace(/^.*@/, ''),
  node: tool(`${name}/bin/node`),
}))

write({
  'nodes.mjs': `${esm}console.log(text())`,
  'nodes.cjs': `${cjs}console.log(text())`,
  'nodes.json': '{ "acme": { "display_name": "Acme", "auth_mode": "API_KEY" } }',
})

test('the first is the oldest that package.json promises', () =>
  assert.equal(NODES[0].version, `${engines.node.replace('>=', '')}.0`))

for (const { version, node } of NODES) {
  test(`Node ${version}: import and require`, async () => {
    assert.equal(await output(node, '--version'), `v${version}`)
    for (const file of ['nodes.mjs', 'nodes.cjs']) assert.equal(await output(node, file), EXPECTED, file)
  })

  test(`Node ${version}: the command line`, async () => {
    const cli = join(fileOf('connect-fields'), '../cli.js')
    await output(node, cli, 'compile', 'nodes.json', '-o', `${version}.bin`)
    assert.match(await output(node, cli, 'inspect', `${version}.bin`), /acme/)
  })

  test(`Node ${version}: the corpus`, async () => {
    const said = await output(node, '--test', '--test-reporter=tap', join(ROOT, 'tests/js/corpus.test.mjs'))
    assert.match(said, /^# fail 0$/m)
    assert.ok(Number(/^# pass (\d+)$/m.exec(said)[1]) > 100)
  })
}
