// Secrets, and every way that they come into the package: the calls of each way are made by the test.
import { formCalls, getterCalls, MISTAKES } from './canary-calls.mjs'

/** No part of a secret that is this long may be seen. */
export const PART = 8

/** Secrets of the kinds that there are; each part of them is unlikely to stand anywhere by chance. */
export const CANARIES = {
  'hex digits': 'e7c1f09ab35d28644af0d1937be5c826',
  'letters and digits': '4b1dQz7Xw2Kp9Vn4Jt6Hb3Gy8Fr5Ds1Lc0Mm7Uu2Ii',
  'of the length of an id': 'Zq8Wx5Rk2Tv9Yp4Nj7Hd',
  'a few words': 'kw-Zt83.vQ_57~LmXr2',
  signs: 'p&"9$K;x>7?~v<Q2/3j#R@8w=',
  'other letters': 'ключ-ÅßÇ-пароль-秘密鍵-🔑',
}

const WIDE = 'in wide characters'

/** How a canary comes to be where it is. */
const WRAPPINGS = {
  plain: (canary) => canary,
  'in blanks': (canary) => ` \u00a0${canary}\n`,
  'in quotes': (canary) => `"${canary}"`,
  'in brackets': (canary) => `<${canary}>`,
  'in layers': (canary) => `'Authorization: Bearer "${canary}"'`,
  'in a header': (canary) => `Authorization: Bearer ${canary}`,
  'behind a name': (canary) => `export SECRET_KEY='${canary}'`,
  'in prose': (canary) => `my key is ${canary} and more`,
  [WIDE]: (canary) => canary.replace(/[0-9A-Za-z]/g, (at) => String.fromCharCode(at.charCodeAt(0) + 0xfee0)),
  'behind a label': (canary) => `API key: ${canary}\nKey Secret: ${canary}\nClient secret: ${canary}\nTenant ${canary}`,
  'under a label': (canary) => `Key Secret\n${canary}\nClient ID\n${canary}`,
  'on two lines': (canary) => `${canary}\n${canary}`,
  'as a user of a URL': (canary) => `https://me:${canary}@app.clay.com/workspaces/1`,
  'in the path of a URL': (canary) => `https://app.clay.com/workspaces/${canary}/settings`,
  'in the query of a URL': (canary) => `https://app.clay.com/workspaces/1060661?key=${canary}#${canary}`,
  'in the host of a URL': (canary) => `https://${canary}.eu.authz.cloudentity.io/${canary}/${canary}/oauth2/token`,
  'in a URL without a scheme': (canary) => `acme.eu.authz.cloudentity.io/acme/${canary}`,
  'in a file of variables': (canary) => `PORT=1\nCLAY_API_KEY="${canary}"\nCLICKHOUSE_KEY_SECRET=${canary}\n`,
  'in JSON': (canary) =>
    JSON.stringify({ client: { id: canary, secret: canary }, list: [{ name: 'apiKey', value: canary }] }),
  'in a command': (canary) =>
    `curl -u ${canary}:${canary} -H 'X-Api-Key: ${canary}' https://api.example/?key=${canary}`,
  'in a header of two': (canary) => `Authorization: Basic ${Buffer.from(`${canary}:${canary}`).toString('base64')}`,
  'in a connection string': (canary) => `postgres://${canary}:${canary}@${canary}.example/${canary}`,
  'in a table': (canary) => `Key ID\tKey Secret\n${canary}\t${canary}`,
  'in a token': (canary) => `eyJhbGciOiJub25lIn0.${Buffer.from(`{"exp":1,"key":"${canary}"}`).toString('base64url')}.`,
  'behind a prefix': (canary) => `sk_live_${canary.replace(/[^0-9A-Za-z]/g, '0')}`,
  'before half a character': (canary) => `${canary}\ud800`,
  'in a long text': (canary) => `${canary}${'x'.repeat(100_000)}${canary}`,
  'in many lines': (canary) => `${canary}\n`.repeat(300),
  'in a text over the limit': (canary) => canary + ' '.repeat(2 ** 20),
}

/** Wrong types that would give the canary to anything that turns them into text. */
const CARRIERS = {
  'toString()': (canary) => ({ toString: () => canary }),
  'valueOf()': (canary) => ({ valueOf: () => canary, [Symbol.toPrimitive]: () => canary }),
  'a boxed text': (canary) => new String(canary),
  'an array': (canary) => [canary],
  'a symbol': (canary) => Symbol(canary),
  'an error': (canary) => new Error(canary),
  'a key': (canary) => ({ [canary]: canary }),
  'a function': (canary) => Object.defineProperty(() => canary, 'name', { value: canary }),
}

/** `[how, text]` of each wrapping. */
export const wrapped = (canary) => Object.entries(WRAPPINGS).map(([how, wrap]) => [how, wrap(canary)])

const carried = (canary) => Object.entries(CARRIERS).map(([carrier, make]) => [carrier, make(canary)])

/**
 * Every way in, for each canary: `{ name, secrets, calls }`. `calls(copy)` gives `[name, call]` of all calls of a copy of
 * the package, all of its entries in one object; the texts of `secrets` may not be seen afterwards.
 */
export const WAYS = Object.keys(CANARIES).flatMap(waysOf)

/** The ways of one canary. */
export function waysOf(kind) {
  const canary = CANARIES[kind]
  return [
    ...wrapped(canary).map(([how, text]) => ({
      name: `${kind}, ${how}`,
      // Wide characters are another text; what they are turned into is the secret too.
      secrets: how === WIDE ? [canary, text] : [canary],
      calls: (copy) => formCalls(copy, text),
    })),
    ...carried(canary).map(([carrier, value]) => ({
      name: `${kind}, in ${carrier}`,
      secrets: [canary],
      calls: (copy) => formCalls(copy, value),
    })),
    { name: `${kind}, thrown by a getter`, secrets: [canary], calls: (copy) => getterCalls(copy, canary) },
    ...Object.entries(MISTAKES).map(([place, call]) => ({
      name: `${kind}, as ${place}`,
      secrets: [canary],
      calls: (copy) => [...wrapped(canary), ...carried(canary)].map(([how, given]) => [how, () => call(copy, given)]),
    })),
  ]
}

/** All parts of a secret that may not be seen. */
export const partsOf = (secret) =>
  Array.from({ length: Math.max(1, secret.length - PART + 1) }, (_, at) => secret.slice(at, at + PART))
