// No library: what somebody writes who needs this and nothing else.
import { HOSTNAME, openWith } from './opener.mjs'

const EMAIL = /^[\w'+-]+(?:\.[\w'+-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/
const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i
const FORMATS = {
  email: (text) => EMAIL.test(text),
  uuid: (text) => UUID.test(text),
  uri: (text) => URL.canParse(text),
  hostname: (text) => HOSTNAME.test(text),
}

/** Gives what is wrong with a text, or nothing. */
function buildText({ hidden, options, format, some, pattern, optional }) {
  if (hidden) return (text) => (text === undefined || typeof text === 'string' ? undefined : 'Expected text.')
  const chosen = options && new Set(options)
  const regex = pattern && new RegExp(pattern)
  const isFormat = FORMATS[format]
  return (text) => {
    if (typeof text !== 'string') return 'Expected text.'
    if (text === '') return optional ? undefined : some || chosen || isFormat || regex ? 'Required.' : undefined
    if (chosen && !chosen.has(text)) return 'Not one of the options.'
    if (isFormat && !isFormat(text)) return 'Not in the expected format.'
    return regex && !regex.test(text) ? 'Not in the expected form.' : undefined
  }
}

export const open = openWith({
  buildForm(form) {
    const plan = Object.entries(form).flatMap(([section, fields]) =>
      Object.entries(fields).map(([id, field]) => ({ section, id, path: `${section}.${id}`, check: buildText(field) })),
    )
    return (value) => {
      let issues
      for (const { section, id, path, check } of plan) {
        const message = check(value?.[section]?.[id])
        if (message) {
          issues ??= []
          issues.push({ path, message })
        }
      }
      return issues
    }
  },
  buildField(field) {
    const check = buildText(field)
    return (text) => {
      const message = check(text)
      return message && [message]
    }
  },
})
