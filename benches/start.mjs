// Prints the milliseconds of one cold start: from the import of a module to its first answer. Run by cold.mjs.
import { pathToFileURL } from 'node:url'
import { forms } from './forms.mjs'

const [form] = forms.clay.valid
const url = pathToFileURL(process.argv[2])
const begin = performance.now()
const { createChecker } = await import(url)
createChecker('clay')(form)
console.log(performance.now() - begin)
