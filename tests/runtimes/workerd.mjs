// Cloudflare's run time: a program as one worker, bundled as its own tools do it.
import { spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { fileOf } from '../js/install.mjs'
import { PROJECT, tool, write } from './project.mjs'
import { answered, freePort } from './server.mjs'

const WORKERD = tool('@cloudflare/workerd-linux-64/bin/workerd')
const MODULES = ['core.wasm', 'full.wasm']

/** What a worker answers whose source has a function `text`. */
export async function answerOfWorker(name, source) {
  const folder = join(PROJECT, name)
  write({ [`${name}/entry.mjs`]: `${source}\nexport default { fetch: () => new Response(text()) }` })
  await build({
    entryPoints: [join(folder, 'entry.mjs')],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    conditions: ['workerd'],
    external: ['*.wasm'],
    logLevel: 'error',
  })
  for (const file of MODULES) cpSync(join(fileOf('connect-fields'), '..', file), join(folder, file))
  const port = await freePort()
  const modules = MODULES.map((file) => `(name = "${file}", wasm = embed "${file}")`)
  write({
    [`${name}/config.capnp`]: `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "worker.js", esModule = embed "worker.js"), ${modules.join(', ')}],
    compatibilityDate = "2026-01-01"))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]);
`,
  })
  const server = spawn(WORKERD, ['serve', join(folder, 'config.capnp')], { stdio: 'inherit' })
  try {
    return await answered(`http://127.0.0.1:${port}/`)
  } finally {
    server.kill()
  }
}
