import * as v from 'valibot'
import { PATIENCE } from './post'

/** A subscription message's template as WeChat has it: the names of its fields. */
export interface AccountTemplate {
  readonly id: string
  readonly fields: readonly string[]
}

const listed = v.object({ data: v.array(v.object({ priTmplId: v.string(), content: v.string() })) })
const refused = v.object({ errcode: v.number() })

/** `事项:{{thing1.DATA}}`, a line a field. */
const fieldsIn = (content: string): readonly string[] =>
  [...content.matchAll(/\{\{(\w+)\.DATA\}\}/g)].map(([, field = '']) => field)

/** Whether a template's fields are these, and no others. */
export const hasFields = (template: Pick<AccountTemplate, 'fields'>, fields: readonly string[]): boolean =>
  [...template.fields].sort().join() === [...fields].sort().join()

/** Where the account's templates are read. */
export const templatesPath = (token: string): string =>
  `/wxaapi/newtmpl/gettemplate?access_token=${encodeURIComponent(token)}`

/** WeChat's answer to that: the templates, or its code where it would not say. Throws on what is neither. */
export const accountTemplatesIn = (answer: unknown): readonly AccountTemplate[] | { readonly code: number } => {
  const list = v.safeParse(listed, answer)
  if (!list.success) return { code: v.parse(refused, answer).errcode }
  return list.output.data.map(({ priTmplId, content }) => ({ id: priTmplId, fields: fieldsIn(content) }))
}

/** The account's subscription messages with their fields, or WeChat's code where it would not say; throws where nobody answered. */
export const readAccountTemplates = async (origin: string, token: string) => {
  const response = await fetch(`${origin}${templatesPath(token)}`, {
    headers: { connection: 'close' },
    signal: AbortSignal.timeout(PATIENCE),
  })
  return accountTemplatesIn(await response.json())
}
