import * as z from 'zod/mini'
import en from 'zod/v4/locales/en.js'

z.config(en())

const form = z.object({
  credentials: z.object({ apiKey: z.string().check(z.minLength(1), z.regex(/^\S+$/)) }),
  params: z.object({ workspaceId: z.string().check(z.minLength(1), z.regex(/^\d+$/)) }),
})

export const check = (value) => form.safeParse(value).error?.issues
