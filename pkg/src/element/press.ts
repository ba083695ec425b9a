/** Runs `action` at once or, while a pointer is down, after its click: words that appear between move the button from under it. */
export function createPress(page: Document, signal: AbortSignal): (action: () => void) => void {
  let isPressed = false
  for (const [type, isDown] of Object.entries({ pointerdown: true, pointerup: false, pointercancel: false })) {
    const note = (): void => {
      isPressed = isDown
    }
    page.addEventListener(type, note, { capture: true, signal })
  }
  return (action) => {
    if (isPressed) page.addEventListener('pointerup', () => setTimeout(action), { once: true, signal })
    else action()
  }
}
