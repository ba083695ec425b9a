/** Ours, in all tables. */
export const OURS = 'connect-fields'
/** What all are compared with. */
export const BASE = 'zod jitless'
