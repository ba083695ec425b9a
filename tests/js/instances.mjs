// Watches WebAssembly from outside: which instances the package starts, and what their exports do.

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
