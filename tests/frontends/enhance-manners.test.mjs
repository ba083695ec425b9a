// `enhance` on pages that have a say of their own: other inputs, other buttons, other listeners.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch } from '../browser/browser.mjs'
import { servePage } from './page.mjs'

const KEY = '0123456789abcdef0123'
const FORM = `<form>
  <label>Name <input name="name" required></label>
  <label>Key <input name="credentials.apiKey"></label>
  <label>Workspace <input name="workspaceId"></label>
  <button>Connect</button> <button formnovalidate value="cancel">Cancel</button>
</form>`

let browser
before(async () => {
  browser = await launch()
})
after(() => browser.close())

/** Runs `body` on a fresh page with this form, enhanced for Clay; `window.connected` counts the events. */
const pageTest = (name, html, body, expected = []) =>
  test(name, async () => {
    const server = await servePage(`<!doctype html><title>Connect</title>${html}`, "'self' 'wasm-unsafe-eval'")
    const context = await browser.newContext()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address })
    const page = await context.newPage()
    const errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    try {
      await page.goto(server.address)
      await page.evaluate(async () => {
        const [{ provider }, { enhance }] = await Promise.all([import('/index.js'), import('/enhance.js')])
        window.form = document.querySelector('form')
        window.connected = 0
        window.form.addEventListener('connect', (event) => {
          event.preventDefault()
          window.connected++
        })
        window.clay = provider('clay')
        window.again = (options) => {
          window.enhanced = enhance(window.form, window.clay, options)
        }
        window.again()
      })
      await body(page)
      assert.deepEqual(errors, expected)
    } finally {
      await context.close()
      server.close()
    }
  })

const fill = async (page) => {
  await page.getByLabel('Key').fill(KEY)
  await page.getByLabel('Workspace').fill('106')
}
const connected = (page) => page.evaluate(() => window.connected)
const paste = async (page, label, text) => {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.getByLabel(label).focus()
  await page.keyboard.press('ControlOrMeta+V')
}

pageTest('the page’s own inputs are asked for, too', FORM, async (page) => {
  await fill(page)
  await page.getByRole('button', { name: 'Connect' }).click()
  assert.equal(await connected(page), 0)
  assert.equal(await page.evaluate(() => document.activeElement.name), 'name')
  await page.getByLabel('Name').fill('mine')
  await page.getByRole('button', { name: 'Connect' }).click()
  assert.equal(await connected(page), 1)
})

pageTest(
  'an input of the page that is barred from validation stops nothing',
  FORM.replace('required', 'readonly pattern="[0-9]+" value="abc"'),
  async (page) => {
    await fill(page)
    await page.getByRole('button', { name: 'Connect' }).click()
    assert.equal(await connected(page), 1)
  },
)

pageTest('a button that asks for no validation has its way, and so has another listener', FORM, async (page) => {
  await page.evaluate(() => {
    window.sent = 0
    window.form.addEventListener('submit', (event) => {
      window.sent += event.defaultPrevented ? 0 : 1
      event.preventDefault()
    })
  })
  await page.getByRole('button', { name: 'Cancel' }).click()
  assert.deepEqual([await page.evaluate(() => window.sent), await connected(page)], [1, 0])
  await fill(page)
  await page.evaluate(() =>
    window.form.addEventListener('submit', (event) => event.preventDefault(), { capture: true }),
  )
  await page.getByRole('button', { name: 'Connect' }).click()
  assert.equal(await connected(page), 0)
})

pageTest(
  'a field without an input is a mistake that the page hears of',
  '<form><label>Key <input name="apiKey"></label><button>Connect</button></form>',
  async (page) => {
    await page.getByLabel('Key').fill(KEY)
    await page.getByRole('button', { name: 'Connect' }).click()
    assert.equal(await connected(page), 0)
  },
  ['The form has no input for params.workspaceId, so it can never be submitted.'],
)

pageTest(
  'a select is a box; inputs that hold no text stay as they are; what may not be written is not',
  `<form><label>Key <input name="apiKey" readonly></label>
<label>Workspace <select name="workspaceId"><option value="">None</option><option>106</option></select></label>
<input type="hidden" name="credentials.apiKey"><button>Connect</button></form>`,
  async (page) => {
    await page.evaluate(() => {
      window.events = []
      for (const type of ['input', 'change']) window.form.addEventListener(type, () => window.events.push(type))
    })
    await page.evaluate((key) => window.enhanced.paste(`API key: ${key}\nWorkspace ID: 106`), KEY)
    assert.equal(await page.getByLabel('Key').inputValue(), '')
    assert.deepEqual(await page.evaluate(() => window.events), ['input', 'change'], 'as when a user chooses')
    assert.equal(await page.getByLabel('Workspace').inputValue(), '106')
    assert.equal(await page.locator('[type=hidden]').count(), 1)
  },
)

pageTest(
  'an input outside of its form is one of its boxes',
  `<form id="f"><button>Connect</button></form>
<label>Key <input name="apiKey" form="f"></label><label>Workspace <input name="workspaceId" form="f"></label>`,
  async (page) => {
    await paste(page, 'Workspace', 'https://app.clay.com/workspaces/106/home')
    assert.equal(await page.getByLabel('Workspace').inputValue(), '106')
  },
)

pageTest('words come though the page swallows the pointer, and none after a stop', FORM, async (page) => {
  await page.evaluate(() => {
    for (const type of ['pointerup', 'pointerdown']) {
      window.form.addEventListener(type, (event) => event.stopPropagation())
    }
  })
  await page.getByLabel('Workspace').fill('abc')
  await page.getByLabel('Name').click()
  await page.getByText('digits 0 to 9 only').first().waitFor()
  await page.getByLabel('Workspace').fill('')
  await page.getByLabel('Workspace').fill('abc')
  await page.evaluate(() => {
    document.querySelector('[formnovalidate]').type = 'button'
    document.querySelector('[formnovalidate]').onclick = () => window.enhanced.stop()
  })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.waitForTimeout(50)
  assert.equal(await page.locator('[aria-invalid]').count(), 0)
  assert.equal(await page.getByLabel('Workspace').evaluate(({ validity }) => validity.valid), true)
})

pageTest('a form has one at a time; stop leaves everything as it was', FORM, async (page) => {
  const attributes = () =>
    page
      .locator('form input')
      .evaluateAll((all) => all.map((one) => [...one.attributes].map(({ name }) => name).sort()))
  const enhanced = await attributes()
  await page.evaluate(() => {
    window.again({ words: true })
    window.again()
  })
  assert.deepEqual(await attributes(), enhanced)
  await fill(page)
  await page.getByLabel('Name').fill('mine')
  await page.getByRole('button', { name: 'Connect' }).click()
  assert.equal(await connected(page), 1)
  await page.evaluate(() => window.enhanced.stop())
  assert.deepEqual(await page.evaluate(() => window.form.noValidate), false)
  assert.deepEqual(await attributes(), [['name', 'required'], ['name'], ['name']])
})

pageTest('a place of the page lists what is wrong, with a way to each box', `<div></div>${FORM}`, async (page) => {
  await page.evaluate(() => window.again({ summary: document.querySelector('div') }))
  await page.getByRole('button', { name: 'Connect' }).click()
  const summary = page.getByRole('group', { name: 'Fields to correct: 2.' })
  await summary.getByRole('link', { name: /^Workspace ID is missing/ }).click()
  assert.equal(await page.evaluate(() => document.activeElement.name), 'workspaceId')
  await page.evaluate(() => window.enhanced.tell([]))
  await fill(page)
  await page.getByLabel('Name').fill('mine')
  await page.getByRole('button', { name: 'Connect' }).click()
  assert.deepEqual([await summary.count(), await connected(page)], [0, 1])
})

const tell = (page, ...issues) =>
  page.evaluate((all) => window.enhanced.tell(all.map(([path, code]) => window.clay.issue(path, code))), issues)
const said = (page) => page.locator('[role=status]').textContent()

pageTest(
  'what a server says of the whole form is seen and announced, and goes with the next edit',
  FORM,
  async (page) => {
    await fill(page)
    await tell(page, ['', 'already_connected'], ['credentials.apiKey', 'rejected'])
    const place = page.getByRole('group', { name: 'This account is connected already.' })
    assert.equal(await place.textContent(), 'This account is connected already.')
    assert.match(await said(page), /^This account is connected already\. The service did not accept this\./)
    await page.getByLabel('Workspace').fill('107')
    await page.keyboard.press('Tab')
    assert.equal(await place.count(), 0)
    await tell(page, ['', 'already_connected'])
    await page.evaluate(() => window.enhanced.stop())
    assert.equal(await page.getByText('connected already').count(), 0)
  },
)

pageTest(
  'a stored secret that a server refuses says so at its empty box, until something is typed',
  FORM,
  async (page) => {
    await page.evaluate(() => window.again({ kept: ['credentials.apiKey'] }))
    await tell(page, ['credentials.apiKey', 'unauthorized'])
    assert.match(await said(page), /did not let us in/)
    await page.getByLabel('Key').focus()
    await page.getByLabel('Name').focus()
    assert.equal(await page.getByText('did not let us in').and(page.locator('[data-tone]')).count(), 1)
    assert.equal(await page.getByLabel('Key').getAttribute('aria-invalid'), 'true')
    await page.getByLabel('Key').fill(KEY)
    assert.equal(await page.getByLabel('Key').getAttribute('aria-invalid'), null)
  },
)

pageTest('what the flat schema of a server has found stands at its boxes, and once', FORM, async (page) => {
  const messages = await page.evaluate(() => {
    const texts = { apiKey: 'my key', workspaceId: 'Acme' }
    window.form.elements['credentials.apiKey'].value = texts.apiKey
    window.form.elements.workspaceId.value = texts.workspaceId
    const { issues } = window.clay.flat['~standard'].validate(texts)
    window.enhanced.tell(issues)
    return issues.map(({ message }) => message)
  })
  assert.equal(messages.length, 2)
  assert.deepEqual(await page.locator('[data-tone]').allTextContents(), messages)
})

pageTest('a reset takes the words away', FORM, async (page) => {
  await page.getByRole('button', { name: 'Connect' }).click()
  assert.ok((await page.locator('[aria-invalid]').count()) > 0)
  await page.evaluate(() => window.form.reset())
  await page.waitForTimeout(50)
  assert.equal(await page.locator('[aria-invalid]').count(), 0)
})

pageTest('after a reset nothing of a paste comes back', FORM, async (page) => {
  // As it stood in the box, which has one line.
  const text = `API key: ${KEY} Workspace ID: 106`
  await paste(page, 'Workspace', text.replace(' Workspace', '\nWorkspace'))
  assert.equal(await page.getByLabel('Workspace').inputValue(), '106')
  await page.evaluate(() => window.form.reset())
  await page.waitForTimeout(50)
  await page.getByLabel('Key').fill(KEY)
  await page.getByLabel('Workspace').evaluate((box, raw) => {
    box.value = raw
    box.dispatchEvent(new InputEvent('input', { inputType: 'historyUndo', bubbles: true }))
  }, text)
  assert.equal(await page.getByLabel('Key').inputValue(), KEY)
})

pageTest('the browser’s own undo of a paste takes back what it has filled elsewhere', FORM, async (page) => {
  await paste(page, 'Workspace', `API key: ${KEY}\nWorkspace ID: 106`)
  assert.equal(await page.getByLabel('Key').inputValue(), KEY)
  await page.keyboard.press('ControlOrMeta+Z')
  assert.equal(await page.getByLabel('Key').inputValue(), '')
})

for (const [how, undo] of [
  ['the button', (page) => page.getByRole('button', { name: 'Undo' }).click()],
  ['the keyboard', (page) => page.keyboard.press('ControlOrMeta+Z')],
]) {
  pageTest(`a paste that ${how} took back has visited no other box`, FORM, async (page) => {
    await paste(page, 'Workspace', `API key: ${KEY}\nWorkspace ID: 106`)
    await undo(page)
    await page.getByLabel('Name').focus()
    await page.locator('[name=workspaceId][aria-invalid]').waitFor()
    assert.equal(await page.getByLabel('Key').getAttribute('aria-invalid'), null)
  })
}

pageTest('what is said is in the language of the locale, though labels are not', FORM, async (page) => {
  await page.evaluate(async () => {
    const { default: locale } = await import('/locales/ar.js')
    window.clay = window.clay.withLocale({ ...locale, providers: {} })
    window.again({ locale })
  })
  await page.getByRole('button', { name: 'Connect' }).click()
  const words = page.locator('[data-connect-fields=words]').first()
  assert.deepEqual(await words.evaluate(({ lang, dir }) => [lang, dir]), ['ar', 'rtl'])
})
