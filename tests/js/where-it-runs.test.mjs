// The table "Where it runs" of README.md tells of all that is tested, and in the versions that are tested.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from './install.mjs'

const read = (file) => readFileSync(join(ROOT, file), 'utf8')
const packageOf = (folder) => JSON.parse(read(join(folder, 'package.json')))
const FOLDERS = ['tests/frontends', 'tests/runtimes', 'tests/browsers']

/** Of an alias (`npm:typescript@5.4.5`), too. */
const installed = Object.fromEntries(
  ['', ...FOLDERS]
    .map(packageOf)
    .flatMap(({ devDependencies, optionalDependencies }) =>
      Object.entries({ ...devDependencies, ...optionalDependencies }),
    )
    .map(([name, version]) => [name, version.replace(/^npm:.*@/, '')]),
)
/** Of Node, the oldest that the package takes. */
installed.node = packageOf('pkg').engines.node.replace('>=', '')

const table = read('README.md').split('## Where it runs')[1].split('\n## ')[0]

test('each version is the one that is tested', () => {
  const told = [...table.matchAll(/`([\w@/.-]+)` (\d[\d.]*\d)/g)]
  assert.ok(told.length > 20)
  for (const [, name, version] of told) assert.ok(`${installed[name]}.`.startsWith(`${version}.`), `${name} ${version}`)
})

test('each file of tests has a row, and each row its tests', () => {
  const there = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((file) => file.endsWith('.test.mjs'))
      .map((file) => `${folder}/${file}`),
  )
  const named = [...table.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path)
  for (const path of named) assert.ok(existsSync(join(ROOT, path)), path)
  assert.deepEqual(
    there.filter((path) => !named.includes(path)),
    [],
  )
})
