// Each run time answers alike.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cjs, EXPECTED, esm, output, tool, write } from './project.mjs'
import { answerOfWorker } from './workerd.mjs'

const DENO = tool('@deno/linux-x64-glibc/deno')
const BUN = tool('@oven/bun-linux-x64/bin/bun')

write({ 'check.mjs': `${esm}console.log(text())`, 'check.cjs': `${cjs}console.log(text())` })

for (const [name, ...command] of [
  ['Node, as a module', process.execPath, 'check.mjs'],
  ['Node, CommonJS', process.execPath, 'check.cjs'],
  ['Deno', DENO, 'run', '--no-remote', 'check.mjs'],
  ['Bun, as a module', BUN, 'check.mjs'],
  ['Bun, CommonJS', BUN, 'check.cjs'],
]) {
  test(name, async () => assert.equal(await output(...command), EXPECTED))
}

test('workerd: the module is imported, as bytes may not be compiled there', async () =>
  assert.equal(await answerOfWorker('worker', esm), EXPECTED))

test('slim: who hosts the module gives it', async () => {
  const slim = esm.replace("from 'connect-fields'", "from 'connect-fields/slim'")
  write({
    'slim.mjs': `${slim}
import { init, NotStartedError } from 'connect-fields/slim'
import { readFileSync } from 'node:fs'
let early
try { text() } catch (error) { early = error }
if (!(early instanceof NotStartedError)) throw new Error('it works without a module')
init(new WebAssembly.Module(readFileSync(new URL(import.meta.resolve('connect-fields/core.wasm')))))
console.log(text())`,
  })
  assert.equal(await output(process.execPath, 'slim.mjs'), EXPECTED)
})
