// pkg/src and pkg/wasm to pkg/dist: two files of JavaScript, the module's bytes inside the first, and their types.
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { shortenImports } from './imports.mjs'
import { inline } from './inline.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const pkg = `${root}pkg`

/**
 * wasm-bindgen's glue can start one instance in its life, so it goes into a function: each call has a glue of its own.
 * Its asynchronous start, which names a file beside it, is not used and drops out.
 */
async function bundleGlue() {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { initSync, list, describe } from './core.js'; give({ initSync, list, describe })`,
      resolveDir: `${pkg}/wasm`,
    },
    bundle: true,
    format: 'esm',
    write: false,
    target: 'es2022',
    // Its one message warns of a call that is not made here.
    drop: ['console'],
  })
  return outputFiles[0].text
}

const { module, glue } = shortenImports(readFileSync(`${pkg}/wasm/core_opt.wasm`), await bundleGlue())
// What the bundle holds: scripts/size.mjs measures it.
writeFileSync(`${pkg}/wasm/core_inlined.wasm`, module)
const createGlue = `export function createGlue() { let glue; const give = (made) => { glue = made }; ${glue}; return glue }`

/** Stands for the module until esbuild is done: it would escape more than it needs to. */
const PLACEHOLDER = '"the bytes of the module"'

const virtual = {
  name: 'virtual',
  setup(bundle) {
    bundle.onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: 'virtual' }))
    bundle.onLoad({ filter: /^virtual:glue$/, namespace: 'virtual' }, () => ({ contents: createGlue }))
    bundle.onLoad({ filter: /^virtual:module$/, namespace: 'virtual' }, () => ({
      contents: `export default ${PLACEHOLDER}`,
    }))
  },
}

rmSync(`${pkg}/dist`, { recursive: true, force: true })
await build({
  entryPoints: [`${pkg}/src/index.ts`, `${pkg}/src/guides.ts`],
  outdir: `${pkg}/dist`,
  bundle: true,
  format: 'esm',
  minify: true,
  charset: 'utf8',
  target: 'es2022',
  plugins: [virtual],
})
const script = readFileSync(`${pkg}/dist/index.js`, 'utf8')
if (script.split(PLACEHOLDER).length !== 2) throw new Error('the module must stand in pkg/dist/index.js once')
writeFileSync(
  `${pkg}/dist/index.js`,
  script.replace(PLACEHOLDER, () => inline(module)),
)

execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', pkg], { stdio: 'inherit' })

// The types of the inside stay inside.
const PUBLIC = ['index', 'guides', 'types', 'errors', 'generated/registry'].map((name) => `${name}.d.ts`)
for (const file of readdirSync(`${pkg}/dist`, { recursive: true })) {
  if (file.endsWith('.d.ts') && !PUBLIC.includes(file.replaceAll('\\', '/'))) rmSync(`${pkg}/dist/${file}`)
}

for (const file of ['LICENSE-MIT', 'LICENSE-APACHE']) cpSync(`${root}${file}`, `${pkg}/${file}`)
cpSync(`${root}messages/README.md`, `${pkg}/docs/codes.md`)
