// Cold starts, each in a process of its own.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { median } from './timing.mjs'

const PROCESSES = 11
const START = fileURLToPath(new URL('start.mjs', import.meta.url))
const OUT = fileURLToPath(new URL('../target/bench', import.meta.url))

/**
 * Milliseconds from import to the first answer.
 * @param modules paths of modules that export `createChecker`
 * @returns the median of each
 */
export const timeColdStarts = (modules) => inProcesses(modules, (bundle) => [START, bundle])

/**
 * Runs modules in turns, each time in a new process; they are bundled first, as an app would have them.
 * @param modules their paths
 * @param commandOf the arguments of the process that prints the milliseconds, for a bundle and its place among the modules
 * @returns the median of each
 */
export async function inProcesses(modules, commandOf) {
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
    for (const [at, bundle] of bundles.entries()) times[at].push(run(commandOf(bundle, at)))
  }
  return times.map(median)
}

function run(command) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}
