// What a file of JavaScript can get hold of that it does not bring itself, read off its syntax.
import { runInNewContext } from 'node:vm'
import { parse } from 'acorn'

/** What JavaScript itself has, without what makes code of texts, waits or writes. */
export const LANGUAGE = new Set(['arguments', ...runInNewContext('Object.getOwnPropertyNames(globalThis)')])
for (const name of ['eval', 'Function', 'console', 'globalThis', 'Atomics', 'SharedArrayBuffer']) LANGUAGE.delete(name)

/** Names that lead to a network, a storage, a timer or another program from an object that has them, or to the page's `window`. */
export const DOORS = new Set([
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource'],
  ...['RTCPeerConnection', 'sendBeacon', 'Request', 'Image', 'Audio', 'FontFace', 'src', 'srcset', 'srcdoc', 'href'],
  ...['action', 'formAction', 'submit', 'requestSubmit', 'location', 'history', 'innerHTML', 'outerHTML', 'write'],
  ...['insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'Worker', 'SharedWorker', 'serviceWorker'],
  ...['importScripts', 'BroadcastChannel', 'MessageChannel', 'MessagePort', 'postMessage', 'cookie', 'cookieStore'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'storage', 'clipboard', 'execCommand'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask'],
  ...['nextTick', 'scheduler', 'animate', 'eval', 'Function', 'constructor', 'defaultView', 'contentWindow', 'view'],
  ...['process', 'require', 'env', 'Deno', 'Bun', 'createRequire', 'getBuiltinModule'],
])

/** Which child of a node is a name of a property, not of a variable. */
const KEYS = { MemberExpression: 'property', Property: 'key', MethodDefinition: 'key', PropertyDefinition: 'key' }
const UNREAD = [
  'LabeledStatement',
  'BreakStatement',
  'ContinueStatement',
  'ImportSpecifier',
  'ExportSpecifier',
  'MetaProperty',
]

/**
 * - `free`: the names that are declared nowhere in the file
 * - `properties`: the names of all properties, and all texts that could be one
 * - `imports`: what is imported, in both ways
 * - `ofGlobal`: what is read off `globalThis`; `*` where the file holds it as a whole
 */
export function scan(source) {
  const declared = new Set()
  const used = new Set()
  const properties = new Set()
  const imports = new Set()
  const ofGlobal = new Set()

  for (const { node, key, parent, above } of nodesOf(parse(source, { ecmaVersion: 2024, sourceType: 'module' }))) {
    for (const name of namesOf(DECLARED[node.type]?.(node))) declared.add(name)
    if (node.type === 'Literal' && typeof node.value === 'string') properties.add(node.value)
    if (node.type === 'ImportExpression') imports.add(node.source.value ?? 'what the program makes up')
    else if (node.source?.value) imports.add(node.source.value)
    if (node.type !== 'Identifier' || UNREAD.includes(parent.type)) continue
    if (KEYS[parent.type] === key && !parent.computed) {
      if (parent.kind !== 'constructor') properties.add(node.name)
      if (!parent.shorthand) continue
    }
    used.add(node.name)
    if (node.name === 'globalThis') for (const name of readOff(node, parent, above)) ofGlobal.add(name)
  }
  const free = [...used].filter((name) => !declared.has(name))
  return { declared, free, properties, imports: [...imports], ofGlobal: [...ofGlobal] }
}

function* nodesOf(node, parent = {}, key = '', above = {}) {
  yield { node, key, parent, above }
  for (const [name, child] of Object.entries(node)) {
    for (const one of Array.isArray(child) ? child : [child]) {
      if (typeof one?.type === 'string') yield* nodesOf(one, node, name, parent)
    }
  }
}

const named = ({ id }) => [id]
const withParams = ({ id, params }) => [id, ...params]
const local = (node) => [node.local]
/** The patterns by which a node declares names. */
const DECLARED = {
  VariableDeclarator: named,
  ClassDeclaration: named,
  ClassExpression: named,
  FunctionDeclaration: withParams,
  FunctionExpression: withParams,
  ArrowFunctionExpression: withParams,
  CatchClause: ({ param }) => [param],
  ImportSpecifier: local,
  ImportDefaultSpecifier: local,
  ImportNamespaceSpecifier: local,
}

function namesOf(patterns = []) {
  return patterns.flatMap((pattern) => {
    if (!pattern) return []
    if (pattern.type === 'Identifier') return [pattern.name]
    const { elements = [], properties = [], argument, left, value } = pattern
    return namesOf([...elements, ...properties, argument, left, value])
  })
}

/** `globalThis.name`, `(other ?? globalThis).name`, `const { name } = globalThis`. */
function readOff(node, parent, above) {
  const [whole, around] = parent.type === 'LogicalExpression' ? [parent, above] : [node, parent]
  if (around.type === 'MemberExpression' && around.object === whole && !around.computed) return [around.property.name]
  const keys = around.type === 'VariableDeclarator' && around.id.properties
  if (keys?.every?.(({ type, computed }) => type === 'Property' && !computed)) return keys.map(({ key }) => key.name)
  return ['*']
}
