// The file of the npm package @nangohq/providers, compiled by ours.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { load } from '../js/install.mjs'

const { compile, faults } = await load('connect-fields/compiler')
const { openCatalog } = await load()

/** The file. */
export const FILE = fileURLToPath(new URL('../providers.yaml', import.meta.resolve('@nangohq/providers')))
export const text = readFileSync(FILE, 'utf8')
export const bytes = compile(text)
export const catalog = openCatalog(bytes)
export const faultsOf = (options) => faults(text, options)
