/**
 * Whether a licence that a package names lets us have it, in the expressions that packages are written with:
 * https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/ . Crates of old write a choice with a slash.
 */
export function isAllowed(expression, allowed) {
  const words = (expression ?? '').replaceAll('/', ' OR ').match(/[()]|[^\s()]+/g) ?? []
  const accepted = either()
  if (words.length > 0) throw new Error(`"${expression}" is no licence expression`)
  return accepted

  function either() {
    let accepted = both()
    while (next('OR')) accepted = both() || accepted
    return accepted
  }

  function both() {
    let accepted = one()
    while (next('AND')) accepted = one() && accepted
    return accepted
  }

  function one() {
    if (next('(')) {
      const accepted = either()
      if (!next(')')) throw new Error(`"${expression}" is no licence expression`)
      return accepted
    }
    const name = words.shift()
    return allowed.includes(next('WITH') ? `${name} WITH ${words.shift()}` : name)
  }

  function next(word) {
    return words[0] === word && words.shift() !== undefined
  }
}
