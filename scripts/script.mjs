// A WebAssembly module as JavaScript, for pages that forbid WebAssembly: binaryen's wasm2js, around which three instructions have to
// be written with older ones first.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url))
const FEATURES = [
  'bulk-memory',
  'nontrapping-float-to-int',
  'sign-ext',
  'mutable-globals',
  'reference-types',
  'multivalue',
]
const LOWERING = ['--llvm-memory-copy-fill-lowering', '--signext-lowering', '--llvm-nontrapping-fptoint-lowering']

/** The source of a JavaScript module: `start(imports)` gives what an instance exports. Files on the way begin with `path`. */
export function toScript(module, path) {
  const [given, lowered, script] = [`${path}_given.wasm`, `${path}_lowered.wasm`, `${path}_script.js`]
  writeFileSync(given, module)
  const features = FEATURES.map((feature) => `--enable-${feature}`)
  execFileSync(`${BIN}wasm-opt`, [...features, given, ...LOWERING, '-Oz', '--strip-target-features', '-o', lowered])
  execFileSync(`${BIN}wasm2js`, [lowered, '-Oz', '-o', script])
  const text = readFileSync(script, 'utf8')
  // It would start by itself, once.
  const [body, ...rest] = text.split(/^var retasmFunc = /m)
  if (rest.length !== 1) throw new Error('wasm2js writes something else than it did')
  return `${body.replace(/^import .*$/gm, '')}\nexport { asmFunc as start }\n`
}

/** The glue for it: what stands for memory does not leave its old views empty when it grows. */
export function scriptGlue(glue) {
  const changed = glue.replaceAll(/(\w+)\.byteLength === 0/g, '$1.buffer !== wasm.memory.buffer')
  if (changed === glue) throw new Error('the glue looks at its memory in another way than it did')
  return `import { start } from 'virtual:script'
const WebAssembly = {
  Module: class {},
  Instance: class {
    constructor(module, imports) {
      this.exports = start(imports)
    }
  },
}
${changed}`
}
