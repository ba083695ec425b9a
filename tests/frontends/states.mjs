// The states of `<connect-form>` that docs/element has pictures of. `node tests/frontends/states.mjs`, after `make pack`, takes them anew.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from '../js/install.mjs'
import { openElement } from './element-page.mjs'

export const FOLDER = join(ROOT, 'docs/element')
const TOKEN_URL = 'https://acme.eu.authz.cloudentity.io/acme/default/oauth2/token'

const submit = (user) => user.tab.locator('[part=submit]').click()

/** What is done to a form until it is in the state, and how it is looked at. */
export const STATES = {
  empty: { provider: 'clay' },
  typing: { provider: 'clay', act: (user) => user.box('Workspace ID').fill('https://app.cl') },
  pasted: { provider: 'cloudentity', act: (user) => user.paste(user.box('Tenant ID'), TOKEN_URL) },
  steps: {
    provider: 'clay',
    async act(user) {
      await user.field('API key').getByText('How to get it').click()
      await user.tab.getByRole('listitem').first().waitFor()
    },
  },
  mistakes: {
    provider: 'clay',
    async act(user) {
      await user.box('Workspace ID').fill('acme')
      await submit(user)
    },
  },
  swapped: {
    provider: 'clickhouse',
    async act(user) {
      await user.box('Key ID').fill('4b1dEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE000')
      await user.secret('Key Secret').fill('EXAMPLEEXAMPLEEXAMPL')
      await user.press('Tab')
    },
  },
  stored: {
    provider: 'clay',
    act: (user) =>
      user.act((element) => {
        element.stored = { params: { workspaceId: '1060661' } }
        element.kept = ['credentials.apiKey']
      }),
  },
  refused: {
    provider: 'clay',
    async act(user) {
      await user.secret('API key').fill('0123456789abcdef0123')
      await user.box('Workspace ID').fill('1060661')
      await user.act((element) => element.tell([element.schema.issue('credentials.apiKey', 'rejected')]))
    },
  },
  dark: { provider: 'clay', act: submit, colorScheme: 'dark' },
  'forced-colours': { provider: 'clay', act: submit, forcedColors: 'active' },
  arabic: { provider: 'clay', locale: 'ar', act: submit },
  narrow: { provider: 'clay', act: submit, viewport: { width: 320, height: 640 } },
}

/** The picture of a state, and what tells whether two machines draw text alike. */
export async function take(browser, { provider, locale = 'en', act, ...options }) {
  const html = `<connect-form provider="${provider}" locale="${locale}"></connect-form>`
  const viewport = { width: 480, height: 640 }
  const { user, close } = await openElement(browser, { html, viewport, reducedMotion: 'reduce', ...options })
  try {
    await act?.(user)
    const picture = await user.element.screenshot({ animations: 'disabled', caret: 'hide' })
    return { picture, fonts: await user.tab.evaluate(fingerprint) }
  } finally {
    await close()
  }
}

/** Widths of a text in the fonts of the element. */
function fingerprint() {
  const context = document.createElement('canvas').getContext('2d')
  const widths = ['system-ui', 'monospace'].map((family) => {
    context.font = `40px ${family}`
    return context.measureText('Workspace ID 1060661 معرّف').width.toFixed(2)
  })
  return widths.join(' ')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { launch } = await import('../browser/browser.mjs')
  const browser = await launch()
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, state] of Object.entries(STATES)) {
    const { picture, fonts } = await take(browser, state)
    writeFileSync(join(FOLDER, `${name}.png`), picture)
    writeFileSync(join(FOLDER, 'fonts.txt'), `${fonts}\n`)
  }
  await browser.close()
}
