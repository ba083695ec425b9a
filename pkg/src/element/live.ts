/** A place on the page that screen readers read out when it changes, and nobody sees. */
export function createLive(form: HTMLFormElement): HTMLElement {
  const live = form.ownerDocument.createElement('div')
  live.setAttribute('role', 'status')
  live.style.cssText = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
  form.append(live)
  return live
}
