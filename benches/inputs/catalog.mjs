// Forms for the 1013 providers of @nangohq/providers, right ones and wrong ones; zod says which they are.
import { everyField } from '../../tests/nango/fields.mjs'
import { textsAround } from '../../tests/nango/texts.mjs'
import { patternOf, schemaOf } from '../../tests/nango/zod.mjs'
import { fields } from './fields.mjs'
import { createRandom } from './random.mjs'

const TEXTS = [
  'acme',
  'acme.example',
  'https://acme.example',
  'name@acme.example',
  '123e4567-e89b-42d3-a456-426614174000',
  '0123456789abcdef0123456789abcdef',
]
/** So many texts are tried for a field, and so many of each kind kept. */
const TRIED = 80
const KEPT = 6

/** Right and wrong texts of each field, by its path. */
const texts = new Map(everyField.map((field) => [`${field.provider}.${field.section}.${field.id}`, textsOf(field)]))

function textsOf(field) {
  const { definition } = field
  const schema = schemaOf(field)
  const tried = ['', ...(definition?.enum ?? []), ...TEXTS, ...textsAround(patternOf(definition), [], TRIED, 1)]
  const kinds = { right: [], wrong: [] }
  for (const text of new Set(tried)) kinds[schema.safeParse(text).success ? 'right' : 'wrong'].push(text)
  // An empty box is no use as a right text; as a wrong one it is what is wrong most often.
  if (kinds.right.length > 1) kinds.right = kinds.right.filter((text) => text !== '')
  return { right: kinds.right.slice(0, KEPT), wrong: kinds.wrong.slice(0, KEPT) }
}

/** One right form of each provider, by its id. */
export const rightForms = () => {
  const random = createRandom(1)
  return Object.fromEntries(Object.keys(fields).map((id) => [id, makeForm(id, () => false, random)]))
}

/**
 * Forms of all providers in turns. Half of those that can be wrong are: at least one field, each other one by the toss of a coin.
 * @returns `[{ id, form, isRight }]`
 */
export function manyForms(count) {
  const random = createRandom(2)
  const ids = Object.keys(fields)
  return Array.from({ length: count }, (_, at) => {
    const id = ids[at % ids.length]
    const paths = Object.entries(fields[id]).flatMap(([section, of]) =>
      Object.keys(of).map((key) => `${section}.${key}`),
    )
    const able = paths.filter((path) => texts.get(`${id}.${path}`).wrong.length > 0)
    const isRight = able.length === 0 || random(2) === 0
    const first = isRight ? undefined : able[random(able.length)]
    const isWrong = (path) => !isRight && able.includes(path) && (path === first || random(2) === 0)
    return { id, form: makeForm(id, isWrong, random), isRight }
  })
}

function makeForm(id, isWrong, random) {
  const form = {}
  for (const [section, of] of Object.entries(fields[id])) {
    form[section] = {}
    for (const key of Object.keys(of)) {
      const { right, wrong } = texts.get(`${id}.${section}.${key}`)
      const kind = isWrong(`${section}.${key}`) ? wrong : right
      form[section][key] = kind[random(kind.length)]
    }
  }
  return form
}
