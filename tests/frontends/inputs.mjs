/** What stands in the boxes of a form for Clay: as people paste it, as it is submitted, and as it is refused. */
export const MESSY = {
  credentials: { apiKey: ' 0123456789abcdef0123\n' },
  params: { workspaceId: 'https://app.clay.com/workspaces/1060661/home' },
}
export const CLEAN = { credentials: { apiKey: '0123456789abcdef0123' }, params: { workspaceId: '1060661' } }
export const BAD = { credentials: { apiKey: '0123456789abcdef0123' }, params: { workspaceId: 'acme' } }
export const MESSAGE = 'Workspace ID consists of the digits 0 to 9 only.'
