// The file of @nangohq/providers, and the catalog that ours makes of it.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile } from '../../pkg/dist/compiler.js'

export const FILE = fileURLToPath(new URL('../providers.yaml', import.meta.resolve('@nangohq/providers')))

export const catalogBytes = () => compile(readFileSync(FILE, 'utf8'))
