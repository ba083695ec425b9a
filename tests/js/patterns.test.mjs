// The cases that the compiler is held to say what JavaScript says.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFolder } from './toml.mjs'

for (const [file, { cases, throws, refused }] of readFolder('compiler/tests')) {
  test(`${file}: RegExp throws for what is called no pattern, and for nothing else that is refused`, () => {
    for (const pattern of throws) assert.throws(() => new RegExp(pattern), SyntaxError, pattern)
    for (const pattern of refused) assert.ok(new RegExp(pattern), pattern)
  })
  for (const { pattern, accepts, refuses } of cases) {
    test(`${file}: ${pattern} means that to RegExp, too`, () => {
      const regexp = new RegExp(pattern)
      for (const text of accepts) assert.ok(regexp.test(text), JSON.stringify(text))
      for (const text of refuses) assert.ok(!regexp.test(text), JSON.stringify(text))
    })
  }
}
