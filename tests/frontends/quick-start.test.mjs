// The quick starts of the guide, done step by step as they stand there; what they install comes from here, not from a registry.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { launch } from '../browser/browser.mjs'
import { CONSUMER, ROOT } from '../js/install.mjs'
import { GUIDE, read } from '../js/snippets.mjs'
import { CLEAN, MESSAGE } from './inputs.mjs'

const INSTALLED = fileURLToPath(new URL('node_modules/', import.meta.url))
const FOLDER = join(ROOT, 'target/test/quick-start')
const PROJECT = 'connect-clay'
const CREATE = new RegExp(`^npm create vite@latest ${PROJECT} -- (--template \\w+)$`, 'm')
const pages = GUIDE.filter((page) => CREATE.test(read(page)))

let browser
before(async () => {
  browser = await launch()
})
after(() => browser.close())

test('the element and each framework have one, of three steps', () => {
  assert.equal(pages.length, 6)
  for (const page of pages) {
    const steps = [...read(page).matchAll(/^## (\d.*)$/gm)].map(([, heading]) => heading)
    assert.deepEqual(steps, ['1. Make a project', '2. Put the form in', '3. Start it'], page)
  }
})

for (const page of pages) {
  test(`${page}: leads to a form that pastes, errs and submits`, async () => {
    const server = await createServer({
      root: makeProject(page),
      logLevel: 'error',
      server: { host: '127.0.0.1', port: 0 },
    })
    await server.listen()
    const context = await browser.newContext()
    try {
      const url = `http://127.0.0.1:${server.httpServer.address().port}/`
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url })
      await use(await context.newPage(), url)
    } finally {
      await context.close()
      await server.close()
    }
  })
}

/** The first and the second step; gives the folder of the project. */
function makeProject(page) {
  const text = read(page)
  const folder = join(FOLDER, page.replaceAll('/', '-'))
  const root = join(folder, PROJECT)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const [, template] = CREATE.exec(text)
  const create = [join(INSTALLED, 'create-vite/index.js'), PROJECT, ...template.split(' '), '--no-interactive']
  execFileSync(process.execPath, create, { cwd: folder, stdio: 'pipe' })

  // A version that is pinned there is the one that is tested here.
  const asked = /^npm install (.*)$/m.exec(text)[1].split(' ')
  for (const [, name, version] of asked.map((one) => /^(@?[^@]+)@?(.*)$/.exec(one))) {
    if (version) assert.equal(JSON.parse(readFileSync(join(INSTALLED, name, 'package.json'))).version, version)
    link(root, name)
  }
  const { dependencies = {}, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json')))
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) link(root, name)

  for (const [, file, code] of text.matchAll(/^`([\w./]+)`, all of it [^\n]*:\n\n```\w+\n(.*?)^```$/gms)) {
    writeFileSync(join(root, file), code)
  }
  return root
}

function link(root, name) {
  const target = join(name === 'connect-fields' ? join(CONSUMER, 'node_modules') : INSTALLED, name)
  const path = join(root, 'node_modules', name)
  mkdirSync(dirname(path), { recursive: true })
  // Types and linters of the template are not needed to run it.
  if (existsSync(target)) symlinkSync(target, path)
}

async function use(page, url) {
  const errors = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(url)
  const workspace = page.getByLabel('Workspace ID', { exact: true })
  await workspace.fill('acme')
  await page.keyboard.press('Tab')
  await page.getByText(MESSAGE).first().waitFor()
  await page.getByLabel('API key', { exact: true }).fill(CLEAN.credentials.apiKey)
  await workspace.fill('')
  await page.evaluate(() => navigator.clipboard.writeText('https://app.clay.com/workspaces/1060661/home'))
  await workspace.focus()
  await page.keyboard.press('ControlOrMeta+V')
  assert.equal(await workspace.inputValue(), CLEAN.params.workspaceId)
  await page.getByRole('button', { name: 'Connect' }).click()
  await page.waitForFunction(() => document.querySelector('output').textContent !== '')
  assert.deepEqual(JSON.parse(await page.locator('output').textContent()), CLEAN)
  assert.deepEqual(errors, [])
}
