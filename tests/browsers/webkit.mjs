// WebKitGTK through its own WebDriver, on a display that nobody sees: its MiniBrowser has no headless mode.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Builder } from 'selenium-webdriver'
import { answered, freePort } from '../runtimes/server.mjs'

/** A browser, as browsers.mjs has it. */
export async function launchWebKit() {
  const port = await freePort()
  const env = { ...process.env, DISPLAY: await startDisplay(), GDK_BACKEND: 'x11' }
  start('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' })
  const server = `http://127.0.0.1:${port}`
  await answered(`${server}/status`)
  const page = await new Builder().usingServer(server).withCapabilities({ browserName: 'MiniBrowser' }).build()
  return {
    open: (address) => page.get(address),
    evaluate: (run, ...given) => page.executeScript(run, ...given),
    type: (text) => page.actions().sendKeys(text).perform(),
    close: () => page.quit(),
  }
}

/** Gives the name of the display. */
async function startDisplay() {
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe']
  // It would begin anew, and tell its number again, whenever the last window is closed.
  const { stdio: pipes } = start('Xvfb', ['-displayfd', '3', '-noreset', '-nolisten', 'tcp'], { stdio })
  const [number] = await once(pipes[3], 'data')
  pipes[3].unref()
  return `:${String(number).trim()}`
}

/** Starts a program that does not outlive this process, and does not keep it. */
function start(...given) {
  const program = spawn(...given)
  program.unref()
  process.on('exit', () => program.kill())
  return program
}
