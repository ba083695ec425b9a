/** The module is given by the page: see `init`. */
import type { Glue, Wasm } from 'virtual:glue'
import { givenModule } from '../init.js'
import { unlessBlocked } from '../inlined.js'

export function startModule({ initSync }: Glue): Wasm {
  const module = givenModule()
  return unlessBlocked(() => initSync({ module }))
}
