// All functions that the package gives: those of its entries, and those of what these give.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONSUMER, exampleOf, load } from './install.mjs'

const INSTALLED = join(CONSUMER, 'node_modules/connect-fields')

/** What a function gives, where that has functions of its own. */
const GIVES = { provider: 'provider()', withLocale: 'provider()', openCatalog: 'catalog', field: 'field()' }

/** What each entry exports, by the entry's name. */
export async function loadEntries() {
  const { exports } = JSON.parse(readFileSync(join(INSTALLED, 'package.json'), 'utf8'))
  const names = Object.keys(exports).filter((name) => exports[name].types)
  const paths = names.map((name) => join('connect-fields', exampleOf(name)))
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await load(path)])))
}

/** What stands beside an entry with providers, and a catalog; the compiler is not there, as each of its calls takes a while. */
export async function loadOthers() {
  const entries = await loadEntries()
  return {
    ...entries['connect-fields/guides'],
    ...entries['connect-fields/nango'],
    ...entries['connect-fields/testing'],
    slim: entries['connect-fields/slim'],
    bytes: entries['connect-fields/compiler'].compile({ clay: { auth_mode: 'API_KEY' } }),
  }
}

const isObject = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)
const isFunction = (value) => typeof value === 'function'
/** Errors are thrown, not made by callers. */
const isError = (value) => value?.prototype instanceof Error

/** The names of all members, those of the class too. */
function keysOf(object) {
  if (!object || object === Object.prototype) return []
  const own = Object.getOwnPropertyNames(object).filter((key) => key !== 'constructor')
  return [...own, ...keysOf(Object.getPrototypeOf(object))]
}

/** The names of the functions of an object. `examples` are arguments for those that give more functions. */
export function* functionsOf(object, examples, path = '') {
  for (const key of keysOf(object)) {
    const value = object[key]
    const name = path + key
    if (isFunction(value) && !isError(value)) {
      yield name
      if (GIVES[key] && !path.startsWith(GIVES[key])) {
        yield* functionsOf(value(...examples[key]), examples, `${GIVES[key]}.`)
      }
    } else if (isObject(value)) yield* functionsOf(value, examples, `${name}.`)
  }
}

/** The object as it is, but `tell(name, given)` hears of each call of its functions, by the names of `functionsOf`. */
export function recorded(object, tell, path = '') {
  const wrap = (value, key) => {
    const name = path + key
    if (isObject(value)) return recorded(value, tell, `${name}.`)
    if (!isFunction(value) || isError(value)) return value
    return (...given) => {
      tell(name, given)
      const result = value(...given)
      return GIVES[key] ? recorded(result, tell, `${GIVES[key]}.`) : result
    }
  }
  // Not around the object itself: what is frozen has to be given as it is.
  return new Proxy({}, { get: (_, key) => wrap(object[key], key), has: (_, key) => key in object })
}
