/** What esbuild has bundled, in fewer bytes: esbuild is made to be quick, terser to be thorough. */
import { minify as terser } from 'terser'

const OPTIONS = { module: true, ecma: 2020, compress: { passes: 3 } }

export async function minify(script) {
  const { code } = await terser(script, OPTIONS)
  return `${code}\n`
}
