import * as z from 'zod'

z.config({ jitless: true })

const form = z.object({
  credentials: z.object({ apiKey: z.string().min(1).regex(/^\S+$/) }),
  params: z.object({ workspaceId: z.string().min(1).regex(/^\d+$/) }),
})

export const check = (value) => form.safeParse(value).error?.issues
