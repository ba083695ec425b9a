// Runs before the first paint (blocking="render"), so that a chosen theme does not flash in.
const KEY = 'connect-fields-theme'
const root = document.documentElement
const button = document.getElementById('theme')
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
  button.setAttribute('aria-pressed', String(isDark()))
}

const choice = stored()
if (choice === 'light' || choice === 'dark') root.dataset.theme = choice
systemDark.addEventListener('change', showPressed)
button.addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark'
  store(root.dataset.theme)
  showPressed()
})
showPressed()
