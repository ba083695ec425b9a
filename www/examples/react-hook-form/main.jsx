import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { provider } from 'connect-fields'
import { enhance } from 'connect-fields/enhance'
import { useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useForm } from 'react-hook-form'

const clay = provider('clay')

function Connect() {
  const form = useRef(null)
  const [connected, setConnected] = useState()
  const { register, handleSubmit, formState } = useForm({ resolver: standardSchemaResolver(clay), mode: 'onTouched' })
  // Pastes are spread over the boxes; what is wrong is said by react-hook-form.
  useEffect(() => enhance(form.current, clay, { words: false }).stop, [])
  return (
    <form ref={form} onSubmit={handleSubmit(setConnected)} noValidate>
      {clay.fields.map(({ section, id, label, secret }) => {
        const name = `${section}.${id}`
        const error = formState.errors[section]?.[id]
        return (
          <p key={name}>
            <label htmlFor={name}>{label}</label>{' '}
            <input
              id={name}
              type={secret ? 'password' : 'text'}
              aria-invalid={error ? true : undefined}
              aria-describedby={`${name}-error`}
              {...register(name)}
            />
            <span id={`${name}-error`}>{error?.message}</span>
          </p>
        )
      })}
      <button type="submit">Connect</button>
      <output>{connected && JSON.stringify(connected)}</output>
    </form>
  )
}

createRoot(document.getElementById('root')).render(<Connect />)
