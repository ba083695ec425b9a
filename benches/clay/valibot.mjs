import { nonEmpty, object, pipe, regex, safeParse, string } from 'valibot'

const form = object({
  credentials: object({ apiKey: pipe(string(), nonEmpty(), regex(/^\S+$/)) }),
  params: object({ workspaceId: pipe(string(), nonEmpty(), regex(/^\d+$/)) }),
})

export const check = (value) => safeParse(form, value).issues
