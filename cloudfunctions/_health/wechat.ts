import { TEMPLATE_KINDS } from '@/contract/inbox'
import { notLookedAt, well, wrong, type Finding } from '@/domain/health/health'
import type { Configuration } from '../_host/configuration'
import { wechatTokensOf } from '../_host/wechat-tokens'
import { accessTokens, NoToken } from '../_wechat/access-token'
import { hasFields, readAccountTemplates, type AccountTemplate } from '../_wechat/account-templates'
import type { Look } from './look'

/** A token of WeChat's, or its code where it gave none. */
const tokenOf = async ({
  configuration,
  stores,
  reference,
  now,
}: Look): Promise<string | { readonly code: number }> => {
  try {
    return await accessTokens(configuration, () => now, wechatTokensOf(stores, reference)).get()
  } catch (failure) {
    if (failure instanceof NoToken) return { code: failure.code }
    throw failure
  }
}

/** The kinds whose templates are not as they should be: not in the account, or with other fields than those that are filled. */
const compared = (
  { templates, templateFields }: Configuration,
  account: readonly AccountTemplate[],
): Readonly<Record<'missing' | 'differs', readonly string[]>> => {
  const configured = TEMPLATE_KINDS.filter((kind) => templates[kind] !== undefined)
  const ofAccount = (kind: (typeof configured)[number]) => account.find(({ id }) => id === templates[kind])
  const fieldsFilled = (kind: (typeof configured)[number]): readonly string[] => {
    const fields = templateFields[kind]
    return 'wrong' in fields ? [] : fields.map(({ field }) => field)
  }
  return {
    missing: configured.filter((kind) => !ofAccount(kind)),
    differs: configured.filter((kind) => {
      const template = ofAccount(kind)
      return template !== undefined && !hasFields(template, fieldsFilled(kind))
    }),
  }
}

const lookAtTemplates = async ({ configuration }: Look, token: string): Promise<Finding> => {
  const account = await readAccountTemplates(configuration.wechat.origin, token)
  // WeChat would not say: what is sent will.
  if ('code' in account) return notLookedAt('templates', 'unseen')
  const { missing, differs } = compared(configuration, account)
  if (missing.length > 0) return wrong('templates', 'missing', { names: missing })
  if (differs.length > 0) return wrong('templates', 'differs', { names: differs })
  return well('templates', { count: Object.keys(configuration.templates).length })
}

/** WeChat gives a token, and the account has the templates with the fields that are filled. */
export const lookAtWechat = async (look: Look): Promise<readonly Finding[]> => {
  const { wechat, templates } = look.configuration
  const hasTemplates = Object.keys(templates).length > 0
  if (wechat.appId === '') return [notLookedAt('wechat', 'off'), notLookedAt('templates', 'off')]
  const token = await tokenOf(look)
  if (typeof token !== 'string')
    return [
      wrong('wechat', 'refused', { names: [token.code === 0 ? 'no_token' : String(token.code)] }),
      notLookedAt('templates', hasTemplates ? 'unseen' : 'off'),
    ]
  return [well('wechat'), hasTemplates ? await lookAtTemplates(look, token) : notLookedAt('templates', 'off')]
}
