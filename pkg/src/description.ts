/** Descriptors: a provider's texts, as the core lists them, to frozen objects. */
import type { AuthMode, Description, Field, Option, Section } from './types.js'

/** What can be said of a rule or a shape in words. */
export interface Facts {
  readonly prefix: string
  readonly characters: string
  readonly length: string
}

export interface Details {
  readonly description: Description
  /** By field number. */
  readonly rules: readonly Facts[]
  readonly shapes: readonly Facts[]
}

/** Reads the list that `src/wire.rs` describes. */
export function readDetails(id: string, texts: readonly string[]): Details {
  let at = 0
  const next = (): string => texts[at++] ?? ''
  const flag = (): boolean => next() !== ''
  const facts = (): Facts => ({ prefix: next(), characters: next(), length: next() })

  const [name, authMode, revision, docsUrl] = [next(), next() as AuthMode, next(), next()]
  const fields: Field[] = []
  const rules: Facts[] = []
  const shapes: Facts[] = []
  while (at < texts.length) {
    const [fieldId, section, label, help, placeholder] = [next(), next() as Section, next(), next(), next()]
    const [docs, preset] = [next(), next()]
    const [secret, multiline, verbatim, required, digits] = [flag(), flag(), flag(), flag(), flag()]
    rules.push(facts())
    shapes.push(facts())
    const options: Option[] = []
    for (let value = next(); value !== ''; value = next()) options.push(Object.freeze({ value, label: next() }))
    fields.push(
      Object.freeze({
        id: fieldId,
        section,
        label,
        help,
        placeholder,
        secret,
        multiline,
        verbatim,
        required,
        prefix: '',
        suffix: '',
        options: Object.freeze(options),
        default: preset,
        order: fields.length,
        docsUrl: docs,
        inputAttributes: inputAttributes(secret, multiline, digits),
      }),
    )
  }
  const description = Object.freeze({ id, name, authMode, revision, docsUrl, fields: Object.freeze(fields) })
  return { description, rules, shapes }
}

/**
 * Never `type=number|url|email`, `maxlength` or `pattern`: a browser would refuse or cut what people paste before we see
 * it. Spell-checkers that work in the cloud are kept off.
 */
function inputAttributes(secret: boolean, multiline: boolean, digits: boolean): Readonly<Record<string, string>> {
  return Object.freeze({
    ...(multiline ? {} : { type: secret ? 'password' : 'text' }),
    ...(digits ? { inputmode: 'numeric' } : {}),
    autocomplete: 'off',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
  })
}
