// Characters that cannot be seen are refused by name and place, never removed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './install.mjs'
import { INVISIBLE } from './texts.mjs'

const { provider } = await load()
const { check } = provider('cloudentity').field('client_secret')

const SURROGATES = [0xd800, 0xdfff]

test('each character of Unicode that cannot be seen is refused inside, and no other', () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code === SURROGATES[0]) code = SURROGATES[1] + 1
    const character = String.fromCodePoint(code)
    const { state, issues } = check(`a${character}b`)
    const [issue] = issues
    assert.equal(issue?.code === 'invisible_character', INVISIBLE.test(character), `U+${code.toString(16)}`)
    assert.equal(state === 'invalid', issue !== undefined)
  }
})

const PLACES = [
  ['1060\u200b661', 'U+200B ZERO WIDTH SPACE', 5],
  ['  1060\u200b661 ', 'U+200B ZERO WIDTH SPACE', 7],
  ['😀a\u0007', 'U+0007 INVISIBLE CHARACTER', 4, 'b'],
  ['é\ufeffa', 'U+FEFF ZERO WIDTH NO-BREAK SPACE', 2],
  ['a\u{e0041}b', 'U+E0041 INVISIBLE CHARACTER', 2],
  ['a\nb', 'U+000A LINE FEED', 2],
]
for (const [text, character, position, more = ''] of PLACES) {
  test(`${JSON.stringify(text)}: ${character} at ${position}`, () => {
    const [issue] = check(text + more).issues
    assert.deepEqual(issue.params, { label: 'Client secret', character, position })
    assert.ok(issue.message.includes(`${character} at ${position}.`), issue.message)
    assert.equal(text.slice(position - 1).codePointAt(0), Number.parseInt(character.slice(2), 16))
  })
}

test('two fields each have their own character', () => {
  const { issues } = provider('clay').validate({
    credentials: { apiKey: '0123\u200b4567' },
    params: { workspaceId: '1\u20602' },
  })
  assert.deepEqual(
    issues.map(({ path, params }) => [path[1], params.character, params.position]),
    [
      ['apiKey', 'U+200B ZERO WIDTH SPACE', 5],
      ['workspaceId', 'U+2060 WORD JOINER', 2],
    ],
  )
})
