// Prints the milliseconds from the import of a module until each of many providers has answered once. Run by catalog.mjs.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [bundle, data, formsFile] = process.argv.slice(2)
const forms = JSON.parse(readFileSync(formsFile, 'utf8'))
const begin = performance.now()
const bytes = readFileSync(data)
const { answerEach } = await import(pathToFileURL(bundle))
answerEach(bytes, forms)
console.log(performance.now() - begin)
