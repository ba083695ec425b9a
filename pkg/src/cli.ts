/** `npx connect-fields`: the command line's own code, with Node's files and terminal. */
import {
  closeSync,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import process, { argv, env, pid, stderr, stdout } from 'node:process'
import { createGlue, type Host } from 'virtual:cli-glue'

/** Work that is done before is not worth a bar, in milliseconds. */
const PATIENCE = 1000
const BAR = 40

/** What the core is told: texts only. */
function told<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw `${path}: ${error instanceof Error ? error.message.replace(/, [a-z]+ '.*'$/, '') : 'unreadable'}`
  }
}

/** The files that were read, which no output may take the place of. */
const sources = new Set<string>()

function read(path: string): Uint8Array {
  const bytes = readFileSync(path)
  if (statSync(path).isFile()) sources.add(realpathSync.native(path))
  return bytes
}

/** @returns whether it is a file */
function write(path: string, bytes: Uint8Array): boolean {
  mkdirSync(dirname(path), { recursive: true })
  const found = statSync(path, { throwIfNoEntry: false })
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
  if (found ? !found.isFile() : isLink) {
    // A pipe or a device goes on to somebody, and a link may name what is still to come.
    writeFileSync(path, bytes)
    return false
  }
  const real = found ? realpathSync.native(path) : path
  if (sources.has(real)) throw Error('the catalog is made of this file: name another one for what is written')
  replace(real, bytes, found?.mode)
  return true
}

/** Puts a file in the place of another one, whose permissions it has. */
function replace(path: string, bytes: Uint8Array, mode: number | undefined): void {
  const draft = `${path}.${pid}.draft`
  const file = openSync(draft, 'wx')
  try {
    try {
      writeFileSync(file, bytes)
      if (mode !== undefined) fchmodSync(file, mode)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

const started = Date.now()
let bar = ''

const host: Host = {
  read: (path) => told(path, () => read(path)),
  list: (path) => told(path, () => readdirSync(path)),
  write: (path, bytes) => told(path, () => write(path, bytes)),
  say: (text) => stdout.write(`${text}\n`),
  complain: (text) => stderr.write(`${text}\n`),
  colours: () => stderr.isTTY === true && !env.NO_COLOR,
  progress(done, total) {
    if (!stderr.isTTY || Date.now() - started < PATIENCE) return
    const full = '█'.repeat(Math.floor((BAR * done) / total))
    const next = done === total ? '' : `${full.padEnd(BAR, '░')} ${done} of ${total} providers`
    if (next !== bar) stderr.write(`\r\x1b[2K${next}`)
    bar = next
  },
}

// Who reads no further, such as `head`, has had enough: that is no failure.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

const glue = createGlue()
const module = new WebAssembly.Module(readFileSync(new URL('./cli.wasm', import.meta.url)))
glue.start(module)
process.exitCode = glue.run(['connect-fields', ...argv.slice(2)], host)
