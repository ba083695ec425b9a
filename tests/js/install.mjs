// The packed tarball in a consumer's project: what the tests import is what npm would give out, and needs no Rust.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The project; named by the tarball's content, so that each tarball is installed once, whichever test comes first. */
export const CONSUMER = install(tarball())

const { default: resolve } = await import(pathToFileURL(join(CONSUMER, 'resolve.mjs')))
let copies = 0

/** The file of an entry. */
export const fileOf = (name) => fileURLToPath(resolve(name))

/** Imports the package, or an entry of its own such as `connect-fields/guides`, by its bare name. */
export const load = async (name = 'connect-fields') => import(resolve(name))

/** The same as a new copy, whose WebAssembly has not been started. */
export const loadCopy = async (name = 'connect-fields') => import(`${resolve(name)}?copy=${++copies}`)

/** An entry with a `*`, or a file of one: of the languages one stands for all, and of the providers. */
export const exampleOf = (path) => path.replace('locales/*', 'locales/fr').replace('providers/*', 'providers/clay')

function tarball() {
  const files = readdirSync(join(ROOT, 'pkg')).filter((file) => /^connect-fields-.*\.tgz$/.test(file))
  if (files.length !== 1) throw new Error(`pkg/ has ${files.length} tarballs instead of one: run \`make pack\``)
  return join(ROOT, 'pkg', files[0])
}

function install(file) {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)
  const project = join(ROOT, 'target/test/consumer', hash)
  if (existsSync(project)) return project

  // Test files run side by side: each installs into a folder of its own, and the first to finish gives it the name.
  const draft = `${project}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  writeFileSync(join(draft, 'package.json'), '{ "private": true, "type": "module" }\n')
  writeFileSync(join(draft, 'resolve.mjs'), 'export default (name) => import.meta.resolve(name)\n')
  const flags = ['--no-save', '--ignore-scripts', '--offline', '--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', ['install', ...flags, file], { cwd: draft, stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    renameSync(draft, project)
  } catch (error) {
    rmSync(draft, { recursive: true })
    if (!existsSync(project)) throw error
  }
  return project
}
