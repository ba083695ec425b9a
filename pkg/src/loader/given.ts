/** The module is given by the page: see `init`. */
import type { Glue, Wasm } from 'virtual:glue'
import { assertAllowed, unlessBlocked } from '../blocked.js'
import { givenModule } from '../init.js'

export function startModule({ start }: Glue): Wasm {
  const module = givenModule()
  return unlessBlocked(() => start(module))
}

export function assertStartable(): void {
  givenModule()
  assertAllowed()
}
