// The calls by which a secret can come into the package: as it is meant to, and by mistake.
import { GOOD } from './samples.mjs'

/** What a request is made of holds values that are no secrets; where one came in, only what is thrown tells something. */
const requestOf = (isSecret, call) => () => (isSecret ? call() : void call())

/** What `detect` tells beside values. */
const cluesOf = ({ detect }, given) => detect?.(given).map(({ values, ...found }) => found)

/** Faults name the keys of definitions, which are no place for secrets: here none comes to be a key. */
const unmapped = (given) => (typeof given === 'string' ? given.replaceAll(': ', ':') : [given])

/** All calls that take what a user gives, by name. */
export function* formCalls({ provider, detect, toAuthOptions }, given) {
  for (const [id, good] of Object.entries(GOOD)) {
    const schema = provider(id)
    yield [`${id}.paste`, () => schema.paste(given)]
    for (const { section, id: field, secret } of schema.fields) {
      yield [`${id}.field('${field}').check`, () => schema.field(field, section).check(given)]
      const form = { ...good, [section]: { ...good[section], [field]: given } }
      yield [`${id}.validate with ${field}`, () => schema.validate(form)]
      yield [`${id}['~standard'].validate with ${field}`, () => schema['~standard'].validate(form)]
      yield [`${id}.validate with ${field} alone`, () => schema.validate({ [section]: { [field]: given } })]
      yield [`${id}.destination with ${field}`, requestOf(secret, () => schema.destination(form))]
      yield [`${id}.verification with ${field}`, requestOf(secret, () => schema.verification?.(form))]
      yield [`${id}.paste into ${field}`, () => schema.paste(given, { field: `${section}.${field}`, current: form })]
    }
    const all = {}
    for (const { section, id: field } of schema.fields) all[section] = { ...all[section], [field]: given }
    yield [`${id}.validate with it in every box`, () => schema.validate(all)]
    yield [`${id}.summary`, () => schema.summary(schema.validate(all))]
    const kept = schema.fields.map(({ section, id: field }) => `${section}.${field}`)
    yield [`${id}.validate with it in every box, of stored values`, () => schema.validate(all, { kept })]
    const flat = Object.assign({}, ...Object.values(all))
    yield [`${id}.flat`, () => schema.flat['~standard'].validate(flat)]
    yield [`${id}.validate of FormData`, () => schema.validate({ get: () => given })]
    yield [`${id}.paste beside it in every box`, () => schema.paste(`Key ID ${id}`, { current: all })]
    // What the client sends is the form's value, secrets and all.
    yield [`toAuthOptions of ${id}`, () => void toAuthOptions(schema, all)]
  }
  yield ['detect', () => cluesOf({ detect }, given)]
}

export function* getterCalls({ provider }, canary) {
  const thrower = (key) =>
    Object.defineProperty({}, key, {
      get() {
        throw new Error(canary)
      },
    })
  for (const { validate, destination, fields } of Object.keys(GOOD).map(provider)) {
    for (const { section, id: field } of fields) {
      yield [`a getter of ${section}`, () => validate(thrower(section))]
      yield [`a getter of ${field}`, () => validate({ [section]: thrower(field) })]
      yield [`a getter of ${field}, for a destination`, () => destination({ [section]: thrower(field) })]
    }
  }
  const clock = () => {
    throw new Error(canary)
  }
  yield ['a clock', () => provider('clay', { clock }).validate({})]
}

/** Where ids, options, definitions or modules are expected, and a user's text may come by mistake. */
export const MISTAKES = {
  'provider()': ({ provider }, given) => provider(given),
  // Only modules of the package call it, with texts.
  'embed()': ({ embed }, given) => typeof given === 'string' && embed(given),
  'guide()': ({ guide }, given) => guide(given),
  'samples()': ({ samples }, given) => samples(given),
  'field()': ({ provider }, given) => provider('clay').field(given),
  'a section': ({ provider }, given) => provider('clay').field('apiKey', given),
  'a kept path': ({ provider }, given) => provider('clay').validate(GOOD.clay, { kept: [given] }),
  'a pasted path': ({ provider }, given) => provider('clay').paste('x', { field: given }),
  'a softened path': ({ provider }, given) => provider('clay', { soften: [given] }),
  'which hosts': ({ provider }, given) => provider('clay', { hosts: given }).validate(GOOD.clay),
  'the time': ({ provider }, given) => provider('clay', { clock: () => given }).validate(GOOD.clay),
  'a language': ({ provider }, given) => provider('clay').withLocale(given).describe(),
  'the path of an issue': ({ provider }, given) => provider('clay').issue(given, 'rejected'),
  'the code of an issue': ({ provider }, given) => provider('clay').issue('', given),
  'a key of a form': ({ provider }, given) =>
    provider('clay').validate({ [given]: { apiKey: given }, credentials: { [given]: given } }),
  'which JSON Schema': ({ provider }, given) => provider('clay').jsonSchema?.({ target: given }),
  'which input of JSON Schema': ({ provider }, given) => {
    provider('clay')['~standard'].jsonSchema?.input({ target: given })
  },
  'which output of JSON Schema': ({ provider }, given) => {
    provider('clay')['~standard'].jsonSchema?.output({ target: given })
  },
  'a catalog': ({ openCatalog }, given) => openCatalog(given),
  'a provider of a catalog': ({ openCatalog, bytes }, given) => openCatalog(bytes).provider(given),
  'what detect() of a catalog is asked': ({ openCatalog, bytes }, given) => cluesOf(openCatalog(bytes), given),
  definitions: ({ compile }, given) => compile?.(unmapped(given)),
  'definitions of which faults are told': ({ faults }, given) => faults?.(unmapped(given)),
  'what is handed over': ({ handoff, guide, provider }, given) =>
    handoff(
      guide('clay'),
      provider('clay').fields.map((field) => ({ ...field, value: given })),
    ),
  'how it is handed over': ({ handoff, guide }, given) => handoff(guide('clay'), [], { format: given }),
  'the guide that is handed over': ({ handoff }, given) => handoff(given, []),
  'a provider for the client': ({ toAuthOptions }, given) => toAuthOptions(given, given),
  'a module': ({ slim }, given) => {
    slim.init(given)
    slim.providers()
  },
}
