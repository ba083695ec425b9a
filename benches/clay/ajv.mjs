import Ajv from 'ajv'

const object = (properties) => ({ type: 'object', properties, required: Object.keys(properties) })
const text = (pattern) => ({ type: 'string', minLength: 1, pattern })

const validate = new Ajv({ allErrors: true }).compile(
  object({
    credentials: object({ apiKey: text('^\\S+$') }),
    params: object({ workspaceId: text('^\\d+$') }),
  }),
)

export const check = (value) => (validate(value) ? undefined : validate.errors)
