// What was read in a text, in words.

/** The value of a field among `values` or `conflicts`. */
export const valueFor = (values, { section, id }) => values[section]?.[id]

/** Whether a note, or a suggestion, is about a field. */
export const isAbout =
  ({ section, id }) =>
  ({ path }) =>
    path[0] === section && path[1] === id

/** Of a value around which there was nothing to take away. */
export const AS_IT_STANDS = 'Filled from what you pasted.'

/** The messages of notes, each once. */
export const sentence = (notes) => [...new Set(notes.map(({ message }) => message))].join(' ')

/** What became of the values for which there was no room, or nothing. */
export const describeLeft = (left) => left.length > 0 && `Left ${labels(left)} as you typed it.`

/** `Tenant ID, Region ID and Workspace ID` */
export const labels = (fields) => new Intl.ListFormat('en-GB').format(fields.map(({ label }) => label))
