/** What esbuild has bundled, in fewer bytes: esbuild is made to be quick, terser to be thorough. */
import { minify as terser } from 'terser'

// A function that is put into the one caller that it has is made anew at each call; and what is written alike everywhere compresses
// better than a constant that has been moved to the left.
const OPTIONS = { module: true, ecma: 2020, compress: { passes: 3, inline: 1, lhs_constants: false } }

export async function minify(script) {
  const { code } = await terser(script, OPTIONS)
  return `${code}\n`
}
