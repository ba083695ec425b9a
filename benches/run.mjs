// Runs one workload in this process, and leaves its tables as JSON: run.mjs <workload> <file>. Started by bench.mjs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [workload, file] = process.argv.slice(2)
// Not in the repository: what is made of the catalog of others has no place there.
const folder = mkdtempSync(join(tmpdir(), 'connect-fields-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
const { run } = await import(`./workloads/${workload}.mjs`)
writeFileSync(file, JSON.stringify(await run(folder)))
