// A page of a test's own, beside the files of the packed package.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileOf } from '../js/install.mjs'

const DIST = join(fileOf('connect-fields'), '..')

/** Serves the page at `/` under a Content-Security-Policy for scripts, and everything else is forbidden; `own` are more scripts. */
export async function servePage(html, scripts, own = {}) {
  const server = createServer(async ({ url }, answer) => {
    const isScript = url.endsWith('.js')
    answer.setHeader('content-security-policy', `default-src 'none'; script-src ${scripts}`)
    answer.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8')
    answer.end(isScript ? (own[url] ?? (await readFile(join(DIST, url)))) : html)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}

/** Runs in a page: what the package says of an address, or why it does not. */
export async function valueOfAddress(entry) {
  const { provider } = await import(entry)
  try {
    return provider('clay').field('workspaceId').check('https://app.clay.com/workspaces/1060661/home').value
  } catch (error) {
    return `${error.name}: ${error.message}`
  }
}
