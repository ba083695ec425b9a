import { revalidateLogic, useForm } from '@tanstack/react-form'
import { provider } from 'connect-fields'
import { enhance } from 'connect-fields/enhance'
import { useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'

const clay = provider('clay')

function Connect() {
  const element = useRef(null)
  const [connected, setConnected] = useState()
  const form = useForm({
    defaultValues: { credentials: { apiKey: '' }, params: { workspaceId: '' } },
    // What is wrong is said when a box is left or the form submitted, and after that no longer than it is wrong.
    validationLogic: revalidateLogic({ mode: 'blur', modeAfterSubmission: 'change' }),
    validators: { onDynamic: clay },
    // The library gives what stands in the boxes.
    onSubmit: ({ value }) => setConnected(clay.validate(value).value),
  })
  // Pastes are spread over the boxes; what is wrong is said by TanStack Form.
  useEffect(() => enhance(element.current, clay, { words: false }).stop, [])
  const submit = (event) => {
    event.preventDefault()
    form.handleSubmit()
  }
  return (
    <form ref={element} onSubmit={submit} noValidate>
      {clay.fields.map(({ section, id, label, secret }) => (
        <form.Field key={id} name={`${section}.${id}`}>
          {({ name, state, handleChange, handleBlur }) => {
            const [error] = state.meta.isTouched ? state.meta.errors : []
            return (
              <p>
                <label htmlFor={name}>{label}</label>{' '}
                <input
                  id={name}
                  name={name}
                  type={secret ? 'password' : 'text'}
                  value={state.value}
                  onChange={({ target }) => handleChange(target.value)}
                  onBlur={handleBlur}
                  aria-invalid={error ? true : undefined}
                  aria-describedby={`${name}-error`}
                />
                {/* A line of its own, also while it is empty: what moves the button from under the pointer loses the click. */}
                <span id={`${name}-error`} style={{ display: 'block', minHeight: '1lh' }}>
                  {error?.message}
                </span>
              </p>
            )
          }}
        </form.Field>
      ))}
      <button type="submit">Connect</button>
      <output>{connected && JSON.stringify(connected)}</output>
    </form>
  )
}

createRoot(document.getElementById('root')).render(<Connect />)
