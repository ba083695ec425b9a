// A whole catalog with connect-fields.
import { openCatalog } from '../pkg/dist/index.js'

/** Validates a form for each provider of a catalog. */
export function answerEach(bytes, forms) {
  const catalog = openCatalog(bytes)
  for (const { id } of catalog.providers()) catalog.provider(id).validate(forms[id])
}
