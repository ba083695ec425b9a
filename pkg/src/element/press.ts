/** Runs `action` at once or, while a pointer is down, after its click: words that appear between move the button from under it. */
export function createPress(page: Document, signal: AbortSignal): (action: () => void) => void {
  let isPressed = false
  const waiting: (() => void)[] = []
  const listen = (type: string, run: (event: Event) => void): void =>
    page.addEventListener(type, run, { capture: true, signal })
  const release = (): void => {
    isPressed = false
    const actions = waiting.splice(0)
    setTimeout(() => {
      for (const action of actions) if (!signal.aborted) action()
    })
  }
  listen('pointerdown', (event) => {
    // What another button opens may take the release with it.
    isPressed = (event as PointerEvent).button === 0
  })
  for (const type of ['pointerup', 'pointercancel', 'dragend', 'keydown']) listen(type, release)
  return (action) => {
    if (isPressed) waiting.push(action)
    else action()
  }
}
