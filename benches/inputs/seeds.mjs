// The forms of the embedded catalog: their fields, and per provider 64 that are valid, all different, and 64 in which
// every field is wrong.
import { createRandom } from './random.mjs'

const COUNT = 64

const some = (pattern) => ({ some: true, pattern })
const LABEL = '^[A-Za-z0-9_-]+$'

/** What the peers are told of them, as inputs/fields.mjs tells it of a catalog. */
export const fields = {
  clay: {
    credentials: { apiKey: some('^\\S+$') },
    params: { workspaceId: some('^\\d+$') },
  },
  cloudentity: {
    credentials: { client_id: some(), client_secret: some() },
    params: { tenantID: some(LABEL), regionID: some(LABEL), workspaceID: some('^(?!\\.\\.?$)[A-Za-z0-9._~-]+$') },
  },
  // The peers have no warnings, so what is a shape of ours is a rule here: both look at each character.
  clickhouse: {
    credentials: { username: some('^[A-Za-z0-9]{20}$'), password: some('^4b1d[A-Za-z0-9]{38}$') },
  },
}

const HEX = '0123456789abcdef'
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const ALPHANUMERIC = `${LETTERS}${LETTERS.toUpperCase()}0123456789`

const random = createRandom(1)
const pick = (list) => list[random(list.length)]
/** Characters in one piece, as a page gives them: a text put together from others stays in parts inside the engine. */
const flat = (text) => Buffer.from(text).toString('latin1')
const text = (length, alphabet, start = '') => flat(start + Array.from({ length }, () => pick(alphabet)).join(''))
const list = (make) => Array.from({ length: COUNT }, (_, number) => make(number))

const clay = (apiKey, workspaceId) => ({ credentials: { apiKey }, params: { workspaceId } })
const clickhouse = (username, password) => ({ credentials: { username, password } })
const cloudentity = (client_id, client_secret, tenantID, regionID, workspaceID) => ({
  credentials: { client_id, client_secret },
  params: { tenantID, regionID, workspaceID },
})

export const forms = {
  clay: {
    valid: list(() => clay(text(20, HEX), String(1_000_000 + random(1_000_000)))),
    wrong: list((number) => (number % 2 ? clay('', '') : clay(`${text(8, HEX)} ${text(11, HEX)}`, text(7, LETTERS)))),
  },
  cloudentity: {
    valid: list(() =>
      cloudentity(
        text(20, ALPHANUMERIC),
        text(43, ALPHANUMERIC),
        text(8, LETTERS),
        pick(['us', 'eu']),
        text(7, LETTERS),
      ),
    ),
    wrong: list((number) =>
      number % 2
        ? cloudentity('', '', '', '', '')
        : cloudentity('', '', `${text(8, LETTERS)}/`, `${text(8, LETTERS)}/#`, `../${text(7, LETTERS)}`),
    ),
  },
  // ClickHouse's shapes are inferred, so only what is missing is wrong.
  clickhouse: {
    valid: list(() => clickhouse(text(20, ALPHANUMERIC), text(38, ALPHANUMERIC, '4b1d'))),
    wrong: list(() => clickhouse('', '')),
  },
}
