import css from './style.css'

let sheet: CSSStyleSheet | undefined

/** The style of all forms of a page; a constructed one needs no `style-src`. */
export function createSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
  }
  return sheet
}
