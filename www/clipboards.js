import { anyClipboards } from './clipboards/any.js'
import { CLAY } from './clipboards/clay.js'
import { CLICKHOUSE } from './clipboards/clickhouse.js'
import { CLOUDENTITY } from './clipboards/cloudentity.js'

/**
 * @typedef {object} Clipboard
 * @property {string} title
 * @property {string[]} lines
 * @property {boolean} [isOdd] there is something wrong with it, or missing
 * @property {string[]} fills the ids of the fields that it is expected to fill
 */

/** @type {Record<string, Clipboard[]>} */
export const CLIPBOARDS = { clay: CLAY, clickhouse: CLICKHOUSE, cloudentity: CLOUDENTITY }

/**
 * What users of a provider may have in the clipboard, for visitors who have no account there. Only this page's own
 * convenience: a provider without any has the same form.
 * @param {import('connect-fields').Provider} provider
 * @returns {Clipboard[]}
 */
export const clipboardsFor = (provider) => CLIPBOARDS[provider.id] ?? anyClipboards(provider)
