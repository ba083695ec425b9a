/** What JSON Schema can ask of a field's value. */
import type { Asked } from './json-source.js'
import type { Rule } from './rules.js'
import type { JsonSchema } from './types.js'

/** `SyntaxCharacter` of ECMAScript. */
const SYNTAX = /[\^$\\.*+?()[\]{}|]/
const SYNTAX_IN_CLASS = /[\^\\\]-]/
/** Runs of fewer characters are written one by one. */
const RUN = 3

/** A value is never empty; what else is asked of it. */
export function checksOf({ field, isFree, rule }: Asked): JsonSchema {
  const type = 'string'
  if (isFree) return { type, minLength: 1 }
  if (rule) return { type, ...lengthsOf(rule), ...patternsOf(rule) }
  const values = new Set(field.options.map(({ value }) => value))
  return values.size > 0 ? { type, enum: [...values] } : { type, minLength: 1 }
}

/** JSON Schema counts characters and a rule counts UTF-16 units, of which a character has one or two: in ASCII one. */
const lengthsOf = ({ min, max, alphabet }: Rule): JsonSchema => ({
  minLength: alphabet === undefined ? 1 : Math.max(min, 1),
  ...(max < Infinity && { maxLength: max }),
})

/** Those of the rule; without them what its facts tell. */
function patternsOf(rule: Rule): JsonSchema {
  const [pattern, ...others] = rule.patterns.length > 0 ? rule.patterns : told(rule)
  if (pattern === undefined) return {}
  return { pattern, ...(others.length > 0 && { allOf: others.map((other) => ({ type: 'string', pattern: other })) }) }
}

function told({ prefix, alphabet }: Rule): readonly string[] {
  const start = `^${Array.from(prefix, (character) => escaped(character, SYNTAX)).join('')}`
  if (alphabet !== undefined) return [`${start}[${runsOf(alphabet).map(written).join('')}]*$`]
  return prefix === '' ? [] : [start]
}

/** Characters whose codes follow one another. */
function runsOf(alphabet: string): readonly string[] {
  const runs: string[] = []
  for (const character of alphabet) {
    const last = runs.at(-1)
    if (last?.charCodeAt(last.length - 1) === character.charCodeAt(0) - 1) runs[runs.length - 1] = last + character
    else runs.push(character)
  }
  return runs
}

function written(run: string): string {
  const characters = Array.from(run, (character) => escaped(character, SYNTAX_IN_CLASS))
  return run.length < RUN ? characters.join('') : `${characters[0]}-${characters.at(-1)}`
}

function escaped(character: string, syntax: RegExp): string {
  if (character < ' ' || character === '\x7f') return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return syntax.test(character) ? `\\${character}` : character
}
