import { h } from './dom.js'
import { createDropZone } from './drop-zone.js'
import { createSettings } from './settings.js'

/**
 * The Connect form of any provider: the element of the package, a drop zone above it, and what a page may set of it below.
 * @param {import('connect-fields').Provider} provider
 * @param {ReturnType<typeof import('./guide.js').createGuide>} guide
 * @param {object} on
 * @param {() => void} on.edit some text has changed
 * @param {(value: object) => void} on.submit the form is right; this is what to submit
 * @returns the elements to show, and a way to try a clipboard out, which gives what was read
 */
export function createConnectForm(provider, guide, on) {
  const form = h('connect-form', {
    oninput: on.edit,
    onconnect: ({ detail }) => on.submit(detail.value),
    // Inputs are named by path; the guide's steps name ids.
    onfocusin: (event) => guide.showFor(event.composedPath()[0].name?.split('.')[1]),
  })
  form.schema = provider
  const dropZone = createDropZone(provider, form)
  return { elements: [dropZone.element, form, createSettings(provider, form, guide.guideIn)], tryOut: dropZone.tryOut }
}
