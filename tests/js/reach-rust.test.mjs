// The run time in Rust uses no file, no network, no process, no thread and no timer: neither it nor a crate that it stands on.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from './install.mjs'

/** Modules of the standard library that compute. */
const PURE = ['alloc', 'arch', 'borrow', 'collections', 'error', 'fmt', 'mem', 'ptr', 'slice', 'str', 'string', 'sync']

/** What is used beside them, and where. */
const USED = {
  // Addresses as numbers.
  'src/url.rs': ['std::net::Ipv4Addr', 'std::net::Ipv6Addr'],
  // What time it is: credentials expire.
  'src/clock.rs': ['std::time::UNIX_EPOCH'],
  // The module ends, which is a trap: there is no process.
  'src/wasm.rs': ['std::process::abort'],
}

const sources = ['src', 'format/src'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .filter((file) => file.endsWith('.rs'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
)

/** Without comments, and without tests, which stand at the end. */
const codeOf = (text) => text.replace(/#\[cfg\(test\)\]\s*mod [\s\S]*/, '').replace(/\/\/.*/g, '')

/** All of the standard library that does more than to compute, and what other crates have of that. */
function usedIn(text) {
  const code = codeOf(text)
  const paths = code.match(/\bstd::(?:\w+(?:::\w+)*|\{[^}]*\})/g) ?? []
  const doors = code.match(/\b(?:socket_addrs|to_socket_addrs|extern crate|extern "C"|asm!|use std(?:;| as))/g) ?? []
  return [...new Set([...paths.filter((path) => !PURE.includes(path.split('::')[1])), ...doors])]
}

for (const file of sources) {
  test(`${file} only computes`, () => {
    const used = usedIn(readFileSync(join(ROOT, file), 'utf8'))
    assert.deepEqual(used.sort(), USED[file] ?? [])
  })
}

test('the scan works', () => {
  assert.ok(sources.length > 60)
  assert.deepEqual(usedIn('use std::{fs, net}; // std::env'), ['std::{fs, net}'])
  assert.deepEqual(usedIn('let a = std::thread::sleep; url.socket_addrs(|| None)'), [
    'std::thread::sleep',
    'socket_addrs',
  ])
  assert.deepEqual(usedIn('use std::sync::Mutex;\n#[cfg(test)]\nmod tests { use std::fs; }'), [])
})

/** With all features, on all targets, without what only compiles. A crate that is new is looked at before it is listed. */
const CRATES = `base64ct bumpalo cfg-if connect-fields connect-fields-format connect-fields-js form_urlencoded icu_collections icu_locale_core
  icu_normalizer icu_normalizer_data icu_properties icu_properties_data icu_provider idna idna_adapter itoa js-sys litemap
  memchr percent-encoding potential_utf serde serde_core serde_json smallvec stable_deref_trait strsim tinystr url utf8_iter
  utf_types wasm-bindgen wasm-bindgen-shared web-sys writeable yoke zerofrom zerotrie zerovec zmij`
const COMPILE =
  /^(displaydoc|proc-macro2|quote|syn|synstructure|unicode-ident|.+-(derive|macro|macro-support)|serde_derive)$/

test('the crates of the run time are these', () => {
  const flags = ['--edges=normal', '--all-features', '--target=all', '--prefix=none', '--format={p}', '--locked']
  const tree = execFileSync('cargo', ['tree', '-q', '-p', 'connect-fields', '-p', 'connect-fields-js', ...flags], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const names = tree.split('\n').map((line) => line.split(' ')[0])
  const found = [...new Set(names)].filter((name) => name && !COMPILE.test(name))
  assert.deepEqual(found.sort(), CRATES.split(/\s+/).sort())
})
