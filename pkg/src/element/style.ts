import css from './style.css'

/** The style of a form; a constructed one needs no `style-src`, and belongs to one document. */
export function createSheet(page: Document): CSSStyleSheet {
  const sheet = new (page.defaultView ?? globalThis).CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
