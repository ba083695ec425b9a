// connect-fields as a form uses it: the value to submit, or a list of what is wrong.
import { provider } from '../pkg/dist/index.js'

export function createChecker(id) {
  const { validate } = provider(id)
  return (form) => {
    const result = validate(form)
    return result.ok
      ? result.value
      : result.issues.map(({ path, message }) => ({ path: `${path[0]}.${path[1]}`, message }))
  }
}
