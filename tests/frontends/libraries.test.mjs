// The schema in each form library as it is: what people paste becomes the value, what is wrong stands at its field, at once.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSubmission, report } from '@conform-to/react/future'
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { FormApi } from '@tanstack/react-form'
import { createFormControl } from 'react-hook-form'
import { standard } from 'sveltekit-superforms/adapters'
import { useForm } from 'vee-validate'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { BAD, CLEAN, MESSAGE, MESSY } from './inputs.mjs'
import { clay } from './schema.mjs'

test('react-hook-form: the form submits the value, and has the first message of each field', async () => {
  const submit = async (defaultValues) => {
    const { handleSubmit } = createFormControl({ defaultValues, resolver: standardSchemaResolver(clay) }).formControl
    let submitted
    let errors
    await handleSubmit(
      (value) => {
        submitted = value
      },
      (found) => {
        errors = found
      },
    )()
    return { submitted, errors }
  }
  assert.deepEqual(await submit(MESSY), { submitted: CLEAN, errors: undefined })
  const { submitted, errors } = await submit(BAD)
  assert.equal(submitted, undefined)
  assert.deepEqual(Object.keys(errors), ['params'])
  assert.equal(errors.params.workspaceId.message, MESSAGE)
})

test('TanStack Form: a synchronous validator, whose issues reach the field whole', async () => {
  const submit = async (defaultValues) => {
    const submitted = []
    const form = new FormApi({
      defaultValues,
      validators: { onSubmit: clay },
      // The library submits what stands in the boxes.
      onSubmit: ({ value }) => submitted.push(clay.validate(value).value),
    })
    form.mount()
    await form.handleSubmit()
    return { submitted, errors: form.state.errorMap.onSubmit }
  }
  assert.deepEqual(await submit(MESSY), { submitted: [CLEAN], errors: undefined })
  const { submitted, errors } = await submit(BAD)
  assert.deepEqual(submitted, [])
  const [issue] = errors['params.workspaceId']
  assert.deepEqual([issue.code, issue.message, issue.validity], ['not_digits', MESSAGE, 'patternMismatch'])
})

test('vee-validate: the schema is taken as it is', async () => {
  const submit = async (initialValues) => {
    let submitted
    let errors
    const setup = async () => {
      const form = useForm({ validationSchema: clay, initialValues })
      await form.handleSubmit(
        (value) => {
          submitted = value
        },
        (refused) => {
          errors = refused.errors
        },
      )()
      return () => ''
    }
    await renderToString(createSSRApp({ setup }))
    return { submitted, errors }
  }
  assert.deepEqual(await submit(MESSY), { submitted: CLEAN, errors: undefined })
  assert.deepEqual((await submit(BAD)).errors, { 'params.workspaceId': MESSAGE })
})

test('Conform: a submission of FormData', () => {
  const submit = ({ credentials, params }) => {
    const data = new FormData()
    data.set('credentials.apiKey', credentials.apiKey)
    data.set('params.workspaceId', params.workspaceId)
    const submission = parseSubmission(data)
    const result = clay['~standard'].validate(submission.payload)
    return { value: result.value, error: report(submission, { error: result.issues ? result : null }).error }
  }
  assert.deepEqual(submit(MESSY), { value: CLEAN, error: null })
  assert.deepEqual(submit(BAD).error.fieldErrors, { 'params.workspaceId': [MESSAGE] })
})

test('Superforms: its adapter tells success and failure apart', async () => {
  const { validate } = standard(clay, { defaults: { credentials: { apiKey: '' }, params: { workspaceId: '' } } })
  assert.deepEqual(await validate(MESSY), { success: true, data: CLEAN })
  const { success, issues } = await validate(BAD)
  assert.equal(success, false)
  assert.deepEqual(
    issues.map(({ path, message }) => [path, message]),
    [[['params', 'workspaceId'], MESSAGE]],
  )
})
