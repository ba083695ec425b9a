// Clocks: many cases side by side in one process, or one call a few times.

const ROUNDS = 15
const NANOSECONDS_A_ROUND = 40e6
const REPEATS = 9

export const median = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1]

/**
 * Times each case once a round, in rotated order, so that what slows the machine for a while slows all of them.
 * @param cases `[{ name, call, inputs }]`
 * @returns per case the nanoseconds of one call in each round
 */
export function timeTogether(cases) {
  const timed = cases.map((one) => ({ run: createRun(one), calls: 0, rounds: [] }))
  for (const one of timed) one.calls = callsFor(one.run)
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < timed.length; turn++) {
      const { run, calls, rounds } = timed[(round + turn) % timed.length]
      globalThis.gc({ type: 'minor' })
      rounds.push(clock(run, calls) / calls)
    }
  }
  return timed.map(({ rounds }) => rounds)
}

/** Milliseconds of one call: the median and the worst of a few. */
export function timeAlone(call) {
  const times = Array.from({ length: REPEATS }, () => clock(call) / 1e6)
  return { median: median(times), worst: Math.max(...times) }
}

function clock(run, argument) {
  const start = process.hrtime.bigint()
  run(argument)
  return Number(process.hrtime.bigint() - start)
}

/** How often to call in a round; finding it out warms the case up. */
function callsFor(run) {
  let calls = 64
  let elapsed = 0
  while (elapsed < NANOSECONDS_A_ROUND) {
    calls *= 2
    elapsed = clock(run, calls)
  }
  return Math.ceil((calls * NANOSECONDS_A_ROUND) / elapsed)
}

/**
 * A loop for this case alone: V8 keeps what it learns at a call site per source text, so each case has a text of its
 * own. Results are kept, or V8 could leave out making them.
 */
function createRun({ name, call, inputs }) {
  const loop = new Function(
    'call',
    'inputs',
    'results',
    'calls',
    `// ${name}
    for (let at = 0; at < calls; at++) results[at % ${inputs.length}] = call(inputs[at % ${inputs.length}])`,
  )
  const results = new Array(inputs.length).fill(undefined)
  return (calls) => loop(call, inputs, results, calls)
}
