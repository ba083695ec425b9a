// Clocks for many cases side by side in one process.

const ROUNDS = 15
const NANOSECONDS_A_ROUND = 40e6

export const median = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1]

/**
 * Times each case once a round, in rotated order, so that what slows the machine for a while slows all of them.
 * @param cases `[{ name, call, inputs, calls? }]`; `call` is a function, or one for each input; `calls` a round
 * @returns per case the nanoseconds of one call in each round
 */
export function timeTogether(cases, rounds = ROUNDS) {
  const timed = cases.map((one) => ({ run: createRun(one), calls: one.calls, rounds: [] }))
  for (const one of timed) one.calls ??= callsFor(one.run)
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < timed.length; turn++) {
      const { run, calls, rounds: times } = timed[(round + turn) % timed.length]
      globalThis.gc({ type: 'minor' })
      times.push(clock(run, calls) / calls)
    }
  }
  return timed.map(({ rounds: times }) => times)
}

/** The median of each case, and of its ratios to that of `base` in the same round. */
export const compare = (times, base) =>
  times.map((own) => ({ value: median(own), ratio: median(own.map((time, round) => time / base[round])) }))

function clock(run, calls) {
  const start = process.hrtime.bigint()
  run(calls)
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
  const at = `at % ${inputs.length}`
  const called = typeof call === 'function' ? 'call' : `call[${at}]`
  const loop = new Function(
    'call',
    'inputs',
    'results',
    'calls',
    `// ${name}
    for (let at = 0; at < calls; at++) results[at % 64] = ${called}(inputs[${at}])`,
  )
  const results = new Array(64).fill(undefined)
  return (calls) => loop(call, inputs, results, calls)
}
