// connect-fields as a form uses it.
import { openCatalog, provider } from '../../pkg/dist/index.js'

/** The catalog in these bytes, or the embedded one. */
export function open(bytes) {
  const find = bytes ? openCatalog(bytes).provider : provider
  return {
    form(id) {
      const { validate } = find(id)
      return (value) => {
        const result = validate(value)
        return result.ok
          ? undefined
          : result.issues.map(({ path, message }) => ({ path: `${path[0]}.${path[1]}`, message }))
      }
    },
    field(id, section, field) {
      const { check } = find(id).field(field, section)
      return (text) => {
        const { state, issues } = check(text)
        return state === 'valid' ? undefined : issues.map(({ message }) => message)
      }
    },
  }
}
