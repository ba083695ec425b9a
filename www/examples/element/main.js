import 'connect-fields/element'

document.querySelector('connect-form').addEventListener('connect', ({ detail }) => {
  document.querySelector('output').textContent = JSON.stringify(detail.value)
})
