import * as v from 'valibot'
import { TEMPLATE_KINDS, type TemplateKind } from '@/contract/inbox'
import { parseTemplateFields, USUAL_FIELDS, type TemplateFields } from '@/domain/reminders/template-fields'
import type { WebLoginKey } from '../_store/web-ticket'
import { findWebLoginKey } from './web-login'

type Settings<Name extends string> = Readonly<Record<Name, string>>

/** What differs between environments; all of it comes from the function's environment variables. */
export interface Configuration {
  /** Derives invitation codes, so that a repeated request gives the same ones and none is kept. */
  readonly invitationSecret: string
  /** The one before, while it is being changed: what was made with it is still known. Null where there is none. */
  readonly invitationSecretBefore: string | null
  /** Template ids by kind; a kind that is not configured is told in the inbox alone. */
  readonly templates: Readonly<Partial<Record<TemplateKind, string>>>
  /** Which field of each template says what, or what of its variable makes no sense. */
  readonly templateFields: Readonly<Record<TemplateKind, TemplateFields>>
  /** Where the program is served to browsers; only the local product has such an address. */
  readonly webOrigin: string
  /** Where people find the web program; '' where there is none. */
  readonly webAddress: string
  /** By what browsers are let in; null: none is. */
  readonly webLogin: WebLoginKey | null
  /** Tencent Cloud's SMS; null: no message goes out by it. */
  readonly sms: Settings<'origin' | 'secretId' | 'secretKey' | 'appId' | 'sign' | 'templateId' | 'region'> | null
  /** An app of 企业微信; null: no message goes out by it. */
  readonly workWechat: Settings<'origin' | 'corpId' | 'secret' | 'agentId'> | null
  /** Whether WeChat's content check looks at what is handed in. */
  readonly checksContent: boolean
  /** Variables that are missing beside others which are given: what they are for is off. */
  readonly incomplete: readonly string[]
  readonly wechat: {
    readonly origin: string
    readonly appId: string
    readonly secret: string
    /** Is tried where WeChat takes the other one for none of this program's; null where there is none. */
    readonly secretBefore: string | null
    /** Which version of the program a message opens: developer, trial or formal. */
    readonly miniprogramState: string
  }
}

/** The variables of the functions; the deployment guide lists them from here. */
export const environment = v.object({
  CONTENT_CHECK: v.optional(v.string(), ''),
  INVITATION_SECRET: v.pipe(v.string(), v.minLength(16)),
  INVITATION_SECRET_BEFORE: v.optional(v.string(), ''),
  SMS_API_ORIGIN: v.optional(v.string(), 'https://sms.tencentcloudapi.com'),
  SMS_APP_ID: v.optional(v.string(), ''),
  SMS_REGION: v.optional(v.string(), 'ap-guangzhou'),
  SMS_SECRET_ID: v.optional(v.string(), ''),
  SMS_SECRET_KEY: v.optional(v.string(), ''),
  SMS_SIGN: v.optional(v.string(), ''),
  SMS_TEMPLATE_ID: v.optional(v.string(), ''),
  TEMPLATE_DEADLINE: v.optional(v.string(), ''),
  TEMPLATE_DEADLINE_FIELDS: v.optional(v.string(), USUAL_FIELDS.deadline),
  TEMPLATE_RESULT: v.optional(v.string(), ''),
  TEMPLATE_RESULT_FIELDS: v.optional(v.string(), USUAL_FIELDS.result),
  TEMPLATE_TODO: v.optional(v.string(), ''),
  TEMPLATE_TODO_FIELDS: v.optional(v.string(), USUAL_FIELDS.todo),
  WEB_ADDRESS: v.optional(v.string(), ''),
  WEB_LOGIN_KEY: v.optional(v.string(), ''),
  WEB_ORIGIN: v.optional(v.string(), ''),
  WECHAT_API_ORIGIN: v.optional(v.string(), 'https://api.weixin.qq.com'),
  WORK_WECHAT_AGENT_ID: v.optional(v.string(), ''),
  WORK_WECHAT_API_ORIGIN: v.optional(v.string(), 'https://qyapi.weixin.qq.com'),
  WORK_WECHAT_CORP_ID: v.optional(v.string(), ''),
  WORK_WECHAT_SECRET: v.optional(v.string(), ''),
  WX_APPID: v.optional(v.string(), ''),
  WX_SECRET: v.optional(v.string(), ''),
  WX_SECRET_BEFORE: v.optional(v.string(), ''),
  WX_MINIPROGRAM_STATE: v.optional(v.string(), 'formal'),
})

/** Variables of which either all are given or none. */
export const TOGETHER: ReadonlyArray<ReadonlyArray<keyof typeof environment.entries>> = [
  ['SMS_SECRET_ID', 'SMS_SECRET_KEY', 'SMS_APP_ID', 'SMS_SIGN', 'SMS_TEMPLATE_ID'],
  ['WORK_WECHAT_CORP_ID', 'WORK_WECHAT_SECRET', 'WORK_WECHAT_AGENT_ID'],
  ['WX_APPID', 'WX_SECRET'],
]
/** Those that are of no use without the last two. */
const NEED_THE_APP = ['CONTENT_CHECK', 'TEMPLATE_DEADLINE', 'TEMPLATE_RESULT', 'TEMPLATE_TODO'] as const

const incompleteIn = (given: v.InferOutput<typeof environment>): readonly string[] => {
  const isGiven = (name: keyof typeof given): boolean => given[name] !== ''
  const parts = TOGETHER.filter((names) => names.some(isGiven)).flat()
  const wanted = NEED_THE_APP.some(isGiven) ? [...parts, 'WX_APPID' as const, 'WX_SECRET' as const] : parts
  return [...new Set(wanted)].filter((name) => !isGiven(name))
}

/** Settings of which none is missing; else the channel is off. */
const whole = <Of extends Settings<string>>(settings: Of): Of | null =>
  Object.values(settings).every((each) => each !== '') ? settings : null

/** The secrets that something may have been made with, the one that is made with now first. */
export const invitationSecrets = ({
  invitationSecret,
  invitationSecretBefore,
}: Pick<Configuration, 'invitationSecret' | 'invitationSecretBefore'>): readonly string[] => [
  invitationSecret,
  ...(invitationSecretBefore === null ? [] : [invitationSecretBefore]),
]

/** Reads the configuration; throws by the variable's name where one is missing, before anything is done. */
export const readConfiguration = (variables: NodeJS.ProcessEnv): Configuration => {
  const parsed = v.parse(environment, variables)
  const ids: Record<TemplateKind, string> = {
    deadline: parsed.TEMPLATE_DEADLINE,
    result: parsed.TEMPLATE_RESULT,
    todo: parsed.TEMPLATE_TODO,
  }
  return {
    invitationSecret: parsed.INVITATION_SECRET,
    invitationSecretBefore: parsed.INVITATION_SECRET_BEFORE || null,
    templates: Object.fromEntries(TEMPLATE_KINDS.filter((kind) => ids[kind] !== '').map((kind) => [kind, ids[kind]])),
    templateFields: {
      deadline: parseTemplateFields('deadline', parsed.TEMPLATE_DEADLINE_FIELDS),
      result: parseTemplateFields('result', parsed.TEMPLATE_RESULT_FIELDS),
      todo: parseTemplateFields('todo', parsed.TEMPLATE_TODO_FIELDS),
    },
    webOrigin: parsed.WEB_ORIGIN,
    checksContent: parsed.CONTENT_CHECK === 'on' && parsed.WX_APPID !== '' && parsed.WX_SECRET !== '',
    incomplete: incompleteIn(parsed),
    webAddress: parsed.WEB_ADDRESS,
    webLogin: findWebLoginKey(parsed.WEB_LOGIN_KEY),
    sms: whole({
      ...{ origin: parsed.SMS_API_ORIGIN, region: parsed.SMS_REGION, appId: parsed.SMS_APP_ID },
      ...{ secretId: parsed.SMS_SECRET_ID, secretKey: parsed.SMS_SECRET_KEY },
      ...{ sign: parsed.SMS_SIGN, templateId: parsed.SMS_TEMPLATE_ID },
    }),
    workWechat: whole({
      ...{ origin: parsed.WORK_WECHAT_API_ORIGIN, corpId: parsed.WORK_WECHAT_CORP_ID },
      ...{ secret: parsed.WORK_WECHAT_SECRET, agentId: parsed.WORK_WECHAT_AGENT_ID },
    }),
    wechat: {
      origin: parsed.WECHAT_API_ORIGIN,
      appId: parsed.WX_APPID,
      secret: parsed.WX_SECRET,
      secretBefore: parsed.WX_SECRET_BEFORE || null,
      miniprogramState: parsed.WX_MINIPROGRAM_STATE,
    },
  }
}
