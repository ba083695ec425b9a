// What a Content-Security-Policy allows, and what Nango's Connect UI runs.
import { openZod } from './zod.mjs'

export const open = openZod(true)
