// The same forms in zod, as they are written by hand; jitless, which is what a Content-Security-Policy allows.
import * as z from 'zod'

z.config({ jitless: true })

const some = () => z.string().min(1)
const label = () => some().regex(/^[A-Za-z0-9_-]+$/)

const schemas = {
  clay: () =>
    z.object({
      credentials: z.object({ apiKey: some().regex(/^\S+$/) }),
      params: z.object({ workspaceId: some().regex(/^\d+$/) }),
    }),
  cloudentity: () =>
    z.object({
      credentials: z.object({ client_id: some(), client_secret: some() }),
      params: z.object({
        tenantID: label(),
        regionID: label(),
        workspaceID: some().regex(/^(?!\.\.?$)[A-Za-z0-9._~-]+$/),
      }),
    }),
  // zod has no warnings, so what is a shape of ours is a rule here: both look at each character.
  clickhouse: () =>
    z.object({
      credentials: z.object({
        username: some().regex(/^[A-Za-z0-9]{20}$/),
        password: some().regex(/^4b1d[A-Za-z0-9]{38}$/),
      }),
    }),
}

export function createChecker(id) {
  const schema = schemas[id]()
  return (form) => {
    const result = schema.safeParse(form)
    if (result.success) return result.data
    return result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  }
}
