// What the package answers to addresses, in Node and in browsers: nothing here may import anything. tests/rust/answers.rs asks the same.

/** How the host's URL parser writes each text, and what each provider of the catalog says of it. */
export function answersTo({ openCatalog }, bytes, texts) {
  const catalog = openCatalog(bytes)
  const providers = catalog
    .providers()
    .flatMap(({ id }) => [catalog.provider(id), catalog.provider(id, { hosts: 'public' })])
  return texts.map((text) => ({
    parsed: parsed(text),
    answers: providers.map((provider) => answer(provider, provider.fields[0], text)),
  }))
}

function parsed(text) {
  try {
    return new URL(text).href
  } catch {
    return null
  }
}

const codesOf = (notes) => notes.map(({ code }) => code)

function answer({ field, validate, destination }, { section, id }, text) {
  const { state, issues, warnings, changes } = field(id, section).check(text)
  const { value } = validate({ [section]: { [id]: text } })
  const found = value && destination(value)
  return {
    state,
    codes: codesOf([...issues, ...warnings]),
    changes: codesOf(changes),
    value: value?.[section]?.[id] ?? null,
    destination: found ? [found.host, found.url] : null,
  }
}
