// As it comes: objects are checked by code that zod makes at run time.
import { openZod } from './zod.mjs'

export const open = openZod(false)
