// One of several workers that make mixed calls: tests/js/workers.mjs starts it.
import { parentPort, workerData } from 'node:worker_threads'
import { growth } from './endurance.mjs'

parentPort.postMessage(await growth(workerData))
