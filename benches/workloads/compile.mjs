// A catalog is made of the definitions of 1013 providers, in a new process.
import { FILE } from '../inputs/bytes.mjs'
import { timeProcesses } from '../processes.mjs'

export function run() {
  const [{ compiled }] = timeProcesses([['compiled.mjs', FILE]], 3)
  const table = {
    name: 'compile',
    title: 'A catalog compiled from the definitions of 1013 providers',
    note: 'From the import of `connect-fields/compiler`, in a new process.',
    unit: 'ms',
    columns: ['compiled'],
    rows: [{ name: 'connect-fields/compiler, WebAssembly', cells: [{ value: compiled }] }],
  }
  return [table]
}
