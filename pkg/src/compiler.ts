/**
 * Definitions to a catalog, without a build step: an import of its own, with a WebAssembly module of its own.
 *
 * @packageDocumentation
 */
import { createGlue, type Output } from 'virtual:compiler-glue'
import moduleBytes from 'virtual:compiler-module'
import { unlessBlocked } from './blocked.js'
import { CompileError } from './errors.js'
import { bytesOf } from './latin1.js'
import type { CompileOptions, Fault } from './types.js'

export { CompileError, WasmBlockedError } from './errors.js'
export type { CompileOptions, Fault } from './types.js'

/** `Uint8Array<ArrayBuffer>`, which TypeScript before 5.7 has no word for. */
type Bytes = ReturnType<Uint8Array['slice']>

const EXTRAS: NonNullable<CompileOptions['with']> = ['examples', 'help', 'links', 'verification', 'patterns']

let compiled: WebAssembly.Module | undefined

/**
 * Compiles definitions to the bytes that `openCatalog` opens.
 * @param definitions providers by their ids: an object, or the text (or bytes) of a YAML or JSON file, as `providers.yaml` of
 *   `@nangohq/providers` has them
 * @param options what of them is compiled
 * @throws `CompileError` whose `faults` say what is wrong, each with its line and how to mend it; with `keepGoing` only where
 *   the text cannot be read at all. `TypeError` where `with` names something else, or definitions are no UTF-8, no JSON, a promise or a `Map`.
 *   `WasmBlockedError` where a Content-Security-Policy forbids WebAssembly, or there is none
 * @example
 * ```ts
 * import { openCatalog } from 'connect-fields'
 * import { compile } from 'connect-fields/compiler'
 *
 * const catalog = openCatalog(compile({ acme: { display_name: 'Acme', auth_mode: 'API_KEY' } }))
 * catalog.provider('acme').fields[0].id // 'apiKey'
 * ```
 */
export function compile(definitions: string | object, options: CompileOptions = {}): Bytes {
  const { bytes, faults } = run(definitions, options)
  const errors = faults.filter(({ level }) => level === 'error')
  if (bytes.length === 0 || (errors.length > 0 && !options.keepGoing)) throw new CompileError(errors)
  return bytes
}

/**
 * What is wrong or odd with definitions: all errors and warnings, in their order. Throws for none of them.
 * @param definitions as for `compile`
 * @param options as for `compile`
 * @throws `TypeError` and `WasmBlockedError` as `compile` does
 * @example
 * ```ts
 * import { faults } from 'connect-fields/compiler'
 *
 * faults({ acme: { auth_mode: 'API_KEY', credentials: { apiKey: { type: 'string', pattern: '(' } } } })[0].what
 * // 'this pattern is no JavaScript: a group is not closed: add `)`'
 * ```
 */
export function faults(definitions: string | object, options: CompileOptions = {}): readonly Fault[] {
  return run(definitions, options).faults
}

function run(definitions: string | object, { file, only = [], with: extras = [] }: CompileOptions) {
  if ([...extras].some((extra) => !EXTRAS.includes(extra))) {
    throw new TypeError(`\`with\` may name ${EXTRAS.join(', ')}, and nothing else.`)
  }
  // All that JSON has of a promise or a `Map` is `{}`: a catalog without providers.
  if (definitions instanceof Promise || definitions instanceof Map) {
    throw new TypeError(
      'Definitions are an object, or the text of a file: await a promise, and make an object of a `Map`.',
    )
  }
  const written = readText(definitions)
  const text = written ?? writeText(definitions)
  const glue = createGlue()
  // A new instance for each call: what one has needed of memory is given back.
  unlessBlocked(() => {
    compiled ??= new WebAssembly.Module(bytesOf(moduleBytes))
    glue.start(compiled)
  })
  const request = {
    file: file ?? (written === undefined ? 'definitions' : 'definitions.yaml'),
    only: [...only],
    with: [...extras],
  }
  const { bytes, faults }: Output = glue.compile(text, request)
  return { bytes, faults: Object.freeze(faults.map((fault) => Object.freeze(fault as Fault))) }
}

/** The text of a file; `undefined` where definitions are an object. */
function readText(definitions: string | object): string | undefined {
  if (typeof definitions === 'string') return definitions
  const isFile = ArrayBuffer.isView(definitions) || definitions instanceof ArrayBuffer
  return isFile ? new TextDecoder('utf-8', { fatal: true }).decode(definitions) : undefined
}

function writeText(definitions: unknown): string {
  try {
    return JSON.stringify(definitions, undefined, 2) ?? ''
  } catch (error) {
    if (error instanceof RangeError) throw new TypeError('Definitions nest too deep.')
    throw error
  }
}
