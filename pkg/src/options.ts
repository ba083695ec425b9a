/** What callers get wrong of options. `connect-fields` has no byte to spare for it; its types tell the same. */
import type { ProviderOptions } from './types.js'

const isText = (given: unknown): boolean => typeof given === 'string'
const isTexts = (given: unknown): boolean => isObject(given) && Object.values(given).every(isText)
const isObject = (given: unknown): given is object => typeof given === 'object' && given !== null

const isLocale = (given: unknown): boolean =>
  isObject(given) && ['messages', 'providers'].every((part) => isObject(Reflect.get(given, part)))

/** Each option: whether it is one, and what it has to be. */
const OPTIONS: { readonly [K in keyof Required<ProviderOptions>]: readonly [(given: unknown) => boolean, string] } = {
  soften: [Array.isArray, "a list of paths such as ['params.workspaceId']"],
  hosts: [(given) => given === 'public', "'public', or left out"],
  labels: [isTexts, 'texts by path'],
  messages: [isTexts, 'texts by code'],
  locale: [isLocale, 'the default export of connect-fields/locales/...'],
  clock: [(given) => typeof given === 'function', 'a function that gives milliseconds, such as Date.now'],
}

/** @throws `TypeError` for an option that there is not, or that is something else */
export function assertOptions(options: ProviderOptions): void {
  for (const [name, given] of Object.entries(options)) {
    const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as keyof ProviderOptions] : undefined
    if (!option) throw new TypeError(`No such option: there are ${Object.keys(OPTIONS).join(', ')}.`)
    const [is, what] = option
    if (given !== undefined && !is(given)) throw new TypeError(`The option \`${name}\` has to be ${what}.`)
  }
}

/** @throws `TypeError` where `kept` is no list */
export function assertKept(kept: unknown): void {
  if (!Array.isArray(kept)) throw new TypeError("`kept` has to be a list of paths such as ['credentials.apiKey'].")
}
