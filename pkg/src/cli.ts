/** `npx connect-fields`: the command line's own code, with Node's files and terminal. */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import process, { argv, env, stderr, stdout } from 'node:process'
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

const started = Date.now()
let bar = ''

const host: Host = {
  read: (path) => told(path, () => readFileSync(path)),
  list: (path) => told(path, () => readdirSync(path)),
  write: (path, bytes) =>
    told(path, () => {
      mkdirSync(dirname(path), { recursive: true })
      const draft = `${path}.draft`
      writeFileSync(draft, bytes)
      renameSync(draft, path)
    }),
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
