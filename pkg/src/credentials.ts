/** What kinds of credentials are called: only `connect-fields/full` knows any. */
import { core } from './core.js'

let names: readonly string[] | undefined

/** A vendor and what it calls the kind with this number. */
export function credentialOf(number: number): string {
  names ??= new TextDecoder().decode(core().glue.credentials()).split('\n')
  return names[number] ?? ''
}
