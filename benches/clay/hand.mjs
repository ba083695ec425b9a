export function check({ credentials, params } = {}) {
  const issues = []
  if (!/^\S+$/.test(credentials?.apiKey ?? '')) issues.push({ path: 'credentials.apiKey', message: 'No blanks.' })
  if (!/^\d+$/.test(params?.workspaceId ?? '')) issues.push({ path: 'params.workspaceId', message: 'Digits only.' })
  return issues.length > 0 ? issues : undefined
}
