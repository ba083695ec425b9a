// The providers of the npm package @nangohq/providers, as the package itself reads them, and the fields that their forms have.
import { getProviders } from '@nangohq/providers'

/** The providers by id, each over the one that it is an alias of. */
export const providers = getProviders()

/** The credentials that come with an auth mode. */
const BASE = {
  API_KEY: ['apiKey'],
  BASIC: ['username', 'password'],
  SIGNATURE: ['username', 'password'],
  OAUTH2_CC: ['client_id', 'client_secret'],
  TBA: ['oauth_client_id_override', 'oauth_client_secret_override', 'token_id', 'token_secret'],
  BILL: ['username', 'password', 'organization_id', 'dev_key'],
  AWS_SIGV4: ['role_arn'],
}
const CERTIFICATES = ['client_certificate', 'client_private_key']

/** The fields of a provider's form: section, id, and what the file says of it; nothing for one of the auth mode alone. */
export function fieldsOf(provider) {
  const { auth_mode, credentials = {}, connection_config, assertion_option, integration_config = {} } = provider
  const ids = [...(BASE[auth_mode] ?? []), ...(provider.require_client_certificate ? CERTIFICATES : [])]
  const found = new Map(ids.map((id) => [`credentials.${id}`, undefined]))
  const add = (section, definitions) => {
    for (const [id, definition] of Object.entries(definitions ?? {})) {
      if (!definition.automated) found.set(`${section}.${id}`, definition)
    }
  }
  add('credentials', credentials)
  if (auth_mode === 'TWO_STEP') {
    const missing = Object.entries(integration_config).filter(([id]) => !(id in credentials))
    add('credentials', Object.fromEntries(missing.map(([id, definition]) => [id, { ...definition, optional: false }])))
  }
  add('params', connection_config)
  add('assertion_option', assertion_option)
  return [...found].map(([path, definition]) => {
    const [section, id] = path.split('.')
    const optional =
      definition?.optional ?? (id === 'client_secret' && provider.token_request_auth_method === 'private_key_jwt')
    return { section, id, definition, optional: optional && !definition?.hidden }
  })
}

/** All fields of all providers. */
export const everyField = Object.entries(providers).flatMap(([provider, definition]) =>
  fieldsOf(definition).map((field) => ({ provider, ...field })),
)
