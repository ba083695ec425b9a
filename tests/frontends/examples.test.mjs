// The examples of www/examples, built by Vite, in the hands of a user.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import vue from '@vitejs/plugin-vue'
import { build, preview } from 'vite'
import { launch } from '../browser/browser.mjs'
import { fileOf, ROOT } from '../js/install.mjs'
import { CLEAN, MESSAGE } from './inputs.mjs'

const EXAMPLES = join(ROOT, 'www/examples')
const HERE = fileURLToPath(import.meta.url)
const names = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const AXE = join(ROOT, 'node_modules/axe-core/axe.min.js')
/** Lines of its own that an example may have. */
const MOST = 80
const ADDRESS = 'https://app.clay.com/workspaces/1060661/home'

/** What an example imports: the package as it is packed, and libraries as they are installed here. */
const installed = {
  name: 'installed',
  enforce: 'pre',
  resolveId(id, importer) {
    if (!importer?.startsWith(EXAMPLES) || !/^[\w@]/.test(id)) return undefined
    return id.startsWith('connect-fields') ? fileOf(id) : this.resolve(id, HERE, { skipSelf: true })
  },
}

let browser
before(async () => {
  browser = await launch()
})
after(() => browser.close())

async function served(name) {
  const root = join(EXAMPLES, name)
  const outDir = join(ROOT, 'target/test/examples', name)
  const options = { root, configFile: false, logLevel: 'error', plugins: [installed, vue(), svelte()] }
  await build({ ...options, build: { outDir, emptyOutDir: true } })
  return preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  })
}

for (const { name } of names) {
  test(`${name}: is short`, () => {
    for (const file of readdirSync(join(EXAMPLES, name))) {
      const lines = readFileSync(join(EXAMPLES, name, file), 'utf8').split('\n').length
      assert.ok(lines < MOST, `${file} has ${lines} lines`)
    }
  })

  test(`${name}: pastes, errs, mends, submits`, async (t) => {
    const server = await served(name)
    const context = await browser.newContext()
    const page = await context.newPage()
    const errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    try {
      const { port } = server.httpServer.address()
      const url = `http://127.0.0.1:${port}/`
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url })
      await page.goto(url)
      await use(t, page)
      assert.deepEqual(errors, [])
    } finally {
      await context.close()
      await server.close()
    }
  })
}

test('the README shows the plain one as it is', () => {
  const code = readFileSync(join(EXAMPLES, 'html/main.js'), 'utf8')
  assert.ok(readFileSync(join(ROOT, 'pkg/README.md'), 'utf8').includes(code))
})

async function use(t, page) {
  const [key, workspace] = ['API key', 'Workspace ID'].map((label) => page.getByLabel(label, { exact: true }))
  const paste = async (box, text) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await box.focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('ControlOrMeta+V')
  }
  const undo = () => page.keyboard.press('ControlOrMeta+Z')

  await t.test('a pasted address leaves its value; undo gives the address, then the box before it', async () => {
    await workspace.waitFor()
    await paste(workspace, ADDRESS)
    assert.equal(await workspace.inputValue(), '1060661')
    assert.ok(await page.getByText('Took it out of the address.').first().isVisible())
    await undo()
    assert.equal(await workspace.inputValue(), ADDRESS)
    await undo()
    assert.equal(await workspace.inputValue(), '')
  })

  await t.test('what holds values for several boxes is spread over them; Undo takes all of it back', async () => {
    await paste(workspace, 'API key: 0123456789abcdef0123\nWorkspace ID: 106')
    assert.deepEqual([await key.inputValue(), await workspace.inputValue()], ['0123456789abcdef0123', '106'])
    await page.getByRole('button', { name: 'Undo' }).first().click()
    assert.equal(await key.inputValue(), '')
    await workspace.fill('')
  })

  await t.test('a mistake is said when the box is left, and describes it, until it is mended', async () => {
    await workspace.fill('acme')
    await page.keyboard.press('Tab')
    await page.getByText(MESSAGE).first().waitFor()
    assert.equal(await workspace.getAttribute('aria-invalid'), 'true')
    const described = await workspace.evaluate((box) =>
      box
        .getAttribute('aria-describedby')
        .split(' ')
        .map((id) => box.getRootNode().getElementById(id)?.textContent)
        .join(' '),
    )
    assert.ok(described.includes(MESSAGE), described)
    await workspace.fill('12')
    await page.keyboard.press('Tab')
    await page
      .getByText(MESSAGE)
      .first()
      .waitFor({ state: 'detached' })
      .catch(() => {})
    assert.equal(await page.getByText(MESSAGE).count(), 0)
    assert.equal(await workspace.getAttribute('aria-invalid'), null)
  })

  await t.test('the caret stays where the user types', async () => {
    await workspace.focus()
    await workspace.evaluate((box) => box.setSelectionRange(1, 1))
    await page.keyboard.type('3')
    assert.deepEqual(await workspace.evaluate((box) => [box.value, box.selectionStart]), ['132', 2])
    await workspace.evaluate((box) => box.setSelectionRange(0, 0))
    await page.keyboard.type(' ')
    assert.deepEqual(await workspace.evaluate((box) => [box.value, box.selectionStart]), [' 132', 1])
    await page.keyboard.press('Tab')
    assert.equal(await workspace.inputValue(), '132')
  })

  await t.test('nothing is written while the user composes', async () => {
    const client = await page.context().newCDPSession(page)
    await workspace.fill('')
    await workspace.focus()
    await client.send('Input.imeSetComposition', { text: ' 10', selectionStart: 3, selectionEnd: 3 })
    assert.equal(await workspace.inputValue(), ' 10')
    await client.send('Input.insertText', { text: ' 106' })
    assert.equal(await workspace.inputValue(), ' 106')
    await page.keyboard.press('Tab')
    assert.equal(await workspace.inputValue(), '106')
  })

  await t.test('what a password manager writes is trimmed, too', async () => {
    await workspace.focus()
    await key.evaluate((box) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, ' 0123456789abcdef0123\u200b')
      box.dispatchEvent(new Event('input', { bubbles: true }))
      box.dispatchEvent(new Event('change', { bubbles: true }))
    })
    assert.equal(await key.inputValue(), '0123456789abcdef0123')
  })

  await t.test('axe finds nothing, with a mistake and a note on the page', async () => {
    await workspace.fill('acme')
    await page.keyboard.press('Tab')
    await page.getByText(MESSAGE).first().waitFor()
    await page.addScriptTag({ path: AXE })
    const { violations } = await page.evaluate(() =>
      window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
    )
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      [],
    )
  })

  await t.test('a form that is wrong is not submitted; one that is mended gives its value', async () => {
    const submit = page.getByRole('button', { name: 'Connect' })
    await page.evaluate(() => {
      window.clicks = 0
      addEventListener('click', (event) => event.composedPath()[0].closest('button') && window.clicks++)
    })
    await workspace.fill('acme')
    await submit.click()
    await page.getByText(MESSAGE).first().waitFor()
    // Words that appear when the box is left do not move the button away from the click.
    assert.equal(await page.evaluate(() => window.clicks), 1)
    assert.equal(await page.locator('output').textContent(), '')
    await paste(workspace, ADDRESS)
    await submit.click()
    await page.waitForFunction(() => document.querySelector('output').textContent !== '')
    assert.deepEqual(JSON.parse(await page.locator('output').textContent()), CLEAN)
  })
}
