let pressed = false

const onPointer = (type, state) => {
  const set = () => {
    pressed = state
  }
  addEventListener(type, set, { capture: true })
}
onPointer('pointerdown', true)
onPointer('pointerup', false)
onPointer('pointercancel', false)

/**
 * Runs `action` now or, while a pointer is down, once it is up and its click done: words that appear between the two
 * move the button from under the pointer, and the click is lost.
 */
export function afterPress(action) {
  if (pressed) addEventListener('pointerup', () => setTimeout(action), { once: true })
  else action()
}
