import type { BaseIssue, BaseSchema, OptionalSchema } from 'valibot'
import { environment } from '../cloudfunctions/_host/configuration'

/** What each variable of the functions is for, as the deployment guide says it. */
export const VARIABLES: { readonly [Name in keyof typeof environment.entries]: string } = {
  CONTENT_CHECK: '`on`：提交后请微信检查文字和照片，提示审核员，见第 4 节；不填就不检查',
  INVITATION_SECRET:
    '一串 16 个字符以上的随机字母和数字，以字母开头，如 `echo k$(openssl rand -hex 24)` 所得。各函数必须相同，**不要直接改**，要换的见“换密钥”：邀请码由它得出，函数之间也凭它相认',
  INVITATION_SECRET_BEFORE: '换密钥期间，原来的 `INVITATION_SECRET`：由它得出的照样认得，见“换密钥”',
  SMS_API_ORIGIN: '只供本机测试，生产不填',
  SMS_APP_ID: '腾讯云短信应用的 SdkAppId；五个 `SMS_` 变量都填了才发短信，见第 4 节',
  SMS_REGION: '腾讯云短信的地域',
  SMS_SECRET_ID: '腾讯云访问密钥的 SecretId，只给发短信的权限',
  SMS_SECRET_KEY: '腾讯云访问密钥的 SecretKey',
  SMS_SIGN: '审核通过的短信签名',
  SMS_TEMPLATE_ID: '审核通过的短信模板 ID，只有一个变量',
  TEMPLATE_DEADLINE: '截止提醒的模板 ID',
  TEMPLATE_DEADLINE_FIELDS: '截止提醒的哪个字段写什么，见第 4 节',
  TEMPLATE_RESULT: '审核结果的模板 ID',
  TEMPLATE_RESULT_FIELDS: '审核结果的哪个字段写什么，见第 4 节',
  TEMPLATE_TODO: '待办的模板 ID',
  TEMPLATE_TODO_FIELDS: '待办的哪个字段写什么，见第 4 节',
  WEB_ADDRESS: '网页版的网址；不用手填，部署时由静态网站托管的域名得出，用自己的域名时才填，见第 15 节',
  WEB_LOGIN_KEY: '自定义登录的私钥，换算成字母和数字；不用手填，由设置里的 `WEB_LOGIN_KEY_FILE` 得出，见第 15 节',
  WEB_ORIGIN: '只供本机测试，生产不填',
  WECHAT_API_ORIGIN: '只供本机测试，生产不填',
  WORK_WECHAT_AGENT_ID: '企业微信应用的 AgentId；三个 `WORK_WECHAT_` 变量都填了才发企业微信，见第 4 节',
  WORK_WECHAT_API_ORIGIN: '只供本机测试，生产不填',
  WORK_WECHAT_CORP_ID: '企业微信的企业 ID',
  WORK_WECHAT_SECRET: '企业微信应用的 Secret',
  WX_APPID: '小程序的 AppID，发微信消息、生成邀请卡片上的小程序码要用',
  WX_SECRET: '小程序的 AppSecret，同上',
  WX_SECRET_BEFORE: '换密钥期间，原来的 `WX_SECRET`：微信说新的不对时用它，见“换密钥”',
  WX_MINIPROGRAM_STATE: '消息和小程序码打开哪个版本：`developer`、`trial` 或 `formal`',
}

/** Those that open something: they are compared, and never shown. */
export const SECRETS: ReadonlySet<string> = new Set<keyof typeof VARIABLES>([
  ...([
    'INVITATION_SECRET',
    'SMS_SECRET_ID',
    'SMS_SECRET_KEY',
    'WEB_LOGIN_KEY',
    'WORK_WECHAT_SECRET',
    'WX_SECRET',
  ] as const),
  ...(['INVITATION_SECRET_BEFORE', 'WX_SECRET_BEFORE'] as const),
])

/** Each with where its former value is kept while it is being changed; once that is out of the settings, it is taken out of the cloud. */
export const ROTATED = {
  INVITATION_SECRET: 'INVITATION_SECRET_BEFORE',
  WX_SECRET: 'WX_SECRET_BEFORE',
} as const satisfies Partial<Record<keyof typeof VARIABLES, keyof typeof VARIABLES>>
export type Rotated = keyof typeof ROTATED

/** Those that point at stand-ins on a developer's machine, and at nothing in the cloud. */
export const LOCAL_ONLY = ['SMS_API_ORIGIN', 'WEB_ORIGIN', 'WECHAT_API_ORIGIN', 'WORK_WECHAT_API_ORIGIN'] as const

type Entry = BaseSchema<unknown, unknown, BaseIssue<unknown>>
const isOptional = (entry: Entry): entry is OptionalSchema<Entry, string> => entry.type === 'optional'

/** The variables without which no function answers. */
export const requiredVariables = (): readonly string[] =>
  Object.entries<Entry>(environment.entries).flatMap(([name, entry]) => (isOptional(entry) ? [] : [name]))

/** Every variable with what it is where nothing is given; nothing where there is no such thing. */
export const usualValues = (): ReadonlyArray<readonly [name: string, usual: string]> =>
  Object.entries<Entry>(environment.entries).map(([name, entry]) => [
    name,
    isOptional(entry) && typeof entry.default === 'string' ? entry.default : '',
  ])
