// What a paste without `connect-fields/full` leaves alone: what it would only read in part.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './install.mjs'

const { provider } = await load()
const { paste } = provider('cloudentity')

test('a line with two names and values fills neither: the second value is no part of the first', () => {
  for (const between of [', ', ' / ', ' ']) {
    assert.deepEqual(paste(`Client ID: cqk3v1abcd${between}Secret: Zk3xV9bN1m`).values, {})
  }
})

test('an address that fills other boxes is not put into the one that it was pasted into', () => {
  const { values } = paste('https://acme.eu.authz.cloudentity.io/acme/default', { field: 'credentials.client_secret' })
  assert.deepEqual(values, { params: { tenantID: 'acme', regionID: 'eu', workspaceID: 'default' } })
})
