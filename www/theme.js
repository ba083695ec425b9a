// Runs before the first paint (blocking="render"), so that a chosen theme does not flash in.
const KEY = 'connect-fields-theme'
const root = document.documentElement
const systemDark = matchMedia('(prefers-color-scheme: dark)')

const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches)

// Storage may be forbidden; then the choice lasts as long as the page.
function stored() {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function store(theme) {
  try {
    localStorage.setItem(KEY, theme)
  } catch {}
}

function showPressed() {
  document.getElementById('theme')?.setAttribute('aria-pressed', String(isDark()))
}

const choice = stored()
if (choice === 'light' || choice === 'dark') root.dataset.theme = choice
systemDark.addEventListener('change', showPressed)
document.getElementById('theme').addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark'
  store(root.dataset.theme)
  showPressed()
})
showPressed()
