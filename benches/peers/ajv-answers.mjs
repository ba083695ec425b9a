// What ajv says, of a function that it has made.

export const answerForm = (validate) => (value) =>
  validate(value)
    ? undefined
    : validate.errors.map(({ instancePath, message }) => ({ path: instancePath.slice(1).replace('/', '.'), message }))

export const answerField = (validate) => (text) =>
  validate(text) ? undefined : validate.errors.map(({ message }) => message)
