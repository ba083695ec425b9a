// wasm-bindgen's glue without what no module here needs of it.

/** What of it is written in other words: a pattern, and what stands in its place. */
const CHANGES = [
  // Safari wants a new decoder after two gigabytes. No instance lives that long.
  [/^function decodeText\(bytes\) \{[\s\S]*?^\}$/m, 'const decodeText = (bytes) => cachedTextDecoder.decode(bytes)'],
  [/^cachedTextDecoder\.decode\(\);$/m, ''],
  // A function that names what it is given needs no bridge of the engine's, and no list.
  [
    /function\(\) \{ return handleError\(function \(([^)]*)\) \{([\s\S]*?)\}, arguments\); \}/g,
    'function($1) { try {$2} catch (error) { wasm.__wbindgen_exn_store(addHeapObject(error)) } }',
  ],
]

/**
 * Its own ways to start look at what else than a module they may have been given: they are not used, and a bundler drops them.
 * `start` takes a module of any realm.
 */
const START =
  'export const start = (module) => __wbg_finalize_init(new WebAssembly.Instance(module, __wbg_get_imports()))'

/** @returns the glue, which exports `start(module)` beside the functions of the module */
export function trimGlue(glue) {
  // With reference types wasm-bindgen keeps a list in memory that src/wasm/arena.rs clears after each call.
  if (glue.includes('__externref_table_alloc')) throw new Error('the module was built with reference types')
  let trimmed = glue
  for (const [pattern, words] of CHANGES) {
    const changed = trimmed.replace(pattern, words)
    if (changed === trimmed) throw new Error(`the glue has nothing like ${pattern}`)
    trimmed = changed
  }
  return `${trimmed}\n${START}\n`
}
