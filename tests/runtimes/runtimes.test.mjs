// Each run time answers alike.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { build } from 'esbuild'
import { CONSUMER } from '../js/install.mjs'
import { cjs, EXPECTED, esm, output, PROJECT, tool, write } from './project.mjs'
import { answered, freePort } from './server.mjs'

const DENO = tool('@deno/linux-x64-glibc/deno')
const BUN = tool('@oven/bun-linux-x64/bin/bun')
const WORKERD = tool('@cloudflare/workerd-linux-64/bin/workerd')

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

test('workerd: the module is imported, as bytes may not be compiled there', async () => {
  write({ 'worker/entry.mjs': `${esm}export default { fetch: () => new Response(text()) }` })
  await build({
    entryPoints: [join(PROJECT, 'worker/entry.mjs')],
    outfile: join(PROJECT, 'worker/worker.js'),
    bundle: true,
    format: 'esm',
    conditions: ['workerd'],
    external: ['*.wasm'],
    logLevel: 'error',
  })
  cpSync(join(CONSUMER, 'node_modules/connect-fields/dist/core.wasm'), join(PROJECT, 'worker/core.wasm'))
  const port = await freePort()
  write({
    'worker/config.capnp': `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "worker.js", esModule = embed "worker.js"), (name = "core.wasm", wasm = embed "core.wasm")],
    compatibilityDate = "2026-01-01"))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]);
`,
  })
  const server = spawn(WORKERD, ['serve', join(PROJECT, 'worker/config.capnp')], { stdio: 'inherit' })
  try {
    assert.equal(await answered(`http://127.0.0.1:${port}/`), EXPECTED)
  } finally {
    server.kill()
  }
})

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
