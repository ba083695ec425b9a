// The host from outside: which instances of WebAssembly the package starts, what their exports do, other globals.

/** Calls `wrap(exports)` on each instance that is started from now on; gives the exports seen so far, and an end. */
export function watchInstances(wrap = (exports) => exports) {
  const { Instance } = WebAssembly
  const started = []
  WebAssembly.Instance = class extends Instance {
    constructor(...given) {
      super(...given)
      started.push(super.exports)
      Object.defineProperty(this, 'exports', { value: wrap(super.exports) })
    }
  }
  const stop = () => {
    WebAssembly.Instance = Instance
  }
  return { started, stop }
}

const { ArrayBuffer: Native } = globalThis

/** The same for `connect-fields/js`: its memory is an `ArrayBuffer`, and another one once it has grown, so the watch does not end. */
export function watchScripts() {
  const made = []
  globalThis.ArrayBuffer = class extends Native {
    constructor(...given) {
      super(...given)
      made.push(this)
    }
  }
  const memory = {
    get buffer() {
      return made.at(-1)
    },
  }
  return { started: [{ memory }], stop: () => {} }
}

/** Starts the instance of a copy: most calls of the package need none. */
export const start = (copy) => copy.provider('clay').describe()

/** Runs with another global of that name. */
export function withGlobal(name, value, run) {
  const before = Object.getOwnPropertyDescriptor(globalThis, name)
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  try {
    return run()
  } finally {
    if (before) Object.defineProperty(globalThis, name, before)
    else delete globalThis[name]
  }
}
