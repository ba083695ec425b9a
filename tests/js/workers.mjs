// The same work in several threads at once, each with an instance of its own.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** What grew in each of so many workers, as `growth` of endurance.mjs tells it; their calls differ. */
export const inWorkers = (count, work) =>
  Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const workerData = { ...work, seed: work.seed + number }
      const worker = new Worker(new URL('./endurance-worker.mjs', import.meta.url), { workerData })
      const [grown] = await once(worker, 'message')
      await worker.terminate()
      return grown
    }),
  )
