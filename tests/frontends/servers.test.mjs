// The schema on servers: a submitted form is checked once more, and nothing of it comes back.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { sValidator } from '@hono/standard-validator'
import { initTRPC, TRPCError } from '@trpc/server'
import express from 'express'
import { Hono } from 'hono'
import { BAD, CLEAN, MESSAGE, MESSY } from './inputs.mjs'
import { clay } from './schema.mjs'

const SECRET = BAD.credentials.apiKey

test('Hono: the recipe answers the issues, not the form', async () => {
  const app = new Hono()
  // Without a hook of one's own the answer to a refused form would hold the whole form.
  const check = sValidator('json', clay, (result, context) =>
    result.success ? undefined : context.json({ issues: result.error }, 422),
  )
  app.post('/connect', check, (context) => context.json(context.req.valid('json').params))
  const post = (form) =>
    app.request('/connect', {
      method: 'POST',
      body: JSON.stringify(form),
      headers: { 'content-type': 'application/json' },
    })
  const good = await post(MESSY)
  assert.deepEqual([good.status, await good.json()], [200, CLEAN.params])
  const bad = await post(BAD)
  const text = await bad.text()
  assert.equal(bad.status, 422)
  assert.equal(text.includes(SECRET), false)
  assert.deepEqual(
    JSON.parse(text).issues.map(({ path, code, message }) => [path.join('.'), code, message]),
    [['params.workspaceId', 'not_digits', MESSAGE]],
  )
})

test('tRPC: the input of a procedure', async () => {
  const { createCallerFactory, procedure, router } = initTRPC.create()
  const connect = procedure.input(clay).mutation(({ input }) => input)
  const caller = createCallerFactory(router({ connect }))({})
  assert.deepEqual(await caller.connect(MESSY), CLEAN)
  await assert.rejects(caller.connect(BAD), (error) => {
    assert.ok(error instanceof TRPCError)
    assert.equal(error.code, 'BAD_REQUEST')
    assert.ok(error.message.includes(MESSAGE))
    assert.equal(JSON.stringify([error.message, error.cause]).includes(SECRET), false)
    return true
  })
})

test('Express: the body of a request, or of a plain HTML form', async () => {
  const app = express()
  app.use(express.json(), express.urlencoded())
  app.post('/connect', ({ body }, answer) => {
    // Of a plain HTML form the names are paths, and there are no sections.
    const { ok, value, issues } = clay.validate(body.credentials ? body : new URLSearchParams(body))
    if (ok) answer.json(value.params)
    else answer.status(422).json({ issues })
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const url = `http://127.0.0.1:${server.address().port}/connect`
    const json = (form) =>
      fetch(url, { method: 'POST', body: JSON.stringify(form), headers: { 'content-type': 'application/json' } })
    const html = ({ credentials, params }) => {
      const body = { 'credentials.apiKey': credentials.apiKey, 'params.workspaceId': params.workspaceId }
      return fetch(url, { method: 'POST', body: new URLSearchParams(body) })
    }
    for (const post of [json, html]) {
      assert.deepEqual(await (await post(MESSY)).json(), CLEAN.params)
      const bad = await post(BAD)
      const text = await bad.text()
      assert.deepEqual([bad.status, text.includes(SECRET)], [422, false])
      assert.equal(JSON.parse(text).issues[0].message, MESSAGE)
    }
  } finally {
    server.close()
  }
})
