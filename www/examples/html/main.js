import { provider } from 'connect-fields'
import { enhance } from 'connect-fields/enhance'

const form = document.querySelector('form')
enhance(form, provider('clay'))
form.addEventListener('connect', (event) => {
  // Without this the browser submits the form.
  event.preventDefault()
  document.querySelector('output').textContent = JSON.stringify(event.detail.value)
})
