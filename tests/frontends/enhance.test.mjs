// `enhance` on a page of its own: what it asks for, what it says, and that it goes again.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch } from '../browser/browser.mjs'
import { servePage } from './page.mjs'

const PAGE = `<!doctype html><html lang="en"><title>Connect</title><body>
<form>
  <label>Name <input name="client_id" type="number" maxlength="5" pattern="x" aria-describedby="own"></label><i id="own">Own help</i>
  <label>Secret <input name="credentials.client_secret" type="password"></label>
  <label>Tenant <input name="tenantID"></label>
  <label>Region <input name="params.regionID"></label>
  <label>Workspace <textarea name="workspaceID"></textarea></label>
  <button>Connect</button>
</form>`
const TOKEN_URL = 'https://acme.eu.authz.cloudentity.io/acme/default/oauth2/token'

let server
let browser
let page
before(async () => {
  // A strict page: WebAssembly is allowed, and nothing else.
  server = await servePage(PAGE, "'self' 'wasm-unsafe-eval'")
  browser = await launch()
})
after(async () => {
  await browser.close()
  server.close()
})

/** Runs `body` on a fresh page; `enhanced` there is what `enhance` gave for Cloudentity. */
const pageTest = (name, body, lang) =>
  test(name, async () => {
    const context = await browser.newContext()
    page = await context.newPage()
    const { address } = server
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
    try {
      await page.goto(address)
      await page.evaluate(async (language) => {
        const [{ provider, UnknownFieldError }, { enhance }] = await Promise.all([
          import('/index.js'),
          import('/enhance.js'),
        ])
        const locale = language && (await import(`/locales/${language}.js`)).default
        Object.assign(window, { provider, enhance, UnknownFieldError, form: document.querySelector('form') })
        window.before = document.body.innerHTML
        window.enhanced = enhance(window.form, provider('cloudentity', { locale }), { locale })
      }, lang)
      await body(page)
    } finally {
      await context.close()
    }
  })

const paste = async (box, text) => {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await box.focus()
  await page.keyboard.press('ControlOrMeta+V')
}
const box = (label) => page.getByLabel(label)
const said = () => page.locator('[role=status]').textContent()

pageTest('nothing cuts or refuses what is pasted, and spell-checkers are kept off', async () => {
  const attributes = await box('Name').evaluate((input) => ({
    ...Object.fromEntries([...input.attributes].map(({ name, value }) => [name, value])),
  }))
  assert.equal(attributes.type, 'text')
  for (const name of ['maxlength', 'pattern']) assert.equal(name in attributes, false)
  assert.deepEqual([attributes.spellcheck, attributes['aria-required']], ['false', 'true'])
  assert.equal(await box('Secret').getAttribute('type'), 'password')
  assert.equal(await box('Secret').getAttribute('spellcheck'), 'false')
  assert.equal(await box('Workspace').getAttribute('type'), null)
})

pageTest('a pasted address fills three boxes, says so, and never what was typed', async () => {
  await box('Region').fill('us')
  await paste(box('Tenant'), TOKEN_URL)
  assert.deepEqual(
    [await box('Tenant').inputValue(), await box('Region').inputValue(), await box('Workspace').inputValue()],
    ['acme', 'us', 'default'],
  )
  assert.equal(
    await said(),
    'Tenant ID: Took it out of the address. Filled Workspace ID. Left Region ID as you typed it.',
  )
  await page.getByRole('button', { name: 'Undo' }).click()
  assert.deepEqual(
    [await box('Tenant').inputValue(), await box('Region').inputValue(), await box('Workspace').inputValue()],
    [TOKEN_URL, 'us', ''],
  )
  // What was put back stays.
  await page.keyboard.press('Tab')
  assert.equal(await box('Tenant').inputValue(), TOKEN_URL)
})

pageTest('what a page says of a box stays beside what is said now', async () => {
  await box('Name').fill(' ')
  await page.getByRole('button', { name: 'Connect' }).click()
  const ids = await box('Name').getAttribute('aria-describedby')
  assert.match(ids, /^own connect-fields-\d+$/)
  assert.equal(await page.evaluate(() => document.activeElement.name), 'client_id')
  assert.equal(await page.evaluate(() => window.form.checkValidity()), false)
  assert.equal(
    await box('Name').evaluate((input) => input.validationMessage),
    'Client ID is missing. Paste or type it here.',
  )
})

pageTest('the value comes with an event; who prevents it prevents the submission', async () => {
  await paste(box('Tenant'), TOKEN_URL)
  await box('Name').fill('a')
  await box('Secret').fill(' b ')
  const detail = await page.evaluate(
    () =>
      new Promise((resolve) => {
        window.form.addEventListener('connect', (event) => {
          event.preventDefault()
          resolve(event.detail)
        })
        window.form.requestSubmit()
      }),
  )
  assert.deepEqual(detail, {
    provider: 'cloudentity',
    value: {
      credentials: { client_id: 'a', client_secret: 'b' },
      params: { tenantID: 'acme', regionID: 'eu', workspaceID: 'default' },
    },
  })
  assert.equal(new URL(page.url()).search, '')
})

pageTest('a secret is in nothing that is said', async () => {
  await paste(box('Secret'), ' s3cret-CANARY\n')
  await page.keyboard.press('Tab')
  assert.equal(await box('Secret').inputValue(), 's3cret-CANARY')
  assert.equal((await page.content()).includes('CANARY'), false)
})

pageTest('a stored secret stays, until a host is edited that it would be sent to', async () => {
  const submit = () =>
    page.evaluate(() => {
      const { ok, value, issues } = window.enhanced.check()
      return ok ? value : issues.map(({ path, code }) => `${path.join('.')}: ${code}`)
    })
  await page.evaluate(() => {
    window.enhanced.stop()
    const texts = { client_id: 'a', tenantID: 'acme', 'params.regionID': 'eu', workspaceID: 'default' }
    const cloudentity = window.provider('cloudentity')
    const stored = {
      credentials: { client_id: 'a' },
      params: { tenantID: 'acme', regionID: 'eu', workspaceID: 'default' },
    }
    window.again = () => {
      window.enhanced = window.enhance(window.form, cloudentity, { kept: ['credentials.client_secret'], stored })
    }
    window.again()
    for (const [name, text] of Object.entries(texts)) window.form.elements[name].value = text
  })
  assert.deepEqual(await submit(), {
    credentials: { client_id: 'a' },
    params: { tenantID: 'acme', regionID: 'eu', workspaceID: 'default' },
  })
  await box('Region').fill('us')
  assert.deepEqual(await submit(), ['credentials.client_secret: secret_reentry_required'])
  assert.match(await page.locator('form').textContent(), /Client secret is needed once more/)
  // What stands in the box now is not what is stored.
  await page.evaluate(() => window.again())
  assert.deepEqual(await submit(), ['credentials.client_secret: secret_reentry_required'])
  await box('Region').fill('eu')
  assert.equal((await submit()).params.regionID, 'eu')
})

pageTest('stop takes it all off again', async () => {
  await paste(box('Tenant'), TOKEN_URL)
  await page.getByRole('button', { name: 'Connect' }).click()
  await page.evaluate(() => window.enhanced.stop())
  assert.equal(await page.locator('[data-connect-fields], [role=status], [aria-invalid]').count(), 0)
  assert.equal(await box('Name').getAttribute('aria-describedby'), 'own')
  await box('Region').fill('')
  await paste(box('Region'), TOKEN_URL)
  assert.equal(await box('Region').inputValue(), TOKEN_URL)
})

pageTest('a form without a box of the provider is a mistake of the page, and so is no form', async () => {
  const messages = await page.evaluate(() => {
    const form = document.createElement('form')
    const clay = window.provider('clay')
    return [
      [form, clay],
      [document.querySelector('#nowhere'), clay],
      [form, 'clay'],
    ].map(([at, schema]) => {
      try {
        return window.enhance(at, schema)
      } catch (error) {
        return `${error.name}: ${error.message}`
      }
    })
  })
  const taken = 'TypeError: enhance() takes a form and what provider() gives.'
  assert.deepEqual(messages, [
    'TypeError: No input of the form is named after a field: name them credentials.apiKey, params.workspaceId.',
    taken,
    taken,
  ])
})

pageTest(
  'in another language',
  async () => {
    await paste(box('Tenant'), TOKEN_URL)
    assert.match(await said(), /Ausgefüllt: .+ und .+\./)
    await page.getByRole('button', { name: 'Rückgängig machen' }).click()
    assert.equal(await page.locator('[data-connect-fields]').first().getAttribute('lang'), 'de')
  },
  'de',
)
