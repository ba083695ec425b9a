// All that a WebAssembly module can reach is what it imports: functions of its glue.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { CONSUMER, loadCopy, ROOT } from './install.mjs'

const DIST = join(CONSUMER, 'node_modules/connect-fields/dist')

/** What each module asks of its glue, in the words of wasm-bindgen; the glue is JavaScript, which reach.test.mjs looks at. */
const IMPORTED = {
  core: 'drop_ref toString new set_port new startsWith search',
  full: 'drop_ref toString new set_port new_from_slice now new startsWith search throw',
  compiler: `drop_ref set isArray iterator get is_function call is_object next length get_unchecked next done value clone_ref
    get_with_ref_key is_undefined in new new set length prototypesetcall Error jsval_loose_eq boolean_get number_get
    instanceof_Uint8Array instanceof_ArrayBuffer new string_get throw debug_string generic generic`,
  cli: 'drop_ref say list read write colours complain progress string_get throw',
}

const importsOf = (module) => WebAssembly.Module.imports(module)
const compiled = (file) => new WebAssembly.Module(readFileSync(file))

/** The modules that an entry starts. */
async function startedBy(entry, call) {
  const { Instance } = WebAssembly
  const modules = []
  WebAssembly.Instance = class extends Instance {
    constructor(module, ...given) {
      super(module, ...given)
      modules.push(module)
    }
  }
  try {
    call(await loadCopy(entry))
  } finally {
    WebAssembly.Instance = Instance
  }
  return modules
}

for (const [name, imported] of Object.entries(IMPORTED)) {
  test(`the module ${name} is given functions by the name of its glue, and no other`, async () => {
    // The build has shortened the names, and kept their order.
    const named = importsOf(compiled(join(ROOT, `pkg/wasm/${name}_opt.wasm`)))
    const words = named.map((one) => one.name.replace(/^__(wbg|wbindgen)_(__wbindgen_|object_)?|_[0-9a-f]{16}$/g, ''))
    assert.deepEqual(words.sort(), imported.split(/\s+/).sort())

    const beside = readdirSync(DIST)
      .filter((file) => file === `${name}.wasm`)
      .map((file) => compiled(join(DIST, file)))
    const inside = {
      core: () => startedBy('connect-fields', ({ provider }) => provider('clay').describe()),
      full: () => startedBy('connect-fields/full', ({ provider }) => provider('clay').describe()),
      compiler: () => startedBy('connect-fields/compiler', ({ faults }) => faults('')),
    }[name]
    const shipped = [...beside, ...((await inside?.()) ?? [])]
    assert.equal(shipped.length, { compiler: 1, cli: 1 }[name] ?? 2)
    for (const module of shipped) {
      assert.deepEqual(
        importsOf(module).map(({ kind, module: from }) => `${kind} of ${from}`),
        named.map(() => 'function of m'),
      )
    }
  })
}
