// Cold starts, each in a process of its own.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { median } from './timing.mjs'

const PROCESSES = 11
const START = fileURLToPath(new URL('start.mjs', import.meta.url))
const OUT = fileURLToPath(new URL('../target/bench', import.meta.url))

/**
 * Milliseconds from import to the first answer; the modules are bundled first, as an app would have them.
 * @param modules paths of modules that export `createChecker`
 * @returns the median of each
 */
export async function timeColdStarts(modules) {
  const { metafile } = await build({
    entryPoints: modules,
    outdir: OUT,
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    metafile: true,
    absWorkingDir: OUT.replace(/target.bench$/, ''),
  })
  const bundles = Object.keys(metafile.outputs)
  const times = bundles.map(() => [])
  for (let round = 0; round < PROCESSES; round++) {
    for (const [at, bundle] of bundles.entries()) times[at].push(start(bundle))
  }
  return times.map(median)
}

function start(bundle) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [START, bundle], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}
