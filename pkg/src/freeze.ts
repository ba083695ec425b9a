/** Freezes a tree of plain objects that all who ask for it share. */
export function freeze<T>(tree: T): T {
  if (typeof tree !== 'object' || tree === null || Object.isFrozen(tree)) return tree
  for (const part of Object.values(tree)) freeze(part)
  return Object.freeze(tree)
}
