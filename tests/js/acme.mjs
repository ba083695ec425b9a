// A provider of a definition that has a bit of everything, and how it is opened.
import { load } from './install.mjs'

export const { compile } = await load('connect-fields/compiler')
const { openCatalog } = await load()

export const ACME = {
  display_name: 'Acme',
  auth_mode: 'OAUTH2_CC',
  docs_connect: 'https://acme.example/docs',
  token_url: 'https://${connectionConfig.team}.acme.example/token',
  proxy: {
    base_url: 'https://${connectionConfig.host}/api',
    headers: { 'x-team': '${connectionConfig.team}', authorization: 'Key ${credentials.client_secret}' },
    verification: { method: 'POST', endpoints: ['/me'], data: { team: '${connectionConfig.team}' } },
  },
  connection_config: {
    team: {
      type: 'string',
      title: 'Team',
      description: 'Your\nteam',
      pattern: '^[a-z]+$',
      suffix: '.acme.example',
      order: 1,
      doc_section: '#team',
    },
    host: { type: 'string', title: 'Host', format: 'hostname', example: 'api.acme.example' },
    plan: { type: 'string', title: 'Plan', enum: ['free', 'paid'], default_value: 'free' },
    shard: { type: 'string', title: '', hidden: true, default_value: '' },
    build: { type: 'string', title: 'Build', automated: true, pattern: '^[0-9]+$' },
    mail: { type: 'string', title: 'Mail', format: 'email', optional: true },
  },
}
/** The definition, with other keys. */
export const acme = (change = {}) => ({ acme: { ...ACME, ...change } })
export const opened = (definitions, options) => openCatalog(compile(definitions, options))
