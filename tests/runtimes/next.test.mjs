// Next.js, built and started: a component of the client, a route on the server, and one on the edge.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch } from '../browser/browser.mjs'
import { ROOT } from '../js/install.mjs'
import { EXPECTED, esm, output, PROJECT, tool, write } from './project.mjs'
import { answered, freePort } from './server.mjs'

process.env.NEXT_TELEMETRY_DISABLED = '1'
const APP = join(PROJECT, 'next')
const NEXT = tool('next/dist/bin/next')
const route = (runtime) => `${esm}
export const runtime = '${runtime}'
export const dynamic = 'force-dynamic'
export const GET = () => new Response(text())
`
write({
  'next/package.json': '{ "private": true, "type": "module" }',
  // The folder of all that it may read: https://nextjs.org/docs/app/api-reference/config/next-config-js/turbopack#root-directory
  'next/next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(ROOT)} } }`,
  'next/app/layout.js': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>',
  'next/app/page.js': "import { Answers } from './answers.js'\nexport default () => <Answers />",
  'next/app/answers.js': `'use client'
import { useEffect, useState } from 'react'
${esm}
export function Answers() {
  const [where, setWhere] = useState('server')
  useEffect(() => setWhere('client'), [])
  return <p id={where}>{text()}</p>
}`,
  'next/app/node/route.js': route('nodejs'),
  'next/app/edge/route.js': route('edge'),
})
mkdirSync(join(APP, 'node_modules'))
for (const name of ['next', 'react', 'react-dom']) symlinkSync(tool(name), join(APP, 'node_modules', name))

let server
let address
before(async () => {
  await output(process.execPath, NEXT, 'build', APP)
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  server = spawn(process.execPath, [NEXT, 'start', APP, '-H', '127.0.0.1', '-p', port], { stdio: 'inherit' })
  await answered(address)
})
after(() => server?.kill())

test('Next.js: a component, rendered beforehand and in the browser', async () => {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const read = async (where) => assert.equal(await page.locator(`#${where}`).textContent(), EXPECTED)
    await page.setContent(await answered(address))
    await read('server')
    await page.goto(address)
    await read('client')
  } finally {
    await browser.close()
  }
})

test('Next.js: a route', async () => assert.equal(await answered(`${address}/node`), EXPECTED))

test('Next.js: a route on the edge, with the module that the condition edge-light imports', async () => {
  assert.equal(await answered(`${address}/edge`), EXPECTED)
  const { functions } = JSON.parse(readFileSync(join(APP, '.next/server/middleware-manifest.json'), 'utf8'))
  assert.match(functions['/edge/route'].wasm[0].filePath, /core.*\.wasm$/)
})
