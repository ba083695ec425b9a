// In a new process: imports the package, opens the catalog whose path is given, and asks each provider once. Prints the time.
import { readFileSync } from 'node:fs'

const start = performance.now()
const bytes = readFileSync(process.argv[2])
const { openCatalog } = await import('../pkg/dist/index.js')
const catalog = openCatalog(bytes)
const form = { credentials: { apiKey: ' 0123456789', username: ' name', password: ' word' }, params: {} }
for (const { id } of catalog.providers()) catalog.provider(id).validate(form)
console.log(performance.now() - start)
