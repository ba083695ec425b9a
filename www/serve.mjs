// Serves the demo page to this machine only: www/ at /, the built package at /pkg/.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const WWW = fileURLToPath(new URL('.', import.meta.url))
const PKG = fileURLToPath(new URL('../pkg/dist/', import.meta.url))

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

// What names the modules of the package can only stand in the page itself.
const [, importMap] = /<script type="importmap">([^<]*)<\/script>/.exec(readFileSync(join(WWW, 'index.html'), 'utf8'))
const HASH = createHash('sha256').update(importMap).digest('base64')

// Without connect-src and form-action the page has no way to send what is typed into it.
const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${HASH}'`,
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cache-Control': 'no-cache',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

// Plain names only: whatever could climb out of a folder (dots in front, escapes) is no path of ours.
const PATH = /^(\/[a-z0-9_-][a-z0-9_.-]*)+$/i

/** Listens on `port`, or on the next one that is free. */
export async function serve(port, pkg = PKG) {
  const server = createServer(async ({ url }, response) => {
    const path = url.split('?')[0].replace(/\/$/, '/index.html')
    const file = path.startsWith('/pkg/') ? join(pkg, path.slice(5)) : join(WWW, path)
    const type = TYPES[extname(file)]
    const body = PATH.test(path) && type ? await readFile(file).catch(() => null) : null
    response.writeHead(body ? 200 : 404, { ...HEADERS, 'Content-Type': body ? type : 'text/plain' })
    response.end(body ?? 'Not found')
  })
  await new Promise((resolve, reject) => {
    server.once('listening', resolve)
    server.on('error', (error) => (error.code === 'EADDRINUSE' ? server.listen(++port, '127.0.0.1') : reject(error)))
    server.listen(port, '127.0.0.1')
  })
  return { server, address: `http://localhost:${server.address().port}/` }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serve(Number(process.env.PORT ?? 4173), process.env.PKG_DIR)
  console.log(`Demo: ${address}`)
}
