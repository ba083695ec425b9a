// `<connect-form>` for those who do not use a mouse, a wide screen, or their eyes.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../js/install.mjs'
import { elementTests } from './element-page.mjs'
import { MESSAGE } from './inputs.mjs'

const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8')
const LANGUAGES = ['en', 'ar']
const COLOURS = ['light', 'dark'].flatMap((colorScheme) =>
  ['none', 'active'].map((forcedColors) => ({ colorScheme, forcedColors })),
)
const html = (lang) => `<connect-form provider="cloudentity" locale="${lang}"></connect-form>`

const elementTest = elementTests()

async function violations({ tab }) {
  await tab.evaluate(AXE)
  // axe takes a page without a background for a white one, in dark colours, too.
  await tab.evaluate(() => {
    document.body.style.background = 'Canvas'
  })
  const { violations: found } = await tab.evaluate(() => window.axe.run())
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

/** Everything that it can show at once: errors, warnings, offers, notes, steps. */
async function fillBadly(user) {
  const box = (name) => user.tab.locator(`[name="${name}"]`)
  await user.paste(box('params.tenantID'), 'https://acme.eu.authz.cloudentity.io')
  await box('params.regionID').fill('evil/')
  await box('credentials.client_secret').fill('"a=b<c>"')
  await user.tab.locator('summary').first().click()
  await user.tab.locator('[part=submit]').click()
}

for (const lang of LANGUAGES) {
  for (const colours of COLOURS) {
    const options = { html: html(lang), ...colours }
    elementTest(`${lang}: axe finds nothing, ${JSON.stringify(colours)}`, options, async (user) => {
      assert.deepEqual(await violations(user), [], 'empty')
      await fillBadly(user)
      assert.deepEqual(await violations(user), [], 'with mistakes')
    })
  }

  // 320 px are also what a window of 1280 px has left at 400 %.
  const small = { html: html(lang), viewport: { width: 320, height: 640 } }
  elementTest(`${lang}: fits into 320 px, and each target is 24 px or more`, small, async (user) => {
    await fillBadly(user)
    const fits = () =>
      user.tab.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
    assert.ok(await fits())
    const targets = user.tab.locator('a:visible, button:visible, summary:visible, input:visible')
    const tooSmall = await targets.evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 24).map(({ outerHTML }) => outerHTML),
    )
    assert.deepEqual(tooSmall, [])
  })
}

elementTest(
  'roles, names and descriptions',
  { html: '<connect-form provider="clay"></connect-form>' },
  async (user) => {
    await user.box('Workspace ID').fill('acme')
    await user.press('Tab')
    const [{ help }, { help: addressHelp }] = await user.act((element) => element.schema.fields)
    assert.equal(
      await user.tab.locator('[part=form] > fieldset').ariaSnapshot(),
      `- group:
  - text: API key
  - paragraph: ${help}
  - group: "How to get it : API key"
  - textbox "API key"
  - button "Show API key"
  - text: Workspace ID
  - paragraph: ${addressHelp}
  - group: "How to get it : Workspace ID"
  - textbox "Workspace ID" [invalid]:
    - /placeholder: "1060661"
    - text: acme
  - text: ${MESSAGE}
  - button "Connect Clay"
  - 'button "I don’t have access: copy instructions"'
  - status`,
    )
    const client = await user.tab.context().newCDPSession(user.tab)
    const { nodes } = await client.send('Accessibility.getFullAXTree')
    const boxes = nodes.filter(({ role }) => role?.value === 'textbox')
    const [key, workspace] = boxes.map(({ description, properties }) => ({
      description: description.value,
      ...Object.fromEntries(properties.map(({ name, value }) => [name, value.value])),
    }))
    assert.deepEqual([key.required, key.invalid, workspace.required, workspace.invalid], [true, 'false', true, 'true'])
    assert.equal(key.description, help)
    assert.equal(workspace.description, `${addressHelp} ${MESSAGE}`)
  },
)

elementTest('by keyboard only', { html: '<connect-form provider="clay"></connect-form>' }, async (user) => {
  const tabTo = async (matches) => {
    for (let presses = 0; presses < 12; presses++) {
      await user.press('Tab')
      const isThere = await user.act(
        (element, selector) => element.shadowRoot.activeElement?.matches(selector),
        matches,
      )
      if (isThere) return
    }
    assert.fail(`no way to ${matches}`)
  }
  await user.act((element) => element.addEventListener('connect', () => document.body.classList.add('connected')))
  await tabTo('summary')
  await user.press('Enter')
  await user.tab.getByRole('listitem').first().waitFor()
  await tabTo('[name="credentials.apiKey"]')
  await user.tab.keyboard.type('0123456789abcdef0123')
  await tabTo('[part=reveal]')
  await user.press('Space')
  await tabTo('[name="params.workspaceId"]')
  await user.tab.keyboard.type('106')
  await tabTo('[part=submit]')
  await user.press('Enter')
  assert.equal(await user.tab.locator('body.connected').count(), 1)
})

elementTest(
  'a text that is not translated says so',
  { html: '<connect-form provider="clay" locale="fr"></connect-form>' },
  async (user) => {
    // A provider without French texts, as one of another catalog is.
    await user.act(async (element) => {
      const { provider } = await import('/index.js')
      const schema = provider('clay')
      element.schema = {
        ...schema,
        fields: schema.fields,
        withLocale: (locale) => schema.withLocale({ ...locale, providers: {} }),
      }
    })
    const languages = (part) =>
      user.tab
        .locator(`[part=${part}]`)
        .first()
        .evaluate((one) => one.closest('[lang]').lang)
    assert.deepEqual([await languages('submit'), await languages('label')], ['fr', 'en'])
    // What we say is.
    await user.tab.locator('[part=submit]').click()
    assert.deepEqual([await languages('words'), await languages('summary] [lang')], ['fr', 'fr'])
  },
)
