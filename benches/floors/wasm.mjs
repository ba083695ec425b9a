// A module that starts WebAssembly, and calls into it once for a form.
import { startAdd } from './add.mjs'

export function open() {
  const add = startAdd()
  return { form: () => () => add(1, 1) === 2 }
}
