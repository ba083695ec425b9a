const region = document.getElementById('live')
const waiting = []

/** Says something once to those who do not see the page. What is said in one go arrives as one announcement. */
export function announce(text) {
  if (waiting.push(text) > 1) return
  queueMicrotask(() => {
    const line = document.createElement('p')
    line.textContent = waiting.splice(0).join(' ')
    region.replaceChildren(line)
  })
}
