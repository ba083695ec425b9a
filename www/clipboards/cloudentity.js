const ID = 'c0000000EXAMPLE'
const SECRET = 's0000000EXAMPLE'
const SERVER = 'https://acme.eu.authz.cloudentity.io/acme/default'
const CLIENT = ['client_id', 'client_secret']
const PLACE = ['tenantID', 'regionID', 'workspaceID']

export const CLOUDENTITY = [
  {
    title: 'A .env file',
    lines: [
      'LOG_LEVEL=debug',
      `export CLIENT_ID=${ID}`,
      `export CLIENT_SECRET='${SECRET}'   # never commit`,
      `TOKEN_URL=${SERVER}/oauth2/token`,
      'SCOPES="openid profile"',
    ],
    fills: [...CLIENT, ...PLACE],
  },
  {
    title: 'A curl command',
    lines: [
      'curl --request POST \\',
      `  --url ${SERVER}/oauth2/token \\`,
      "  --header 'Content-Type: application/x-www-form-urlencoded' \\",
      '  --data grant_type=client_credentials \\',
      `  --data client_id=${ID} \\`,
      `  --data client_secret=${SECRET}`,
    ],
    fills: [...CLIENT, ...PLACE],
  },
  {
    title: 'A Windows curl',
    lines: [
      `curl ^"${SERVER}/oauth2/token^" ^`,
      `  -u ^"${ID}:${SECRET}^" ^`,
      '  --data-raw ^"grant_type=client_credentials^"',
    ],
    fills: [...CLIENT, ...PLACE],
  },
  {
    title: 'A client in JSON',
    lines: [
      '{',
      '  "client_name": "nightly-sync",',
      `  "client_id": "${ID}",`,
      `  "client_secret": "${SECRET}",`,
      '  "grant_types": ["client_credentials"],',
      `  "issuer_url": "${SERVER}"`,
      '}',
    ],
    fills: [...CLIENT, ...PLACE],
  },
  {
    title: 'A Basic header',
    lines: [
      'POST /acme/default/oauth2/token HTTP/1.1',
      'Host: acme.eu.authz.cloudentity.io',
      `Authorization: Basic ${btoa(`${ID}:${SECRET}`)}`,
      '',
      'grant_type=client_credentials',
    ],
    fills: [...CLIENT, 'tenantID', 'regionID'],
  },
  {
    title: 'Dashboard labels',
    lines: ['Tenant acme', `Client ID: ${ID}`, `Client secret: ${SECRET}`, 'Region: eu', 'Workspace: default'],
    fills: [...CLIENT, ...PLACE],
  },
  {
    title: 'A table from the wiki',
    lines: [
      '| What          | Where                |',
      '| ------------- | -------------------- |',
      `| Client ID     | ${ID}      |`,
      `| Client secret | ${SECRET}      |`,
      '| Region        | eu                   |',
      '| Owner         | Platform team        |',
    ],
    fills: [...CLIENT, 'regionID'],
  },
  {
    title: 'A chat message',
    isOdd: true,
    lines: ['Ana  10:42', `we are on ${SERVER}/oauth2/token,`, 'the secret comes by phone'],
    fills: PLACE,
  },
  {
    title: 'A hidden secret',
    isOdd: true,
    lines: ['Tenant acme', `Client ID: ${ID}`, 'Client secret: ••••••••••••'],
    fills: ['client_id', 'tenantID'],
  },
  {
    title: 'A half-copied address',
    isOdd: true,
    lines: ['https://acme.eu.authz.cloudentity.io/acme'],
    fills: ['tenantID', 'regionID'],
  },
  {
    title: 'A host as a region',
    isOdd: true,
    lines: ['Tenant ID: acme', 'Region ID: evil.example/#', 'Workspace ID: default'],
    fills: ['tenantID', 'workspaceID'],
  },
  {
    title: 'A look-alike address',
    isOdd: true,
    lines: ['https://acme.eu.authz.cloudentity.io.evil.example/acme/default/oauth2/token'],
    fills: [],
  },
]
