// The pages of the site, in the order of the list in docs/guide/README.md.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const index = new URL('../guide/README.md', import.meta.url)

export const pages = [...readFileSync(index, 'utf8').matchAll(/^- \[(.*)\]\((.*)\)/gm)].map(([, name, link]) => ({
  name,
  file: fileURLToPath(new URL(link, index)),
}))
