/**
 * Fields that are shown only while another one has a certain value.
 * @param {readonly import('connect-fields').Field[]} descriptors
 * @param {readonly ReturnType<typeof import('./field.js').createField>[]} fields in the same order
 * @returns shows and hides them; to be called whenever some text has changed
 */
export function createConditions(descriptors, fields) {
  const isShown = ({ visibleWhen }) => {
    if (!visibleWhen) return true
    const at = fields.findIndex(({ owns }) => owns(visibleWhen))
    const { state, value } = fields[at].check()
    const text = state === 'empty' ? descriptors[at].default : value
    return text === visibleWhen.equals && isShown(descriptors[at])
  }
  return () => {
    for (const [at, { element }] of fields.entries()) element.hidden = !isShown(descriptors[at])
  }
}
