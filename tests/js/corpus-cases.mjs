// The cases of tests/corpus/*.toml, in Node and in browsers: nothing here may import a module of Node's.
// tests/rust/corpus.rs compares the same things.

/** The cases of one file, in its order. */
export function casesOf(file, corpus) {
  const named = (kind) => (item) => ({ kind, item, name: `${file}: ${kind} ${subject(item)}` })
  return Object.keys(ANSWERS).flatMap((kind) => (corpus[kind] ?? []).map(named(kind)))
}

export const isPaste = ({ kind }) => kind === 'paste'

/** What a case expects and what the package answers, in the same words; `catalog` has the providers that are not embedded. */
export function compare({ provider, providers, openCatalog }, { kind, item }, catalog) {
  const isEmbedded = providers().some(({ id }) => id === item.provider)
  const schema = isEmbedded ? provider(item.provider) : openCatalog(catalog).provider(item.provider)
  return { found: ANSWERS[kind](schema, item), expected: EXPECTATIONS[kind](item) }
}

const subject = ({ field, input, text }) =>
  [field, JSON.stringify(input ?? text)].filter(Boolean).join(' ').slice(0, 120)

const ANSWERS = {
  check(schema, { field, input }) {
    const { state, value, ...notes } = schema.field(field).check(input)
    return { state, value: value ?? null, ...spelled(notes) }
  },
  form(schema, { input }) {
    const { value, ...notes } = schema.validate(input)
    return { value: value ?? null, ...spelled(notes) }
  },
  paste(schema, { text, field, current }) {
    const path = field && `${schema.field(field).section}.${field}`
    const { values, conflicts, ...notes } = schema.paste(text, { field: path, current })
    return { values, conflicts, ...spelled(notes) }
  },
}

const EXPECTATIONS = {
  check: ({ state, value = null, ...item }) => ({ state, value, ...notesOf(item) }),
  form: ({ value = null, ...item }) => ({ value, ...notesOf(item) }),
  paste: ({ values = {}, conflicts = {}, ...item }) => ({ values, conflicts, ...notesOf(item) }),
}

const notesOf = ({ issues = [], warnings = [], changes = [], suggestions = [] }) => ({
  issues,
  warnings,
  changes,
  suggestions,
})

/** Each as `field: code`; a suggestion as `field: value`. */
function spelled({ issues, warnings, changes, suggestions }) {
  const code = (note) => `${note.path[1] ?? ''}: ${note.code}`
  return {
    issues: issues.map(code),
    warnings: warnings.map(code),
    changes: changes.map(code),
    suggestions: suggestions.map(({ path, value }) => `${path[1]}: ${value}`),
  }
}
