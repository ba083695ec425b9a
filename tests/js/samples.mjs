// Forms that each provider takes without a word.
export const GOOD = {
  clay: {
    credentials: { apiKey: '0f1e2d3c4b5a69788796a5b4c3d2e1f0' },
    params: { workspaceId: '1060661' },
  },
  clickhouse: {
    credentials: { username: 'hq3Yb7ZkVwXc9TnRfGdL', password: '4b1dVw8Xq2Lr5Tn9Yk3Hs7Pd1Fg6Jc0Zm4Bb8Qa2Ee' },
  },
  cloudentity: {
    credentials: { client_id: 'c1q2w3e4r5t6y7u8i9o0', client_secret: 'Zk3xV9bN1mQ7wE5rT2yU8iO4pA6sD0fG' },
    params: { tenantID: 'acme', regionID: 'eu', workspaceID: 'default' },
  },
}
