const KEY = '00000000000000000000'
const BOTH = ['apiKey', 'workspaceId']

export const CLAY = [
  {
    title: 'A .env file',
    lines: [
      '# enrichment worker',
      'NODE_ENV=production',
      'PORT=3000',
      `export CLAY_API_KEY='${KEY}'   # ask Ana`,
      'CLAY_WORKSPACE_ID=1060661',
      'REDIS_URL=redis://localhost:6379',
    ],
    fills: BOTH,
  },
  {
    title: 'A curl command',
    lines: [
      "curl -sS -X POST 'https://app.clay.com/workspaces/1060661/tables' \\",
      `  -H 'Authorization: Bearer ${KEY}' \\`,
      "  -H 'Content-Type: application/json' \\",
      `  --data '{"limit": 50}' | jq .`,
    ],
    fills: BOTH,
  },
  {
    title: 'A Windows curl',
    lines: [
      'curl ^"https://app.clay.com/workspaces/1060661/tables^" ^',
      '  -H ^"accept: application/json^" ^',
      `  -H ^"authorization: Bearer ${KEY}^" ^`,
      '  -H ^"sec-ch-ua-mobile: ?0^"',
    ],
    fills: BOTH,
  },
  {
    title: 'A config in JSON',
    lines: [
      '{',
      '  "port": 3000,',
      '  "clay": {',
      `    "apiKey": "${KEY}",`,
      '    "workspaceId": 1060661,',
      '    "retries": 3',
      '  }',
      '}',
    ],
    fills: BOTH,
  },
  {
    title: 'A PowerShell profile',
    lines: ['$env:EDITOR = "code --wait"', `$env:CLAY_API_KEY = "${KEY}"`, '$env:CLAY_WORKSPACE_ID = "1060661"'],
    fills: BOTH,
  },
  {
    title: 'A table from the wiki',
    lines: [
      '| Name         | Value                |',
      '| ------------ | -------------------- |',
      '| Owner        | Ana                  |',
      `| API key      | ${KEY} |`,
      '| Workspace ID | 1060661              |',
    ],
    fills: BOTH,
  },
  {
    title: 'A quoted e-mail',
    lines: ['> Hi Ben,', '>', `> API key: ${KEY}`, '> Workspace ID: "1060661"', '', 'Thanks! Talk soon', '-- ', 'Ben'],
    fills: BOTH,
  },
  {
    title: 'A chat message',
    isOdd: true,
    lines: [
      'Ana  10:42',
      'ours is [this one](https://app.clay.com/workspaces/1060661/home), not the sandbox',
      'key comes by phone',
    ],
    fills: ['workspaceId'],
  },
  {
    title: 'Two keys, old and new',
    isOdd: true,
    lines: [
      `CLAY_API_KEY=${KEY}`,
      '# rotated on Friday',
      'CLAY_API_KEY=11111111111111111111',
      'CLAY_WORKSPACE_ID=1060661',
    ],
    fills: ['workspaceId'],
  },
  {
    title: 'A template',
    isOdd: true,
    lines: ['# copy to .env', 'CLAY_API_KEY=<your-api-key>', 'CLAY_WORKSPACE_ID=1060661'],
    fills: ['workspaceId'],
  },
  { title: 'A number, alone', isOdd: true, lines: ['1060661'], fills: [] },
  { title: 'A half-copied address', isOdd: true, lines: ['https://app.clay.com/works'], fills: [] },
  {
    title: 'A look-alike address',
    isOdd: true,
    lines: ['https://app.clay.com.evil.example/workspaces/1060661/settings'],
    fills: [],
  },
]
