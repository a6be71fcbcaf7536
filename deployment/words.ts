import type { Finding } from '@/domain/health/health'
import { findingWords } from '@/text/health'
import type { StepName } from '../cloudfunctions/deadline/migrations/table'
import type { OpenCode } from './first-data'
import { deployment } from './manifest'
import type { Conflict, Step, VariableChange } from './plan'
import type { Fault } from './preflight'
import type { Remark } from './remarks'
import { SECRETS } from './variables'
import { sayWebFault } from './web/web-faults'
import { isWebStep } from './web/web-plan'
import { sayWebConflict, sayWebStep } from './web/web-words'

const mb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(2)} MB`

/** A code as it is read out to whom it is for. */
export const sayCode = ({ name, code, untilOn }: OpenCode): string =>
  `省产改办 ${name} 的邀请码：${code}（${untilOn} 前有效，用过即失效）`

const WEB_KEY_WORDS = {
  absent: '不在那里：核对文件名，文件放在项目目录里',
  unreadable: '不是控制台给的自定义登录私钥文件：重新下载一个',
  'of another environment': '是别的环境的：在这个环境的控制台下载',
} as const

/** What is wrong, and what to do about it. No value of a variable is ever part of it. */
export const sayFault = (fault: Fault, file: string): string => {
  switch (fault.is) {
    case 'environment id':
      return '环境 ID 不对：只有小写字母、数字和“-”，在云开发控制台首页可以看到。'
    case 'keys missing':
      return `没有腾讯云访问密钥：在 ${file} 里填 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY。`
    case 'app id unset':
      return 'project.config.json 里的 appid 还是 touristappid：换成小程序的 AppID。'
    case 'app id malformed':
      return `project.config.json 里的 appid（${fault.value}）不像 AppID：应是 wx 加 16 位小写字母和数字。`
    case 'app id differs':
      return 'WX_APPID 和 project.config.json 里的 appid 不一样：改成同一个。'
    case 'unknown setting':
      return `${file} 里的 ${fault.name} 不认识：核对拼写，或删去这一行。`
    case 'variable missing':
      return `${fault.name} 没有填，缺了它程序不工作：在 ${file} 里填。`
    case 'local only':
      return `${fault.name} 只供本机测试：删去它。`
    case 'secret weak':
      return `${fault.name} 要以字母开头，16 到 64 位，只有字母、数字和下划线。`
    case 'secret unchanged':
      return `${fault.name} 和 ${fault.name}_BEFORE 一样：${fault.name} 填新的，${fault.name}_BEFORE 留原来的；不在换密钥的，删去 ${fault.name}_BEFORE。`
    case 'app secret refused':
      return `微信说 WX_SECRET 不对（微信代码 ${fault.code}）：到小程序后台“开发管理 — 开发设置”核对或重置 AppSecret，填进 ${file}。`
    case 'characters':
      return `${fault.name} 里有空格、引号、反斜杠或看不见的字符：核对是否多复制了什么。`
    case 'variables too long':
      return `环境变量一共 ${fault.bytes} 字节，最多 4096：缩短一些。`
    case 'variables incomplete':
      return `填了 ${fault.given}，还缺 ${fault.missing.join('、')}：填全，或都不填。`
    case 'program state unknown':
      return `WX_MINIPROGRAM_STATE 是 ${fault.value}，只能是 developer、trial 或 formal。`
    case 'longest timeout':
      return `LONGEST_TIMEOUT 是 ${fault.value}，要是 60 到 900 的秒数，或不填。`
    case 'templates need the app':
      return `填了 ${fault.name}，还要填 WX_APPID 和 WX_SECRET，否则消息发不出去。`
    case 'fields wrong':
      return `${fault.name} 写得不对，错在“${fault.part}”：见部署说明第 4 节。`
    case 'web key':
      return `WEB_LOGIN_KEY_FILE 写的文件${WEB_KEY_WORDS[fault.why]}。`
    case 'template absent':
      return `小程序后台没有 ${fault.name} 所填的模板：到“订阅消息 — 我的模板”核对模板 ID。`
    case 'template differs':
      return `${fault.name} 的模板有字段 ${fault.has.join('、')}，程序要写的是 ${fault.wants.join('、')}：改 ${fault.name}_FIELDS，使两边一样。`
    case 'function not built':
      return `云函数 ${fault.name} 没有构建：先运行 npm run build:functions。`
    case 'function too large':
      return `云函数 ${fault.name} 超过 50 MB，上传不了。`
    case 'not built from sources':
      return '构建结果和源代码不一致：重新运行 npm run build:functions。'
    case 'program too large':
      return fault.package === 'total'
        ? `小程序各包共 ${mb(fault.bytes)}，最多 30 MB。`
        : `小程序的包 ${fault.package} 有 ${mb(fault.bytes)}，最多 2 MB。`
    case 'base library':
      return `project.config.json 里的基础库 ${fault.value} 太旧，至少要 ${deployment.baseLibrary}。`
    default:
      return sayWebFault(fault, file.replace(/^\.env\./, ''))
  }
}

export const sayRemark = (remark: Remark): string => {
  switch (remark.is) {
    case 'program not built':
      return '小程序还没有构建，包的大小没有核对：TARO_APP_CLOUD_ENV=<环境 ID> npm run build:weapp。'
    case 'program without the environment':
      return 'dist/weapp 里没有这个环境的 ID：上传以前用 TARO_APP_CLOUD_ENV=<环境 ID> npm run build:weapp 重新构建；只有一个环境、就用默认的，可以不管。'
    case 'templates not compared':
      return `没能向微信核对消息模板的字段（微信答 ${remark.code}）：多半是本机的 IP 不在小程序后台的白名单里。`
    case 'characters may be refused':
      return `${remark.name} 里有字母、数字、下划线以外的字符：有文档说不允许，以后面读回的结果为准。`
  }
}

export const sayConflict = (conflict: Conflict): string => {
  switch (conflict.is) {
    case 'environment not normal':
      return `环境的状态是 ${conflict.status}，不是 NORMAL：到云开发控制台看是否欠费、停用或正在开通。`
    case 'other region':
      return `环境在 ${conflict.region}：设置里把 TENCENTCLOUD_REGION 填成它。`
    case 'other runtime':
      return `云函数 ${conflict.function} 是用 ${conflict.has} 建的，程序要 ${conflict.wants}，建好以后改不了：在控制台删去这个函数，再运行一次。`
    case 'function failed':
      return `云函数 ${conflict.function} 的状态是 ${conflict.status}：在控制台看原因，删去它，再运行一次。`
    case 'other invitation secret':
      return `云函数 ${conflict.function} 上的 INVITATION_SECRET 和设置里的不一样。直接换了它，发出的邀请码就不能再列出来：把原来的填进设置；真要换的，先填回原来的，再用 npm run deploy -- --env <环境 ID> --rotate INVITATION_SECRET。`
    case 'newer data':
      return `环境里的数据是更新的程序写的（第 ${conflict.newest} 步），这份代码只认得到第 ${conflict.knows} 步，部署上去会拒绝工作：换成新的代码再部署。`
    case 'no officer named':
      return '省产改办还没有人，要发第一个邀请码：在设置里填 FIRST_OFFICER（姓名）。'
    case 'hosting not online':
    case 'another first page':
      return sayWebConflict(conflict)
  }
}

const CHANGES = { new: ' 新设', other: ' 改了', gone: ' 删去' } as const

const sayChange = ({ name, how }: VariableChange): string =>
  `${name}${CHANGES[how]}${SECRETS.has(name) ? '（不显示）' : ''}`

/** What a step of the documents does. */
const MIGRATIONS: Readonly<Record<StepName, string>> = {
  totals: '重新统计的评估表',
  'search-keys': '补检索用的拼音',
  'papers-of-another-union': '改正责任工会不符的材料',
  'what-forms-say': '补记评估表最后保存的时间和已发出的意见',
  chains: '接入校验链的材料',
  standings: '按所处状态重新计数的材料',
}
const isNamed = (name: string): name is StepName => name in MIGRATIONS
/** Its name where the functions know one that this code does not. */
export const sayMigration = (name: string): string => (isNamed(name) ? MIGRATIONS[name] : name)

export const sayStep = (step: Step): string => {
  if (isWebStep(step)) return sayWebStep(step)
  switch (step.do) {
    case 'create collection':
      return `新建集合 ${step.collection}`
    case 'close collection':
      return `集合 ${step.collection} 设为所有用户不可读写`
    case 'drop index':
      return `删去集合 ${step.collection} 的旧索引 ${step.index}`
    case 'create index':
      return `新建集合 ${step.collection} 的${step.index.unique ? '唯一' : ''}索引 ${step.index.name}`
    case 'set storage rule':
      return `设云存储的安全规则（现在是 ${step.was}）`
    case 'set function rule':
      return `设云函数的安全规则（现在是 ${step.was}）`
    case 'create function': {
      const { name, runtime, timeout, memorySize } = step.to
      const names = Object.keys(step.variables).map((each) => sayChange({ name: each, how: 'new' }))
      return `新建云函数 ${name}：${runtime}，${timeout} 秒，${memorySize} MB；${names.join('，')}`
    }
    case 'upload code':
      return `上传云函数 ${step.to.name} 的代码（${step.changed} 个文件不同）`
    case 'configure function': {
      const { to, was } = step
      const parts = [
        ...(was.timeout === to.timeout ? [] : [`超时 ${was.timeout} → ${to.timeout} 秒`]),
        ...(was.memorySize === to.memorySize ? [] : [`内存 ${was.memorySize} → ${to.memorySize} MB`]),
        ...step.changes.map(sayChange),
      ]
      return `改云函数 ${to.name} 的配置：${parts.join('，')}`
    }
    case 'drop trigger':
      return `删去云函数 ${step.function} 的触发器 ${step.trigger.name}（${step.trigger.config}）`
    case 'create trigger':
      return `新建云函数 ${step.function} 的触发器 ${step.trigger.name}（${step.trigger.config}）`
    case 'fill first data': {
      const counts = Object.entries(step.missing).map(([name, count]) => `${name} ${count} 条`)
      return `写入初始数据：${counts.join('，')}`
    }
    case 'migrate':
      return `整理以前的数据：${step.steps.map(({ no, name, documents }) => `${no} ${sayMigration(name)} ${documents} 份`).join('，')}`
    case 'remove retired files':
      return `删去早先的版本留在云存储 ${step.folder}/ 的 ${step.keys.length} 个文件`
    case 'invite office':
      return `给省产改办第一位使用者 ${step.name} 发邀请码`
  }
}

/** A part of the environment as it was found, with what to do about it. */
export const sayFinding = (finding: Finding): string => {
  const { title, state, says, mend } = findingWords(finding)
  return `${title}：${state}。${says}${mend === null ? '' : `怎么办：${mend}`}`
}
