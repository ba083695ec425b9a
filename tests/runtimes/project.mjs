// A consumer's project with the packed tarball: programs of ours, run by whatever runs JavaScript.
import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { CONSUMER, load } from '../js/install.mjs'

/** Inside the project where the tarball is installed, so that its name is found. */
export const PROJECT = join(CONSUMER, `runtimes.${process.pid}`)
mkdirSync(PROJECT)
after(() => rmSync(PROJECT, { recursive: true }))

/** A tool that tests/runtimes has installed. */
export const tool = (path) => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url))

/** Writes files into the project. */
export function write(files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(PROJECT, name, '..'), { recursive: true })
    writeFileSync(join(PROJECT, name), text)
  }
}

const run = promisify(execFile)

/** Runs a program in the project; gives what it writes. */
export async function output(program, ...parameters) {
  const { stdout } = await run(program, parameters, {
    cwd: PROJECT,
    timeout: 120_000,
    // Tests that a test runs report to it, not to the runner of the test.
    env: { ...process.env, CI: '1', NODE_TEST_CONTEXT: undefined },
  })
  return stdout.trim()
}

/** What each sample is answered: to be the same everywhere. */
const ANSWER = `
const answer = () => ['clay', 'clickhouse', 'cloudentity'].map((id) => {
  const { form, accepted, messy, refused } = samples(id)
  const check = ({ path, input }) => {
    const [section, field] = path.split('.')
    const { state, value, issues, warnings, changes } = provider(id).field(field, section).check(input)
    return [path, state, value, ...[...issues, ...warnings, ...changes].map(({ code, message }) => [code, message])]
  }
  const { values } = provider(id).paste(messy.map(({ input }) => input).join('\\n'))
  return [...[...accepted, ...messy, ...refused].map(check), provider(id).validate(form), values]
})
const text = () => JSON.stringify(answer())
`
const NAMES = { provider: 'connect-fields', samples: 'connect-fields/testing' }

/** The answers as a program: \`text()\` gives them. */
export const esm = `${Object.entries(NAMES)
  .map(([name, from]) => `import { ${name} } from '${from}'`)
  .join('\n')}${ANSWER}`
export const cjs = `${Object.entries(NAMES)
  .map(([name, from]) => `const { ${name} } = require('${from}')`)
  .join('\n')}${ANSWER}`

const loaded = Object.assign({}, ...(await Promise.all(Object.values(NAMES).map(load))))
/** As this test's own process answers. */
export const EXPECTED = new Function('provider', 'samples', `${ANSWER} return text()`)(loaded.provider, loaded.samples)
