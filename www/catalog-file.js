import { announce, h, icon } from './dom.js'

/**
 * A line that takes the file of a catalog, compiled or not; so does the whole page, when one is dropped on it. The file
 * stays in this page.
 * @param {typeof import('connect-fields').openCatalog} openCatalog
 * @param {(catalog: import('connect-fields').Catalog) => void} onOpen
 */
export function createCatalogFile(openCatalog, onOpen) {
  const report = h('span', { class: 'catalog-report' })
  const input = h('input', {
    type: 'file',
    accept: '.bin,.yaml,.yml,.json',
    class: 'visually-hidden',
    onchange: chosen,
  })
  const line = h(
    'p',
    { class: 'line catalog-file' },
    icon('clipboard'),
    h('span', {}, 'Or drop a catalog of your own: ', h('label', { class: 'choose' }, 'choose a file', input)),
    report,
  )

  function chosen() {
    const [file] = input.files
    // The same file may be chosen again, once it is mended.
    if (file) take(file).finally(() => (input.value = ''))
  }

  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? []
    if (!file) return
    event.preventDefault()
    take(file)
  })

  async function take(file) {
    say(`Reading ${file.name} …`)
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const catalog = openCatalog(file.name.endsWith('.bin') ? bytes : await compiled(bytes, file.name))
      if (catalog.providers().length === 0) throw new Error('There is no provider in it.')
      onOpen(catalog)
      say(`${file.name}: ${catalog.providers().length} providers.`)
    } catch (error) {
      say(error.message)
    }
  }

  function say(text) {
    report.textContent = text
    announce(text)
  }

  return line
}

/** Loaded only here: the compiler is ten times as large as all the rest. */
async function compiled(bytes, file) {
  const { compile } = await import('/pkg/compiler.js')
  const extras = ['examples', 'help', 'links', 'verification']
  return compile(new TextDecoder().decode(bytes), { file, with: extras, keepGoing: true })
}
