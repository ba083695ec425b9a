// Prints how long the first compilation of the file of @nangohq/providers takes. Run by workloads/compile.mjs, in a process of its own.
import { readFileSync } from 'node:fs'

const text = readFileSync(process.argv[2], 'utf8')
const start = performance.now()
const { compile } = await import('../pkg/dist/compiler.js')
compile(text)
console.log(JSON.stringify({ compiled: performance.now() - start }))
