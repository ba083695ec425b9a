/** The module is given by the page: see `init`. */
import type { Glue, Wasm } from 'virtual:glue'
import { assertAllowed, unlessBlocked } from '../blocked.js'
import { givenModule } from '../init.js'

/** The glue asks whether it is an instance, which one of another realm is not. */
export function startModule({ initSync }: Glue): Wasm {
  const module = Object.setPrototypeOf(givenModule(), WebAssembly.Module.prototype)
  return unlessBlocked(() => initSync({ module }))
}

export function assertStartable(): void {
  givenModule()
  assertAllowed()
}
