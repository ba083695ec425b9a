// The command line from npm: the same bytes and the same words as the native one.
import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { CONSUMER, ROOT } from '../js/install.mjs'
import { bytes, FILE } from './catalog.mjs'

const NPM = join(CONSUMER, 'node_modules/.bin/connect-fields')
const NATIVE = join(ROOT, 'target/debug/connect-fields')
execFileSync('cargo', ['build', '-q', '-p', 'connect-fields-cli'], { cwd: ROOT, stdio: 'inherit' })

const folder = mkdtempSync(join(tmpdir(), 'connect-fields-'))
after(() => rmSync(folder, { recursive: true }))

const run = (program, ...given) => {
  const { status, stdout, stderr } = spawnSync(program, given, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 })
  return { status, stdout, stderr }
}

test('compiles the whole catalog to the same bytes, in npm, natively and at run time', () => {
  for (const [program, output] of [
    [NPM, 'npm.bin'],
    [NATIVE, 'native.bin'],
  ]) {
    const { status, stdout } = run(program, 'compile', FILE, '-o', output)
    assert.equal(status, 0)
    assert.match(stdout, /^(npm|native)\.bin: 1013 providers, \d+ bytes\n$/)
  }
  const [npm, native] = ['npm.bin', 'native.bin'].map((name) => readFileSync(join(folder, name)))
  assert.deepEqual(npm, native)
  assert.deepEqual(npm, Buffer.from(bytes))
})

const GOOD = 'acme: { display_name: Acme, auth_mode: API_KEY }\n'
const FILES = {
  'good.yaml': GOOD,
  'better.yaml': `${GOOD}other: { display_name: Other, auth_mode: BASIC }\n`,
  'bad.yaml': `${GOOD}bad:\n  auth_mode: API_KEY\n  credentials:\n    apiKey: { type: string, pattern: '(a)\\1' }\n`,
  'ключи.yaml':
    'acme:\n  display_name: Ключ\n  auth_mode: API_KEY\n  credentials:\n    apiKey: { title: Ключ, pattern: "(" }\n',
  'none.yaml': 'a: b: c',
}
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
symlinkSync('good.yaml', join(folder, 'link.yaml'))

const COMMANDS = [
  ['--version'],
  ['--help'],
  ['compile', '--help'],
  ['compile'],
  ['nope'],
  ['compile', 'good.yaml', '-o', 'sub/good.bin', '--types', 'sub/good.d.ts'],
  ['compile', 'better.yaml', '-o', 'better.bin', '--with', 'examples,help,links,verification,patterns'],
  ['compile', 'bad.yaml', '-o', 'bad.bin'],
  ['compile', 'bad.yaml', '-o', 'bad.bin', '--keep-going'],
  ['compile', 'none.yaml', '-o', 'none.bin'],
  ['compile', 'good.yaml', '-o', 'good.yaml'],
  ['compile', 'good.yaml', '-o', './link.yaml'],
  ['compile', 'good.yaml', '-o', 'new.bin', '--types', './new.bin'],
  ['compile', 'good.yaml', '-o', '/dev/null'],
  ['compile', 'good.yaml', '-o', 'x.bin', '--only', 'nope'],
  ['lint', 'ключи.yaml'],
  ['lint', 'ключи.yaml', '--format', 'json'],
  ['lint', 'bad.yaml', '--format', 'sarif'],
  ['lint', 'good.yaml', '--strict'],
  ['lint', join(ROOT, 'providers')],
  ['inspect', 'sub/good.bin'],
  ['inspect', 'sub/good.bin', 'nope'],
  ['inspect', 'good.yaml'],
  ['diff', 'sub/good.bin', 'better.bin'],
]
for (const command of COMMANDS) {
  test(`says and writes the same as the native one: ${command.join(' ').replace(ROOT, '')}`, () => {
    const native = run(NATIVE, ...command)
    const files = readdirSync(folder, { recursive: true }).sort()
    assert.deepEqual(run(NPM, ...command), native)
    assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), files)
    assert.ok(!(native.stdout + native.stderr).includes('\u001b'))
  })
}

test('a file that cannot be read is said with its path', () => {
  const { status, stderr } = run(NPM, 'compile', 'no-such-file.yaml', '-o', 'x.bin')
  assert.equal(status, 1)
  assert.match(stderr, /^no-such-file\.yaml: /)
})

test('an output stays what it is: a link, a pipe, a file of those permissions', () => {
  const at = (name) => join(folder, name)
  writeFileSync(at('private.bin'), 'old')
  chmodSync(at('private.bin'), 0o600)
  for (const [link, target] of [
    ['link.bin', 'private.bin'],
    ['later-link.bin', 'later.bin'],
  ]) {
    symlinkSync(target, at(link))
    assert.equal(run(NPM, 'compile', 'good.yaml', '-o', link).status, 0)
    assert.ok(lstatSync(at(link)).isSymbolicLink())
  }
  assert.deepEqual(readFileSync(at('private.bin')), readFileSync(at('later.bin')))
  assert.equal(statSync(at('private.bin')).mode & 0o777, 0o600)
  execFileSync('mkfifo', [at('pipe')])
  // Opened for both, a pipe waits for nobody.
  const command = 'exec 3<>pipe; "$0" compile good.yaml -o pipe >said && head -c 4 <&3'
  assert.equal(spawnSync('sh', ['-c', command, NPM], { cwd: folder }).stdout.length, 4)
  assert.ok(lstatSync(at('pipe')).isFIFO())
})

test('what cannot be written leaves nothing behind', () => {
  const before = readdirSync(folder, { recursive: true })
  assert.equal(run(NPM, 'compile', 'good.yaml', '-o', '.').status, 1)
  assert.deepEqual(readdirSync(folder, { recursive: true }), before)
  assert.equal(readFileSync(join(folder, 'good.yaml'), 'utf8'), GOOD)
})

test('who reads no further, as `head` does, has had enough: that is no failure', async () => {
  const program = spawn(NPM, ['inspect', 'npm.bin'], { cwd: folder })
  program.stdout.destroy()
  let said = ''
  program.stderr.on('data', (text) => {
    said += text
  })
  assert.deepEqual([...(await once(program, 'close')), said], [0, null, ''])
})
