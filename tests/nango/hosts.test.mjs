// No value that is accepted sends a secret to another host than the vendor's.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalog } from './catalog.mjs'
import { fieldsOf, providers } from './fields.mjs'
import { filled, fixedSuffixOf, slotsOf, templatesOf } from './urls.mjs'
import { schemaOf } from './zod.mjs'

const ENDS = [
  '/',
  '#',
  '?',
  ':80\\@',
  '%2f',
  '%23',
  '%3f',
  '%5c',
  '%40',
  '%00',
  '\\',
  ':443/',
  '\t/',
  '\n/',
  '/\t',
  '/..',
  '//',
  ';/',
  '&/',
]
const ATTACKS = [
  ...ENDS.map((end) => `evil.com${end}`),
  ...[
    'a@evil.com',
    'a@evil.com/',
    'a:b@evil.com/',
    '@evil.com/',
    '/evil.com',
    '//evil.com',
    '\\evil.com',
    '\\\\evil.com',
  ],
  ...[
    'evil。com/',
    'evil．com/',
    'evil｡com／',
    'evil.com⁄',
    'evil.com／',
    'evil.com＃',
    'evil.com？',
    'evil.com＠',
    'evil.com﹖',
    'ｅvil.com/',
  ],
  ...[
    'a..b',
    '.a',
    'a.',
    '..',
    '.',
    'xn--evil-',
    'xn--',
    'a.xn--b',
    '\u00adevil.com/',
    'evil.com\u200b/',
    'a\0b',
    'a b',
    '[::1]',
    '1.2.3.4/',
    '0x7f000001/',
  ],
  ...[
    'https://evil.com',
    'https://evil.com/',
    'http://evil.com#',
    'evil.com',
    'javascript:alert(1)',
    '%65vil.com/',
    'a%',
    '$' + '{apiKey}',
  ],
]

/** Each parameter that stands in a host whose end is fixed, with its template and that end. */
function* fixedSuffixes() {
  for (const [id, provider] of Object.entries(providers)) {
    const { connection_config = {} } = provider
    const fields = fieldsOf(provider).filter(({ section }) => section === 'params')
    // No form asks for those, but a value may be given.
    const automated = Object.keys(connection_config).filter((field) => connection_config[field].automated)
    for (const field of [...fields, ...automated.map((id) => ({ id }))]) {
      for (const template of templatesOf(provider)) {
        const suffix = fixedSuffixOf(template, field.id)
        if (suffix !== undefined) yield { id, field, template, suffix }
      }
    }
  }
}

/** The host that a parser finds where the value stands in the template; the other parameters are harmless. */
function hostWith(template, id, value) {
  const values = Object.fromEntries(slotsOf(template).map((slot) => [slot, 'a']))
  try {
    return new URL(filled(template, { ...values, [id]: value })?.replaceAll(/\$\{[^}]*\}/g, 'a')).hostname
  } catch {
    return undefined
  }
}

test('fields of a host with a fixed end hold against each attack', () => {
  const escapes = []
  const open = new Set()
  const fields = new Set()
  for (const { id, field, template, suffix } of fixedSuffixes()) {
    const path = `${id}.${field.id}`
    fields.add(path)
    const schema = catalog.provider(id).field(field.id, 'params')
    for (const attack of ATTACKS) {
      const escapesBy = (value) => !hostWith(template, field.id, value)?.endsWith(suffix.toLowerCase())
      const { state, value } = schema.check(attack)
      if (state === 'valid' && escapesBy(value)) escapes.push(`${path} ${JSON.stringify(attack)}`)
      if (
        field.section &&
        schemaOf(field).safeParse(attack).success &&
        hostWith(template, field.id, attack) === 'evil.com'
      )
        open.add(path)
    }
  }
  assert.deepEqual(escapes.slice(0, 20), [], `${escapes.length}`)
  assert.ok(fields.size >= 150, `${fields.size} fields`)
  // The attacks are attacks: so many fields are open to one of them in the forms in use.
  assert.equal(open.size, 33)
})
