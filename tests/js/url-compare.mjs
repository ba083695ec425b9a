// What two parsers make of the same texts, less what is known to differ.
import { isDeepStrictEqual } from 'node:util'
import { DEVIATIONS } from './url-deviations.mjs'

const verdictsOf = ({ answers }) => answers.map(({ destination, ...rest }) => rest)
const hostsOf = ({ answers }) => answers.map(({ destination }) => destination?.[0])

const sameVerdicts = (one, other) => isDeepStrictEqual(verdictsOf(one), verdictsOf(other))
const sameHosts = (one, other) => isDeepStrictEqual(hostsOf(one), hostsOf(other))
/** Neither names a host where the other one names another. */
const noOtherHost = (one, other) => {
  const others = hostsOf(other)
  return hostsOf(one).every((host, at) => host === undefined || others[at] === undefined || host === others[at])
}

/** What has to hold all the same, by what a deviation changes. */
const HOLDS = { spelling: [sameVerdicts, sameHosts], host: [sameVerdicts], verdict: [noOtherHost] }

/** `differences`, with both answers, and how often each deviation of `name` was met. */
export function compared(texts, name, found, expected) {
  const differences = []
  const met = {}
  for (const [at, text] of texts.entries()) {
    if (isDeepStrictEqual(found[at], expected[at])) continue
    const holds = (condition) => condition(found[at], expected[at])
    const explains = ({ of, changes, applies }) => of.includes(name) && applies(text) && HOLDS[changes].every(holds)
    const deviation = DEVIATIONS.find(explains)
    if (deviation) met[deviation.what] = (met[deviation.what] ?? 0) + 1
    else differences.push({ text, found: found[at], expected: expected[at] })
  }
  return { differences, met }
}

/** All deviations of a parser that were not met. */
export const unmet = (name, met) =>
  DEVIATIONS.filter(({ of, what }) => of.includes(name) && !met[what]).map(({ what }) => what)
