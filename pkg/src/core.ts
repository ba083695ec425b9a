/** The WebAssembly instance: started on first use, thrown away after a trap, never seen by callers. */
import { createGlue, type Glue, type Wasm } from 'virtual:glue'
import { startModule } from 'virtual:loader'

/** Texts over this many UTF-16 units do not cross. */
const MAX_UNITS = 2 ** 20

/** In place of a length. */
const ABSENT = -1
const NOT_TEXT = -2
const TOO_LONG = -3

/** Beside a length: a value of the field is stored. */
const KEPT = 2 ** 30

/** A UTF-16 unit is at most this many bytes of UTF-8. */
const BYTES_PER_UNIT = 3
const FIRST_CAPACITY = 2 ** 12
/** Up to here a loop is quicker than a call to the encoder. */
const LOOP_UNITS = 48

export interface Core {
  readonly glue: Glue
  readonly wasm: Wasm
  /** Views of the whole memory; made anew when it grows. */
  bytes: Uint8Array
  words: Int32Array
  /** Where the input begins, and how many bytes it may have. */
  input: number
  capacity: number
  /** The number of the word where the lengths begin. */
  readonly lengths: number
  /** The catalogs that were opened, by their bytes. */
  readonly catalogs: Map<Uint8Array, number>
  /** How many providers were taken out of catalogs. */
  providers: number
}

/** A surrogate without its other half. (`\p{Cs}` is the same, and takes ten times as long to make.) */
const HALF = /[\ud800-\udfff]/u

const encoder = new TextEncoder()
let running: Core | undefined

/** The running instance. Throws `WasmBlockedError` where the page forbids WebAssembly. */
export function core(): Core {
  running ??= start()
  return running
}

/** Throws the instance away; the next call starts another. */
export function discard(): void {
  running = undefined
}

function start(): Core {
  const glue = createGlue()
  const wasm = startModule(glue)
  const { buffer } = wasm.memory
  return {
    glue,
    wasm,
    bytes: new Uint8Array(buffer),
    words: new Int32Array(buffer),
    input: 0,
    capacity: 0,
    lengths: wasm.lengths() >>> 2,
    catalogs: new Map<Uint8Array, number>(),
    providers: 0,
  }
}

/** Memory that has grown leaves its old views empty; what stands for it in `connect-fields/js` does not. */
export function refresh(core: Core): void {
  if (core.bytes.length === 0 || (SCRIPT && core.bytes.buffer !== core.wasm.memory.buffer)) {
    core.bytes = new Uint8Array(core.wasm.memory.buffer)
    core.words = new Int32Array(core.wasm.memory.buffer)
  }
}

function reserve(core: Core, capacity: number): void {
  core.input = core.wasm.input(capacity) >>> 0
  core.capacity = capacity
  refresh(core)
}

/** Hands bytes over as an input that the core keeps; gives their length. */
export function give(core: Core, bytes: Uint8Array): number {
  reserve(core, bytes.length)
  core.bytes.set(bytes, core.input)
  core.capacity = 0
  return bytes.length
}

/** Writes one value's length, and its text from `at` bytes of the input on; gives where the next text begins. */
export function write(core: Core, number: number, value: unknown, at: number): number {
  // Since the last call memory may have grown; between two texts only `reserve` lets it.
  if (number === 0) refresh(core)
  let length = NOT_TEXT
  if (typeof value === 'string') {
    if (value.length > MAX_UNITS) length = TOO_LONG
    else {
      const needed = at + value.length * BYTES_PER_UNIT
      if (needed > core.capacity) reserve(core, Math.max(needed, 2 * core.capacity, FIRST_CAPACITY))
      length = put(core.bytes, value, core.input + at)
    }
  } else if (value === undefined || value === null) {
    length = ABSENT
  }
  core.words[core.lengths + number] = length
  return length < 0 ? at : at + length
}

/** Tells of a value that was written, or of none, that one is stored. */
export function keep(core: Core, number: number): void {
  const at = core.lengths + number
  const length = core.words[at] ?? 0
  if (length >= ABSENT) core.words[at] = Math.max(length, 0) | KEPT
}

function put(bytes: Uint8Array, text: string, start: number): number {
  const units = text.length
  if (units <= LOOP_UNITS) {
    let at = 0
    for (; at < units; at++) {
      const unit = text.charCodeAt(at)
      if (unit > 0x7f) break
      bytes[start + at] = unit
    }
    if (at === units) return units
  }
  // Half a character has no UTF-8: the encoder would put another in its place, silently.
  if (!HALF.test(text)) return encoder.encodeInto(text, bytes.subarray(start)).written
  // `RegExp.input` and its like keep the last text in which something was found: it may be a secret.
  HALF.test('\ud800')
  // The loop may have written its beginning, which no call knows of.
  bytes.fill(0, start, start + units)
  return NOT_TEXT
}
