import type { CodeFault, Edition, OpenedCi, PackageSize } from './mini-program-ci'
import { programFaultsOf, type ProgramFacts } from './preflight'
import { settingsFile } from './settings'
import { sayFault } from './words'

/** How far to go: WeChat's checks alone, a code for developers to scan, or the version itself. */
export type UploadAim = 'check' | 'preview' | 'upload'

export interface Uploading {
  readonly aim: UploadAim
  readonly facts: ProgramFacts
  readonly edition: Edition
  /** Whether a file lies where the settings say that the key does. */
  readonly isKeyThere: boolean
  /** Opens WeChat's tools for an appid; null where they could not be had. */
  readonly openCi: (appid: string) => OpenedCi | null
  /** Where the compiled program and the code to scan are put. */
  readonly folder: string
  readonly say: (line: string) => void
}

const LONGEST_VERSION = 64
const ROBOTS = 30

const keyFaults = ({ facts: { settings }, isKeyThere }: Uploading): readonly string[] => {
  const file = settingsFile(settings.envId)
  if (settings.uploadKey === '')
    return [
      `没有代码上传密钥：在小程序后台“开发管理 — 开发设置 — 小程序代码上传”生成，把文件的位置填进 ${file} 的 WX_UPLOAD_KEY。`,
    ]
  return isKeyThere ? [] : [`WX_UPLOAD_KEY 所写的位置没有文件：核对 ${file}。`]
}

const faultsOf = (uploading: Uploading): readonly string[] => {
  const { aim, facts, edition } = uploading
  const { program, settings } = facts
  return [
    ...programFaultsOf(facts).map((fault) => sayFault(fault, settingsFile(settings.envId))),
    ...(program === null ? ['小程序没有构建成功，dist/weapp 里没有 app.json。'] : []),
    ...(program?.isForEnvironment === false
      ? [`dist/weapp 不是为环境 ${settings.envId} 构建的：不要带 --built，再运行一次。`]
      : []),
    ...(/^[\w.-]+$/.test(edition.version) && edition.version.length <= LONGEST_VERSION
      ? []
      : ['版本号只能有字母、数字、“.”、“-”和“_”，最多 64 位。']),
    ...(Number.isInteger(edition.robot) && edition.robot >= 1 && edition.robot <= ROBOTS
      ? []
      : [`--robot 是 1 到 ${ROBOTS} 的整数。`]),
    ...(aim === 'check' ? [] : keyFaults(uploading)),
  ]
}

const CODE: Readonly<Record<string, string>> = {
  PACKAGE_SIZE_LIMIT: '主包超过 1.5 MB',
  JS_COMPRESS_OPEN: 'project.config.json 没有打开 JS 压缩（minified）',
  WXML_COMPRESS_OPEN: 'project.config.json 没有打开 WXML 压缩（minifyWXML）',
  WXSS_COMPRESS_OPEN: 'project.config.json 没有打开 WXSS 压缩（minifyWXSS）',
  LAZYCODE_LOADING_OPEN: 'app.json 没有打开按需注入（lazyCodeLoading）',
  IMAGE_AND_AUDIO_LIMIT: '图片和音频超过 200 KB',
}
const sayCodeFault = ({ name, text }: CodeFault): string => CODE[name] ?? `${name} ${text}`

const saySize = ({ name, bytes }: PackageSize): string => `${name} ${(bytes / 1024).toFixed(0)} KB`

/** WeChat's own checks, which need no network. */
const checked = async (ci: OpenedCi, { folder, say }: Uploading): Promise<boolean> => {
  const faults = await ci.codeFaults()
  for (const fault of faults) say(`✗ 代码质量：${sayCodeFault(fault)}`)
  if (faults.length > 0) return false
  say('✓ 代码质量：各项都通过')
  say('微信的编译器在编译，要几分钟……')
  try {
    await ci.compile(`${folder}/compiled.zip`)
  } catch (failure) {
    say(`✗ 微信编译没有通过：${failure instanceof Error ? failure.message : String(failure)}`)
    return false
  }
  say('✓ 微信编译通过')
  return true
}

/**
 * Sends the built mini-program to WeChat, after its own compiler and its checks of the code took it. Says all that is wrong before anything is
 * done. The key's file is read by WeChat's tool alone, and nothing of it is shown. True where what was asked for was done.
 */
export const uploadProgram = async (uploading: Uploading): Promise<boolean> => {
  const { aim, facts, edition, folder, say } = uploading
  const faults = faultsOf(uploading)
  const ci = faults.length > 0 ? null : uploading.openCi(facts.project.appId)
  if (faults.length > 0) {
    say('不能上传，先改好下面这些：')
    for (const fault of faults) say(`- ${fault}`)
    return false
  }
  if (ci === null) {
    say('没能取得 miniprogram-ci：检查这台电脑能否用 npm，再运行。')
    return false
  }
  if (!(await checked(ci, uploading))) return false
  if (aim === 'check') return true
  const key = facts.settings.uploadKey
  if (aim === 'preview') {
    const sizes = await ci.preview(edition, key, `${folder}/preview.jpg`)
    say(`✓ 预览码：${folder}/preview.jpg，半小时内由开发者用微信扫（${sizes.map(saySize).join('，')}）`)
    return true
  }
  const sizes = await ci.upload(edition, key)
  say(`✓ 已上传 ${edition.version}（${edition.description}）：${sizes.map(saySize).join('，')}`)
  say('到小程序后台“管理 — 版本管理”把它选为体验版，体验版的码也在那里；走过部署说明第 8 节再提交审核。')
  return true
}
