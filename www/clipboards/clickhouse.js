const ID = 'EXAMPLEEXAMPLEEXAMPL'
const SECRET = '4b1dEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE000'
const BOTH = ['username', 'password']

export const CLICKHOUSE = [
  {
    title: 'A .env file',
    lines: [
      '# ClickHouse Cloud',
      'export NODE_ENV=production',
      `CLICKHOUSE_KEY_ID=${ID}   # from the console`,
      `CLICKHOUSE_KEY_SECRET="${SECRET}"`,
      'CLICKHOUSE_HOST=abc.eu-central-1.aws.clickhouse.cloud',
      'PORT=8443',
    ],
    fills: BOTH,
  },
  {
    title: 'A curl command',
    lines: [`curl -sS --user '${ID}:${SECRET}' \\`, '  https://api.clickhouse.cloud/v1/organizations | jq .'],
    fills: BOTH,
  },
  {
    title: 'A Windows curl',
    lines: [
      'curl ^"https://api.clickhouse.cloud/v1/organizations^" ^',
      '  -H ^"accept: application/json^" ^',
      `  -u ^"${ID}:${SECRET}^"`,
    ],
    fills: BOTH,
  },
  {
    title: 'A key file in JSON',
    lines: [
      '{',
      '  "status": 200,',
      '  "result": {',
      '    "key": { "name": "ci", "state": "enabled", "roles": ["admin"] },',
      `    "keyId": "${ID}",`,
      `    "keySecret": "${SECRET}"`,
      '  }',
      '}',
    ],
    fills: BOTH,
  },
  {
    title: 'A Basic header',
    lines: [
      'GET /v1/organizations HTTP/1.1',
      'Host: api.clickhouse.cloud',
      `Authorization: Basic ${btoa(`${ID}:${SECRET}`)}`,
      'Accept: */*',
    ],
    fills: BOTH,
  },
  {
    title: 'A connection string',
    lines: [`clickhouse://${ID}:${SECRET}@abc.clickhouse.cloud:8443/default?secure=true`],
    fills: BOTH,
  },
  {
    title: 'A table from the wiki',
    lines: [
      `| Name | Key ID               | Key Secret                                 | Role  |`,
      `| ---- | -------------------- | ------------------------------------------ | ----- |`,
      `| ci   | ${ID} | ${SECRET} | Admin |`,
    ],
    fills: BOTH,
  },
  { title: 'Two lines, no names', isOdd: true, lines: [SECRET, ID], fills: BOTH },
  {
    title: 'Labels over values',
    isOdd: true,
    lines: ['New API key', '', 'Key ID', ID, '', 'Key Secret', SECRET, '', 'You will not see it again'],
    fills: BOTH,
  },
  {
    title: 'Each in the other’s place',
    isOdd: true,
    lines: [`Key ID: ${SECRET}`, `Key Secret: ${ID}`],
    fills: BOTH,
  },
  {
    title: 'A secret cut short',
    isOdd: true,
    lines: [`Key ID: ${ID}`, `Key Secret: ${SECRET.slice(0, 21)}`],
    fills: BOTH,
  },
  {
    title: 'Somebody else’s key',
    isOdd: true,
    lines: ['Key ID: AKIAEXAMPLEEXAMPLEEX', 'Key Secret: EXAMPLE/0000/EXAMPLE'],
    fills: BOTH,
  },
]
