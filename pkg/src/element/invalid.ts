/** The control that the browser would stop a submission at: one that is barred from validation, such as a read-only one, never is. */
export function firstInvalid(controls: Iterable<Element>): HTMLInputElement | undefined {
  // Other custom elements may have neither.
  const all = [...controls] as Partial<HTMLInputElement>[]
  return all.find(({ validity, willValidate }) => willValidate !== false && validity?.valid === false) as
    | HTMLInputElement
    | undefined
}
