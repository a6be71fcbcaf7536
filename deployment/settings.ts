import { parseEnv } from 'node:util'
import { VARIABLES } from './variables'
import { readWebKey, type WebKeyFault } from './web/web-key'

export type VariableName = keyof typeof VARIABLES

/** What whoever deploys has said about one environment: who they are in the cloud, and what the functions are configured with. */
export interface Settings {
  readonly envId: string
  readonly secretId: string
  readonly secretKey: string
  readonly region: string
  /** Those that were given something. */
  readonly variables: Readonly<Partial<Record<VariableName, string>>>
  /** What is wrong with the file of the key for custom login; null where nothing is, or none was named. */
  readonly webKeyFault: WebKeyFault | null
  /** The first person of the office, whom nobody can invite from within the program. */
  readonly officer: string
  /** Seconds: as long as a function may take where the plan allows less than the manifest wants. */
  readonly longestTimeout: number
  /** Where the key lies that WeChat gave for uploading the mini-program; '' where none was named. */
  readonly uploadKey: string
  /** Names in the file that mean nothing: a slip of the pen leaves a variable unset. */
  readonly unknown: readonly string[]
}

/** Lower-case letters, digits and hyphens, as the console gives it. */
export const isEnvironmentId = (text: string): boolean => /^[a-z][a-z0-9-]{2,63}$/.test(text)

/** Where an environment's settings lie, from the project's folder; git is told to leave it out. */
export const settingsFile = (envId: string): string => `.env.${envId}`

const OWN = [
  'TENCENTCLOUD_SECRETID',
  'TENCENTCLOUD_SECRETKEY',
  'TENCENTCLOUD_REGION',
  'FIRST_OFFICER',
  'LONGEST_TIMEOUT',
  'WX_UPLOAD_KEY',
  'WEB_LOGIN_KEY_FILE',
] as const

/** What the platform allows a function. */
const LONGEST_TIMEOUT = 900

/** WeChat's environments are in Shanghai. */
const USUAL_REGION = 'ap-shanghai'

const isVariable = (name: string): name is VariableName => name in VARIABLES

/** Reads the settings of an environment: what the process was given goes before what the file says. `read` is asked for another file that they name. */
export const readSettings = (
  envId: string,
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  read: (file: string) => string | undefined = () => undefined,
): Settings => {
  const written = parseEnv(file ?? '')
  const given = (name: string): string => (environment[name] ?? written[name] ?? '').trim()
  const variables: Partial<Record<VariableName, string>> = {}
  for (const name of Object.keys(VARIABLES).filter(isVariable)) if (given(name) !== '') variables[name] = given(name)
  const webKeyFile = given('WEB_LOGIN_KEY_FILE')
  const webKey = webKeyFile === '' ? null : readWebKey(envId, read(webKeyFile))
  if (webKey && 'variable' in webKey) variables.WEB_LOGIN_KEY = webKey.variable
  return {
    envId,
    secretId: given('TENCENTCLOUD_SECRETID'),
    secretKey: given('TENCENTCLOUD_SECRETKEY'),
    region: given('TENCENTCLOUD_REGION') || USUAL_REGION,
    variables,
    webKeyFault: webKey && 'fault' in webKey ? webKey.fault : null,
    officer: given('FIRST_OFFICER'),
    longestTimeout: Number(given('LONGEST_TIMEOUT') || LONGEST_TIMEOUT),
    uploadKey: given('WX_UPLOAD_KEY'),
    unknown: Object.keys(written).filter((name) => !isVariable(name) && !OWN.some((own) => own === name)),
  }
}

/** What a new settings file says: a secret that was drawn for it, and a place for everything that has to be found out. */
export const newSettingsFile = (
  envId: string,
  secret: string,
): string => `# ${envId} 的部署设置。不要提交到仓库，不要发给别人。
# 腾讯云访问密钥：https://console.cloud.tencent.com/cam/capi
TENCENTCLOUD_SECRETID=
TENCENTCLOUD_SECRETKEY=
# 省产改办第一位使用者的姓名
FIRST_OFFICER=
# 随机生成，不要直接改，要换见部署说明“换密钥”：邀请码由它得出
INVITATION_SECRET=${secret}
# 小程序的 AppID 和 AppSecret
WX_APPID=
WX_SECRET=
# 小程序代码上传密钥文件的位置，上传小程序时用，见部署说明第 7 节
WX_UPLOAD_KEY=
# 订阅消息的模板 ID；字段和部署说明第 4 节不一样时，再填 TEMPLATE_…_FIELDS
TEMPLATE_DEADLINE=
TEMPLATE_RESULT=
TEMPLATE_TODO=
# 要在电脑的浏览器里使用的才填：自定义登录私钥文件的名字，运行 npm run deploy -- --env ${envId} --web-key 就有，见部署说明第 15 节
WEB_LOGIN_KEY_FILE=
`
