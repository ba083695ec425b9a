// Pages are named as the README of the guide names them, and entries as they are imported; the crate's own documentation is one link away.
import { Converter, JSX, ReflectionKind } from 'typedoc'
import { pages } from './pages.mjs'

const names = new Map(pages.map(({ file, name }) => [file, name]))

/** Called by TypeDoc. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const page of project.documents) page.name = names.get(project.files.getReflectionPath(page))
    for (const entry of project.getReflectionsByKind(ReflectionKind.Module)) {
      entry.name = entry.name === 'index' ? 'connect-fields' : `connect-fields/${entry.name}`
    }
  })
  app.renderer.hooks.on('pageSidebar.begin', (context) =>
    JSX.createElement(
      'p',
      null,
      JSX.createElement('a', { href: context.relativeURL('rust/connect_fields/index.html') }, 'The Rust crate'),
    ),
  )
}
