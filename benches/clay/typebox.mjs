import { Object as Form, String as Text } from 'typebox'
import { Compile } from 'typebox/compile'

const form = Compile(
  Form({
    credentials: Form({ apiKey: Text({ minLength: 1, pattern: /^\S+$/ }) }),
    params: Form({ workspaceId: Text({ minLength: 1, pattern: /^\d+$/ }) }),
  }),
)

export const check = (value) => (form.Check(value) ? undefined : form.Errors(value))
