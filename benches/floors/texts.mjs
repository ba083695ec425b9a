// What no library can do without: one look at each text, or one way of it into WebAssembly, and nothing else.
import { startAdd } from './add.mjs'

const encoder = new TextEncoder()
const bytes = new Uint8Array(2 ** 16)
const add = startAdd()

/** The texts of a form. */
const textsOf = (form) => Object.values(form).flatMap(Object.values)

/** By name, made for the fields of one provider: what is called, and what with for a form. */
export const FLOORS = {
  'floor: RegExp.test (length where there is no pattern)': (form) => {
    const regexes = Object.values(form).flatMap((fields) =>
      Object.values(fields).map(({ pattern }) => pattern && new RegExp(pattern)),
    )
    return {
      call(texts) {
        let right = true
        for (let at = 0; at < regexes.length; at++) {
          right = (regexes[at] ? regexes[at].test(texts[at]) : texts[at].length > 0) && right
        }
        return right
      },
      inputOf: textsOf,
    }
  },
  'floor: encodeInto, once a text': () => ({
    call(texts) {
      let written = 0
      for (let at = 0; at < texts.length; at++) written += encoder.encodeInto(texts[at], bytes).written
      return written
    },
    inputOf: textsOf,
  }),
  'floor: encodeInto, all texts joined beforehand': () => ({
    call: (text) => encoder.encodeInto(text, bytes).written,
    inputOf: (form) => Buffer.from(textsOf(form).join('')).toString('latin1'),
  }),
  'floor: a call into WebAssembly, without texts': () => ({
    call: (length) => add(length, 1),
    inputOf: (form) => textsOf(form).join('').length,
  }),
}
