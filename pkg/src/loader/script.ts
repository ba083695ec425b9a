/** The module is JavaScript: where WebAssembly is forbidden. What starts it asks for nothing. */
export const loadModule = (): WebAssembly.Module => ({})
