// The schema out of the packed tarball, as all tests here take it.
import { load } from '../js/install.mjs'

export const { provider, providers } = await load()
export const clay = provider('clay')
