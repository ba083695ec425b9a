import { type } from 'arktype'

const form = type({
  credentials: { apiKey: type('string > 0').and(/^\S+$/) },
  params: { workspaceId: type('string > 0').and(/^\d+$/) },
})

export function check(value) {
  const out = form(value)
  return out instanceof type.errors ? out : undefined
}
