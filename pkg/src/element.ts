/**
 * `<connect-form>`, the form of a provider as one element, for browsers; importing it on a server does nothing. For boxes that a page
 * already has there is `connect-fields/enhance`.
 *
 * @packageDocumentation
 */
import { ConnectForm } from './element/connect-form.js'

export type { ConnectEvent, ConnectFormEventMap, ConnectFormListening, Spread } from './element/types.js'
export { ConnectForm }

declare global {
  interface HTMLElementTagNameMap {
    'connect-form': ConnectForm
  }
}

// Two copies of the package on one page share the first one's element.
if (globalThis.customElements && !customElements.get('connect-form')) customElements.define('connect-form', ConnectForm)
