/** Where an issue stands that names its field by the id alone, as those of `schema.flat` do. */
import type { Field, Issue } from '../types.js'

export function located(issue: Issue, fields: readonly Field[]): Issue {
  const [id, ...more] = issue.path
  const [field, ...others] = more.length === 0 ? fields.filter((one) => one.id === id) : []
  return field && others.length === 0 ? { ...issue, path: [field.section, field.id] } : issue
}
