// No JavaScript that is shipped names a network, a storage or a timer, or anything that leads there.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { CONSUMER } from './install.mjs'
import { DOORS, LANGUAGE, scan } from './reach.mjs'

const DIST = join(CONSUMER, 'node_modules/connect-fields/dist')

// Parses addresses, and `destination` gives one.
const ADDRESSES = ['URL', '.href']
// Texts go into the memory of WebAssembly, and come out of it.
const CORE = [...ADDRESSES, 'TextDecoder', 'TextEncoder']
// Turns the text of a catalog or of a module into bytes.
const INLINED = ['globalThis.Buffer']
// An error tells whether WebAssembly is forbidden or not there.
const TOLD = 'globalThis.WebAssembly'
// Whether there is a page that may forbid WebAssembly.
const PAGE = ['globalThis.self', 'globalThis.WebAssembly']

const ON_PAGES = [
  ...[
    'AbortController',
    'CustomEvent',
    'Event',
    'HTMLSelectElement',
    'HTMLTextAreaElement',
    'InputEvent',
    'Node',
    'document',
  ],
  // Puts a text into a box so that the browser's own undo takes it back.
  '.execCommand',
  // To the vendor's page, where the user clicks.
  '.href',
  // The event.
  '.submit',
  // `setTimeout` without a delay: behind the event that is being told. Words are read out at once.
  ...['setTimeout', 'queueMicrotask'],
]

/** All that each file reaches beside the language, and why. A file that is not here reaches nothing. */
const REACHED = {
  'index.js': [...CORE, ...INLINED, ...PAGE],
  'index.workerd.js': [...CORE, ...INLINED, 'import ./core.wasm'],
  'index.edge.js': [...CORE, ...INLINED, 'import ./core.wasm?module'],
  'full.js': [...CORE, ...INLINED, ...PAGE],
  'full.workerd.js': [...CORE, ...INLINED, TOLD, 'import ./full.wasm'],
  'full.edge.js': [...CORE, ...INLINED, TOLD, 'import ./full.wasm?module'],
  'slim.js': [...CORE, ...INLINED, ...PAGE],
  'js.js': [...CORE, ...INLINED],
  // What wasm-bindgen brings: the name of a class, and what it calls a function.
  'compiler.js': ['TextDecoder', 'TextEncoder', 'toString', '.Function', ...INLINED, TOLD],
  // The key of a part of a guide's step.
  'guides.js': ['.action'],
  // The other package beside it, of which it has the catalog.
  'providers.js': [...INLINED, 'import connect-fields/full'],
  // `connect-fields` beside it.
  'providers/*.js': ['import connect-fields'],
  'enhance.js': [...ON_PAGES, 'HTMLInputElement'],
  'element.js': [
    ...ON_PAGES,
    ...['Element', 'FormData', 'customElements', 'globalThis.customElements', 'globalThis.HTMLElement'],
    // A style sheet belongs to the page that the element stands in.
    ...['.defaultView', 'globalThis.CSSStyleSheet'],
    // Instructions are copied where the user presses "Copy".
    ...['navigator', '.clipboard'],
    // What could not be loaded is told to the page.
    'reportError',
    // Enter in a box submits the form of the page that the element is a part of.
    '.requestSubmit',
    // Its own files, once they are asked for.
    ...['import ./index.js', 'import ./js.js', 'import ./guides.js'],
    ...['ar', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'pt-BR', 'zh-CN'].map((lang) => `import ./locales/${lang}.js`),
  ],
  // A program: reads and writes the files that it is told, and the terminal.
  'cli.js': [
    'URL',
    'TextDecoder',
    'TextEncoder',
    '.write',
    'import node:fs',
    'import node:path',
    'import node:process',
  ],
}

function reachedBy(source) {
  const { free, properties, imports, ofGlobal } = scan(source)
  return [
    ...free.filter((name) => !LANGUAGE.has(name) && name !== 'globalThis'),
    ...ofGlobal.map((name) => `globalThis.${name}`),
    ...[...properties].filter((name) => DOORS.has(name)).map((name) => `.${name}`),
    ...imports.map((name) => `import ${name}`),
  ]
}

const files = readdirSync(DIST, { recursive: true })
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.replaceAll('\\', '/'))

for (const file of files) {
  test(`${file} reaches what it is here for, and nothing else`, () => {
    const source = readFileSync(join(DIST, file), 'utf8')
    assert.deepEqual(
      reachedBy(source).sort(),
      [...new Set(REACHED[file.replace(/^providers\/.*/, 'providers/*.js')])].sort(),
    )
    // A name that the file declares is not free anywhere in it.
    const hidden = [...scan(source).declared].filter((name) => name in globalThis || DOORS.has(name))
    assert.deepEqual(hidden, [])
  })
}

const DOOR = {
  'fetch("/")': ['fetch'],
  'function f(a = setTimeout) {}': ['setTimeout'],
  'let { cookie } = document': ['.cookie', 'document'],
  'let { ...all } = globalThis': ['globalThis.*'],
  'let me = globalThis; me[name]': ['globalThis.*', 'name'],
  'globalThis["fet" + "ch"]()': ['globalThis.*'],
  'globalThis.fetch()': ['globalThis.fetch', '.fetch'],
  '(0, eval)("1")': ['eval'],
  '[].map.constructor("return this")()': ['.constructor'],
  'class A { constructor() { new this["constructor"]() } }': ['.constructor'],
  'x => ({ [x]: self })': ['self'],
  'import("node:" + x)': ['import what the program makes up', 'x'],
  'export * from "node:net"': ['import node:net'],
  'import { connect as c } from "node:net"': ['import node:net'],
  'for (const x of y) z: for (;;) break z': ['y'],
  'try { Atomics.wait() } catch ({ message: [m = navigator] }) { m }': ['Atomics', 'navigator'],
}

for (const [source, reached] of Object.entries(DOOR)) {
  test(`the scan works: ${source}`, () => assert.deepEqual(reachedBy(source).sort(), reached.sort()))
}
