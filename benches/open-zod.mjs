// The same with zod, as the forms in use build their schemas.
import * as z from 'zod'
import { schemaOf } from '../tests/nango/zod.mjs'

/** Validates a form for each provider of a JSON text: their fields by section and id. */
export function answerEach(bytes, forms) {
  const providers = JSON.parse(new TextDecoder().decode(bytes))
  const objectOf = (entries, build) =>
    z.object(Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, build(value)])))
  for (const [id, sections] of Object.entries(providers)) {
    objectOf(sections, (fields) => objectOf(fields, schemaOf)).safeParse(forms[id])
  }
}
