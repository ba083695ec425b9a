// What WebAssembly's memory still holds of a text after a call.
import { loadCopy } from './install.mjs'
import { start, watchInstances, watchScripts } from './instances.mjs'

const PAGE = 2 ** 12

/**
 * A copy of an entry with an instance of its own. `sweep()` tells whether any of the texts stands in its memory, in
 * UTF-8 or UTF-16; what it finds it writes over, so that each call answers for itself.
 */
export async function startCopy(texts, entry = 'connect-fields') {
  const { started, stop } = entry === 'connect-fields/js' ? watchScripts() : watchInstances()
  try {
    const copy = await loadCopy(entry)
    start(copy)
    const [exports] = started
    return { copy, exports, sweep: sweeper(exports.memory, texts) }
  } finally {
    stop()
  }
}

/** Only pages that have changed since the last look are looked at: a whole memory takes a thousand times longer. */
function sweeper(memory, texts) {
  const needles = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])
  // What stands across a border is found from either side.
  const margin = Math.max(...needles.map(({ length }) => length))
  // New memory is zeros, which hold no text.
  let seen = Buffer.alloc(0)

  return () => {
    const bytes = Buffer.from(memory.buffer)
    if (seen.length < bytes.length) seen = Buffer.concat([seen], bytes.length)
    let found = false
    for (let start = 0; start < bytes.length; start += PAGE) {
      const end = start + PAGE
      if (bytes.compare(seen, start, end, start, end) === 0) continue
      const area = bytes.subarray(Math.max(0, start - margin), end + margin)
      for (const needle of needles) found = erase(area, needle) || found
      bytes.copy(seen, start, start, end)
    }
    return found
  }
}

function erase(area, needle) {
  const first = area.indexOf(needle)
  for (let at = first; at >= 0; at = area.indexOf(needle, at)) area.fill(0x2e, at, at + needle.length)
  return first >= 0
}
