// One site: the pages of docs/guide in the order of its README, and the API of each entry of the package.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pages } from './pages.mjs'

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const { exports } = JSON.parse(readFileSync(at('pkg/package.json'), 'utf8'))
const entries = Object.values(exports).map(({ types }) => types)
// `./js` has the types of `.`, and a module or package.json none; what `./providers/...` export is written down for `./providers`.
const typed = new Set(entries.filter((types) => types && !types.includes('/providers/*')))

export default {
  name: 'connect-fields',
  entryPoints: [...typed].map((types) => at(types.replace('./dist', 'pkg/src').replace('.d.ts', '.ts'))),
  tsconfig: at('pkg/tsconfig.json'),
  readme: at('docs/guide/README.md'),
  projectDocuments: pages.map(({ file }) => file),
  plugin: [at('docs/site/plugin.mjs')],
  out: at('target/docs'),
  highlightLanguages: [
    'bash',
    'html',
    'javascript',
    'jsx',
    'rust',
    'svelte',
    'toml',
    'tsx',
    'typescript',
    'vue',
    'yaml',
  ],
  groupOrder: ['Documents', 'Modules', 'Functions', '*'],
  kindSortOrder: ['Document', 'Module', 'Function', 'Class', 'Interface', 'TypeAlias', 'Variable'],
  // No link to a repository of which this is only one clone.
  disableSources: true,
  githubPages: false,
  hideGenerator: true,
  // What `FlatValues` is made of says nothing to a reader.
  intentionallyNotExported: ['All', 'Merged', 'OfSection'],
  treatWarningsAsErrors: true,
}
