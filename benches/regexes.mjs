// A worker that a slow RegExp keeps busy until it is stopped: tells the milliseconds of each text that it is asked for.
import { parentPort } from 'node:worker_threads'
import { LONG } from './inputs/long.mjs'

parentPort.on('message', ({ pattern, kind, name }) => {
  const regex = new RegExp(pattern)
  const start = performance.now()
  regex.test(LONG[kind][name])
  parentPort.postMessage(performance.now() - start)
})
