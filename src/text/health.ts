import type { Finding, HealthFault, HealthPart, HealthState } from '@/domain/health/health'
import { formatMoment } from './dates'
import { mendingOf } from './office-notices'
import { reminderKinds } from './settings-page'

/** What is said of one part: how it is, and where something is wrong, what to do about it. */
interface FindingWords {
  readonly title: string
  readonly state: string
  readonly tone: 'ok' | 'danger' | 'neutral'
  /** What was looked at, or what is wrong. */
  readonly says: string
  /** null where there is nothing to do. */
  readonly mend: string | null
}

const TITLES: Readonly<Record<HealthPart, string>> = {
  ...{ variables: '环境变量', functions: '云函数', collections: '数据库集合', unique_keys: '唯一索引' },
  ...{ storage: '云存储', wechat: '微信接口', templates: '消息模板', clock: '提醒的定时任务' },
  ...{
    files: '文件的定时任务',
    events: '还没有归档的办理记录',
    messages: '等待发送的消息',
    jobs: '没做完的导出和材料包',
  },
  ...{ undelivered: '联系不上的人', rules: '安全规则', indexes: '其他索引', storage_used: '云存储用量' },
}

const STATES: Readonly<Record<HealthState, Pick<FindingWords, 'state' | 'tone'>>> = {
  well: { state: '正常', tone: 'ok' },
  fault: { state: '有故障', tone: 'danger' },
  off: { state: '没有启用', tone: 'neutral' },
  awaited: { state: '等第一次运行', tone: 'neutral' },
  unseen: { state: '程序看不到', tone: 'neutral' },
}

const count = ({ count: of }: Finding): number => of ?? 0
const since = ({ at }: Finding): string => (at === null ? '' : `，最早的从 ${formatMoment(at)} 起`)

const ranAt = ({ at }: Finding): string => (at === null ? '' : `上次运行 ${formatMoment(at)}。`)

/** What was looked at of a part with which nothing is wrong. */
const WELL: Readonly<Record<HealthPart, (finding: Finding) => string>> = {
  variables: () => '必填的都有，成组的都填全了。',
  functions: () => '其他云函数都有应答。',
  collections: (of) => `${count(of)} 个集合，逐个查询过。`,
  unique_keys: (of) => `${count(of)} 个唯一索引，逐个试过，重复的都被拒绝；试的内容没有留下。`,
  storage: () => '试过写入、移动、读取和删除；试的文件已经删去。',
  wechat: () => '取到了访问凭证。',
  templates: (of) => `${count(of)} 个模板，小程序后台都有，字段也一致。`,
  clock: ranAt,
  files: ranAt,
  events: (of) => (count(of) === 0 ? '都归档了。' : `${count(of)} 条，等定时任务处理${since(of)}。`),
  messages: (of) => (count(of) === 0 ? '没有。' : `${count(of)} 条${since(of)}。晚上 22 时到次日 8 时不发。`),
  jobs: (of) => (count(of) === 0 ? '没有。' : `${count(of)} 件${since(of)}。`),
  undelivered: (of) => (count(of) === 0 ? '没有。' : `${count(of)} 人，请在“联系不上的人”里逐个电话联系。`),
  rules: () => '由部署命令核对。',
  indexes: () => '由部署命令核对。',
  storage_used: () => '由部署命令和云开发控制台显示。',
}

const namesOf = ({ names }: Finding): string => names.join('、')
const STEPS: Readonly<Record<string, string>> = { write: '写入', move: '移动', read: '读取', remove: '删除' }
const kindsOf = ({ names }: Finding): string => {
  const kinds: Readonly<Record<string, string>> = reminderKinds
  return names.map((name) => `“${kinds[name] ?? name}”`).join('、')
}

interface Mending {
  readonly says: string
  readonly mend: string
}

const DEPLOY = '请系统管理员再运行一次部署命令。'
const ASK_LOG = '请系统管理员在云函数日志里按这个时间查原因；过几分钟再看，仍不行再部署一次。'
const trigger = (name: string): string =>
  `请系统管理员在云开发控制台看云函数 ${name} 的触发器是否还在、是否停用，再运行一次部署命令；环境欠费、额度用完也会这样。`
const cutOff = (name: string): string =>
  `请系统管理员看云函数 ${name} 的日志：多半是超时或内存不够。把超时、内存改到清单所写的数，套餐不允许的请升级。`
const failing = (of: Finding, name: string): Mending => ({
  says: `按时运行，但最近每次都有做不成的步骤${of.at === null ? '' : `（${formatMoment(of.at)} 那次有 ${count(of)} 个）`}，有的事会一直没做。`,
  mend: `请系统管理员看云函数 ${name} 在这个时间的日志，里面写明是哪一步、什么原因。`,
})
const stuck = '先看上面的定时任务和微信接口：它们修好以后会自己补做；都正常的，请系统管理员看云函数日志。'

/** What is wrong with a part, and what to do about it. */
const WRONG: Readonly<Record<HealthPart, Readonly<Partial<Record<HealthFault, (finding: Finding) => Mending>>>>> = {
  variables: {
    incomplete: (of) => ({
      says: `缺 ${namesOf(of)}，有关的功能没有启用。`,
      mend: '请系统管理员在设置文件里填全，或把同一组的都删去，再运行一次部署命令。',
    }),
  },
  functions: {
    failed: (of) => ({ says: `${namesOf(of)} 没有应答。`, mend: `${DEPLOY}仍不行，看这个云函数的日志。` }),
    differs: () => ({
      says: '云函数之间的 INVITATION_SECRET 不一样，互相不认。',
      mend: '请系统管理员核对各云函数的这个变量，改成同一个（原来的那个），再运行一次部署命令。',
    }),
  },
  collections: { missing: (of) => ({ says: `缺 ${namesOf(of)}，用到它的操作都会出错。`, mend: DEPLOY }) },
  unique_keys: {
    missing: (of) => ({ says: `${namesOf(of)} 不拒绝重复的内容，同一件事可能记成两份。`, mend: DEPLOY }),
  },
  storage: {
    failed: ({ names }) => ({
      says: `${names.map((name) => STEPS[name] ?? name).join('、')}没有成功，照片和导出的文件可能传不上去、打不开。`,
      mend: '请系统管理员在云开发控制台看云存储是否停用、欠费或用满，再看安全规则；改好以后再部署一次。',
    }),
  },
  wechat: {
    refused: ({ names: [code = ''] }) => {
      const { what, mend } = mendingOf(code)
      return { says: code === 'no_token' ? what : `${what}（微信代码 ${code}）`, mend }
    },
  },
  templates: {
    missing: (of) => ({
      says: `小程序后台没有 ${kindsOf(of)} 的模板，这一类微信提醒发不出去。`,
      mend: '请系统管理员到微信公众平台“订阅消息”里核对模板 ID，改好设置文件里 TEMPLATE_ 开头的变量，再部署一次。',
    }),
    differs: (of) => ({
      says: `${kindsOf(of)} 的模板字段和程序要填的不一样，微信会拒收。`,
      mend: '请系统管理员按部署说明第 4 节改好 TEMPLATE_ 开头、_FIELDS 结尾的变量，再部署一次。',
    }),
  },
  clock: {
    silent: ({ at }) => ({
      says: `${at === null ? '' : `${formatMoment(at)} 以后`}没有再按时运行，到期提醒、逾期标记和补发都停着。`,
      mend: `${trigger('deadline')}着急的单位请电话联系。`,
    }),
    cut_off: () => ({ says: '每次都没有运行完，到期提醒、逾期标记和补发做不全。', mend: cutOff('deadline') }),
    failing: (of) => failing(of, 'deadline'),
  },
  files: {
    silent: ({ at }) => ({
      says: `${at === null ? '' : `${formatMoment(at)} 以后`}没有再按时运行，没做完的材料包停着，到期的文件没有删除。`,
      mend: trigger('documents'),
    }),
    cut_off: () => ({ says: '每次都没有运行完，没做完的材料包停着。', mend: cutOff('documents') }),
    failing: (of) => failing(of, 'documents'),
  },
  events: { stuck: (of) => ({ says: `${count(of)} 条没有处理${since(of)}。`, mend: stuck }) },
  messages: { stuck: (of) => ({ says: `${count(of)} 条没有发出${since(of)}。`, mend: stuck }) },
  jobs: { stuck: (of) => ({ says: `${count(of)} 件没有做完${since(of)}。`, mend: stuck }) },
  undelivered: {
    refused: (of) => ({
      says: `微信或短信拒收全部消息（${namesOf(of)}），已有 ${count(of)} 人没有收到。`,
      mend: '请按首页“部署问题”里写的改好；改好以前请看“联系不上的人”，逐个电话联系。',
    }),
  },
  rules: {},
  indexes: {},
  storage_used: {},
}

/** A part as it is read on 运行状态, and by whoever deploys. */
export const findingWords = (finding: Finding): FindingWords => {
  const { part, state, fault } = finding
  const title = TITLES[part]
  if (state !== 'fault') return { title, ...STATES[state], says: saysOf(finding), mend: null }
  const wrong = fault === null ? undefined : WRONG[part][fault]
  return { title, ...STATES.fault, ...(wrong?.(finding) ?? { says: '没有查成。', mend: ASK_LOG }) }
}

const saysOf = (finding: Finding): string => {
  switch (finding.state) {
    case 'off':
      return '没有配置，消息只在小程序里。'
    case 'awaited':
      return '部署以后还没有运行过。'
    case 'unseen':
      return finding.part === 'templates' ? '没能向微信核对。' : WELL[finding.part](finding)
    case 'well':
    case 'fault':
      return WELL[finding.part](finding)
  }
}

export const healthPage = {
  well: '没有发现故障。',
  faults: (faults: number): string => `${faults} 处有故障`,
  note: '打开这一页就逐项试用一遍，试的内容不会留下。“程序看不到”的由部署命令核对。',
  again: '再查一次',
  mend: '怎么办：',
  toHealth: '看运行状态',
}
