// `connect-fields/providers/<id>`: a module and its types for each provider of providers/.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { parse } from 'smol-toml'
import { inlineInto, placeholder } from './inline.mjs'
import { minify } from './minify.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const pkg = `${root}pkg`
/** Stands for the id until the module is copied. */
const ID = '"the id"'

/** Writes all of them into pkg/dist/providers; `written` says how JavaScript of the package is. */
export async function writeSingles(written) {
  const script = await minify(await bundleOne(written))
  mkdirSync(`${pkg}/dist/providers`, { recursive: true })
  for (const file of readdirSync(`${root}providers`).filter((name) => name.endsWith('.toml'))) {
    const id = file.slice(0, -'.toml'.length)
    const { name } = parse(readFileSync(`${root}providers/${file}`, 'utf8'))
    const bytes = readFileSync(`${pkg}/src/generated/providers/${id}.bin`)
    writeFileSync(`${pkg}/dist/providers/${id}.js`, inlineInto(script.replace(ID, JSON.stringify(id)), 'one', bytes))
    writeFileSync(`${pkg}/dist/providers/${id}.d.ts`, typesOf(id, name))
  }
}

/** The module that is the same for all, beside `connect-fields`, which is one and the same for them. */
async function bundleOne(written) {
  const { outputFiles } = await build({
    ...written,
    entryPoints: [`${pkg}/src/one.ts`],
    bundle: true,
    write: false,
    plugins: [
      {
        name: 'one',
        setup(bundle) {
          bundle.onResolve({ filter: /^\.\/index\.js$/ }, () => ({ path: 'connect-fields', external: true }))
          bundle.onResolve({ filter: /^virtual:one$/ }, ({ path }) => ({ path, namespace: 'one' }))
          bundle.onLoad({ filter: /./, namespace: 'one' }, () => ({
            contents: `export const id = ${ID}, text = ${placeholder('one')}`,
          }))
        },
      },
    ],
  })
  return outputFiles[0].text
}

const typesOf = (id, name) => `import type { ProviderFields, ProviderValues } from '../generated/providers.js'
import type { Provider, ProviderOptions } from '../types.js'

/**
 * ${name}: what \`provider('${id}')\` of \`connect-fields/providers\` is, made with \`connect-fields\`. A module of its own, which brings no
 * other provider.
 * @throws \`WasmBlockedError\` as it is imported, where a Content-Security-Policy forbids WebAssembly
 */
declare const schema: Provider<ProviderValues['${id}'], ProviderFields['${id}'], '${id}'>
export default schema

/**
 * The same, checked as the options say.
 * @throws \`UnknownFieldError\` where \`soften\` names no field
 */
export declare function provider(options?: ProviderOptions): typeof schema
`
