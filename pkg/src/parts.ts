/** Reading in place: numbers and texts at known positions. What would lie outside the bytes is 0, or empty. */

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** How many bytes a number has. */
export const NUMBER = 4

/** The four bytes from `at` on, little endian. */
export const numberAt = (bytes: Uint8Array, at: number): number =>
  // To these operators what lies outside is 0.
  ((bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)) >>>
  0

/** The UTF-8 from `start` to `end`. */
export const textAt = (bytes: Uint8Array, start: number, end: number): string =>
  decoder.decode(bytes.subarray(start, end))
