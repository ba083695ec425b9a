// The packed package's types in a consumer's strict project: fixtures/types/*.ts say what must and must not compile.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { CONSUMER, ROOT } from './install.mjs'

const FIXTURES = join(ROOT, 'tests/js/fixtures/types')
// Inside the consumer's project, where the package is found as npm has installed it.
const PROJECT = join(CONSUMER, `types.${process.pid}`)
cpSync(FIXTURES, PROJECT, { recursive: true })
after(() => rmSync(PROJECT, { recursive: true }))

const ACME = { auth_mode: 'API_KEY', connection_config: { team: { title: 'Team' } } }
writeFileSync(join(PROJECT, 'acme.json'), JSON.stringify({ acme: ACME }))
execFileSync(
  join(CONSUMER, 'node_modules/.bin/connect-fields'),
  ['compile', 'acme.json', '-o', 'catalog.bin', '--types', 'catalog.d.ts'],
  { cwd: PROJECT, stdio: 'ignore' },
)

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')
const STRICT = {
  strict: true,
  noEmit: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  target: 'es2022',
  skipLibCheck: false,
}
const RESOLUTIONS = {
  bundler: { module: 'preserve', moduleResolution: 'bundler' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
}
const PLACES = {
  'a browser': { lib: ['es2022', 'dom'], types: [] },
  'no host at all': { lib: ['es2022'], types: [] },
}

/** What the compiler says of the files; nothing where they compile. */
function compile(name, options, files) {
  const config = join(PROJECT, `${name}.json`)
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...STRICT, ...options }, files }))
  try {
    return execFileSync(process.execPath, [TSC, '-p', config, '--pretty', 'false'], { encoding: 'utf8' })
  } catch ({ stdout, message }) {
    return stdout || message
  }
}

const FIXTURE_OF_A_PAGE = 'page.ts'
const fixturesOf = ({ lib }) =>
  readdirSync(FIXTURES).filter((file) => lib.includes('dom') || file !== FIXTURE_OF_A_PAGE)

for (const [resolution, how] of Object.entries(RESOLUTIONS)) {
  for (const [place, where] of Object.entries(PLACES)) {
    test(`the types hold under ${resolution} in ${place}`, () => {
      assert.equal(
        compile(`${resolution}-${Object.keys(PLACES).indexOf(place)}`, { ...how, ...where }, fixturesOf(where)),
        '',
      )
    })
  }

  test(`a wrong expectation does not compile under ${resolution}`, () => {
    const wrong = readFileSync(join(FIXTURES, 'values.ts'), 'utf8').replace(
      'type Clay = { credentials: { apiKey: string }',
      'type Clay = { credentials: { apiKey?: string }',
    )
    const unused = '// @ts-expect-error nothing is wrong here\nclay.validate({})\n'
    writeFileSync(join(PROJECT, 'wrong.ts'), `${wrong}\n${unused}`)
    const said = compile(`${resolution}-wrong`, { ...how, ...PLACES['a browser'] }, ['wrong.ts'])
    assert.match(said, /TS2344: Type 'false' does not satisfy the constraint 'true'/)
    assert.match(said, /TS2578: Unused '@ts-expect-error' directive/)
  })
}
