// A secret goes in wherever `<connect-form>` and `enhance` take one, among traps for all that could carry it off a page.
import assert from 'node:assert/strict'
import { CANARIES, partsOf } from '../js/canaries.mjs'
import { GOOD } from '../js/samples.mjs'
import { elementTests } from './element-page.mjs'

const SECRET = CANARIES['letters and digits']

/** Runs in the page before all scripts: what a script of the page asks for is found in `window.asked`; what drives the browser may ask. */
function setTraps() {
  window.asked = []
  const note = (name) => {
    if (new Error().stack.includes(`${location.origin}/`)) window.asked.push(name)
  }
  const trap = (owner, name) => {
    const { value, get, set } = (owner && Object.getOwnPropertyDescriptor(owner, name)) ?? {}
    if (!value && !get) return
    Object.defineProperty(owner, name, {
      configurable: true,
      get() {
        note(name)
        return get ? get.call(this) : value
      },
      set(next) {
        note(name)
        set?.call(this, next)
      },
    })
  }
  const globals = [
    ...['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource'],
    ...['RTCPeerConnection', 'Request', 'Image', 'Audio', 'FontFace', 'Worker', 'SharedWorker', 'BroadcastChannel'],
    ...['MessageChannel', 'postMessage', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'],
    ...['setInterval', 'requestAnimationFrame', 'requestIdleCallback', 'scheduler', 'eval', 'open', 'name', 'history'],
  ]
  for (const name of globals) trap(window, name)
  for (const name of ['sendBeacon', 'serviceWorker', 'storage', 'geolocation']) trap(Navigator.prototype, name)
  for (const name of ['cookie', 'write', 'title']) trap(Document.prototype, name)
  for (const name of ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'animate']) trap(Element.prototype, name)
  for (const { prototype } of [HTMLImageElement, HTMLScriptElement, HTMLIFrameElement]) trap(prototype, 'src')
  const { setTimeout: native } = window
  window.setTimeout = (run, delay, ...given) => {
    if (delay) note(`setTimeout of ${delay} ms`)
    return native(run, delay, ...given)
  }
}

/** Runs in the page: all of the document that is no value of a box, as text; and what was asked for. */
function seen() {
  const asked = window.asked.slice()
  const serializer = new XMLSerializer()
  const roots = [document, ...[...document.querySelectorAll('connect-form')].map(({ shadowRoot }) => shadowRoot)]
  const texts = roots.map((root) => serializer.serializeToString(root))
  return { asked, texts: [...texts, location.href] }
}

async function assertClean(user, where) {
  const { asked, texts } = await user.tab.evaluate(seen)
  assert.deepEqual(asked, [], where)
  const all = [...texts, ...user.log, ...user.files, ...user.errors].join('\n')
  for (const part of partsOf(SECRET)) assert.ok(!all.includes(part), `${where}: ${part}`)
}

const elementTest = elementTests()

/** What is done with each member of the element; `given` are the secret and, by section, all fields with the secret. */
const MEMBERS = {
  ready: (element) => element.ready,
  schema: (element) => {
    element.schema = null
  },
  guide: (element) => {
    element.guide = null
  },
  kept: (element) => {
    element.kept = [`${element.schema.fields[0].section}.${element.schema.fields[0].id}`]
    element.kept = null
  },
  stored: (element) => {
    element.stored = {}
  },
  values: (element, { all }) => {
    element.values = all
  },
  form: (element) => void element.form,
  willValidate: (element) => element.willValidate,
  validity: (element) => void element.validity,
  validationMessage: (element) => element.validationMessage,
  checkValidity: (element) => element.checkValidity(),
  reportValidity: (element) => element.reportValidity(),
  check: (element) => element.check().issues,
  tell: (element) => {
    const { section, id } = element.schema.fields[0]
    element.tell([element.schema.issue(`${section}.${id}`, 'rejected')])
  },
  paste: (element, { secret }) => {
    const { issues, warnings, changes, undo } = element.paste(`Key Secret: ${secret}\nmy key is ${secret}`)
    undo()
    return [issues, warnings, changes]
  },
  focus: (element) => element.focus(),
  reset: (element) => element.reset(),
}

/** What the browser calls. */
const CALLBACKS = /^(connected|disconnected|adopted|attributeChanged|form\w+)Callback$/

for (const [id, good] of Object.entries(GOOD)) {
  elementTest(
    `${id}: a secret stays in its box, whatever is done with the element`,
    { html: `<connect-form provider="${id}"></connect-form>`, first: setTraps },
    async (user) => {
      const secret = SECRET
      const all = Object.fromEntries(
        Object.entries(good).map(([section, boxes]) => [
          section,
          Object.fromEntries(Object.keys(boxes).map((name) => [name, secret])),
        ]),
      )
      const members = await user.act((element) => Object.getOwnPropertyNames(Object.getPrototypeOf(element)))
      const own = members.filter((name) => name !== 'constructor' && !CALLBACKS.test(name))
      assert.deepEqual(own.sort(), Object.keys(MEMBERS).sort(), 'a new member needs a secret that goes through it')
      for (const [name, use] of Object.entries(MEMBERS)) {
        await user.act((element, given) => {
          if (element.schema) element.values = given
        }, all)
        const said = JSON.stringify((await user.act(use, { secret, all })) ?? '')
        for (const part of partsOf(SECRET)) assert.ok(!said.includes(part), `${name} says it`)
        await assertClean(user, name)
      }
    },
  )
}

elementTest(
  'typed, pasted, shown, submitted and refused: a secret stays in its box',
  { html: '<connect-form provider="clickhouse" locale="fr"></connect-form>', first: setTraps },
  async (user) => {
    const boxes = user.tab.locator('connect-form input')
    for (const box of await boxes.all()) {
      await user.paste(box, `export SECRET="${SECRET}"`)
      await box.fill(`"${SECRET}" x`)
      await user.press('Tab')
      await user.press('Enter')
      await assertClean(user, 'typed')
    }
    for (const button of await user.tab.locator('connect-form button').all()) {
      if (await button.isVisible()) await button.click()
      await assertClean(user, 'pressed')
    }
    await user.act((element) => element.setAttribute('locale', 'de'))
    await assertClean(user, 'drawn anew')
  },
)

const FORM = `<form>${Object.entries(GOOD.clickhouse.credentials)
  .map(([name]) => `<label>${name} <input name="${name}"></label>`)
  .join('')}<button>Connect</button></form><connect-form></connect-form>`

elementTest('enhance: a secret stays in its box', { html: FORM, first: setTraps }, async (user) => {
  const functions = await user.tab.evaluate(async () => {
    const [{ provider }, { enhance }] = await Promise.all([import('/index.js'), import('/enhance.js')])
    const form = document.querySelector('form')
    // Where a form goes to is up to its page.
    form.addEventListener('connect', (event) => event.preventDefault())
    window.enhanced = enhance(form, provider('clickhouse'))
    return Object.keys(window.enhanced)
  })
  assert.deepEqual(functions.sort(), ['check', 'paste', 'stop', 'tell'])
  for (const box of await user.tab.locator('form input').all()) {
    await user.paste(box, `Bearer ${SECRET}`)
    await box.fill(`${SECRET} x`)
    await user.press('Tab')
  }
  await assertClean(user, 'typed')
  const said = await user.tab.evaluate((secret) => {
    const { issues, warnings, changes } = window.enhanced.paste(`Key Secret: ${secret}`)
    const checked = window.enhanced.check().issues
    window.enhanced.tell(checked)
    return JSON.stringify([issues, warnings, changes, checked])
  }, SECRET)
  for (const part of partsOf(SECRET)) assert.ok(!said.includes(part))
  await user.tab.getByRole('button', { name: 'Connect' }).click()
  await assertClean(user, 'submitted')
  await user.tab.evaluate(() => window.enhanced.stop())
  await assertClean(user, 'stopped')
})

elementTest('the traps work', { html: '<connect-form></connect-form>', first: setTraps }, async (user) => {
  const asked = await user.tab.evaluate(() => {
    const uses = 'document.cookie; navigator.sendBeacon; localStorage.length; fetch; setTimeout(() => {}, 5)'
    new Function(`${uses}\n//# sourceURL=${location.origin}/script.js`)()
    return window.asked
  })
  assert.deepEqual(asked, ['cookie', 'sendBeacon', 'localStorage', 'fetch', 'setTimeout of 5 ms'])
})
