// What all libraries have to give: `open(bytes)`, with the checks of forms and fields. A check gives nothing for what is
// valid, and else a list of what is wrong: `{ path, message }` of a form, messages of a field.
/** What the forms in use take for the format `hostname`: of the libraries each has its own notion. */
export const HOSTNAME = /^[a-zA-Z0-9.-]+$/

const decoder = new TextDecoder()

/**
 * `open` of a library that builds its schemas at run time. The bytes are JSON of inputs/fields.mjs: fields by provider,
 * section and id.
 */
export const openWith =
  ({ buildForm, buildField }) =>
  (bytes) => {
    const forms = JSON.parse(decoder.decode(bytes))
    return {
      form: (id) => buildForm(forms[id]),
      field: (id, section, field) => buildField(forms[id][section][field]),
    }
  }

export const mapValues = (object, make) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, make(value)]))
