// One cold start: prints the milliseconds from the import of a library until it is imported, has read all schemas, and has
// answered a form of each provider once. Run by workloads/cold.mjs, in a process of its own.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [formsFile, module, data] = process.argv.slice(2)
const forms = Object.entries(JSON.parse(readFileSync(formsFile, 'utf8')))
const url = pathToFileURL(module)
const begin = performance.now()
const since = () => performance.now() - begin

const { open } = await import(url)
const imported = since()
const opened = open(data && readFileSync(data))
const checks = forms.map(([id]) => opened.form(id))
const ready = since()
for (let at = 0; at < forms.length; at++) checks[at](forms[at][1])
const answered = since()
console.log(JSON.stringify({ imported, ready, answered }))
