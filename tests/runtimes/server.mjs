// Servers that a test starts.
import { createServer } from 'node:net'

/** A port that is free. */
export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** What a server says that is about to listen. */
export async function answered(url) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      return await (await fetch(url)).text()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error(`${url} does not answer`)
}
