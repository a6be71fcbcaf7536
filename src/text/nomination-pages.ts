import { chinaDateOf, getInstant } from '@/domain/calendar/instant'
import type { Instant } from '@/domain/calendar/instant'
import {
  quotaTaken,
  yearOfCycle,
  type LedgerLevel,
  type Nomination,
  type NominationOutline,
  type NominationState,
  type StateTally,
} from '@/domain/nomination/nomination'
import { formatDay } from './dates'
import { LEDGER_WORDS, NOMINEE_KIND_WORDS } from './nomination'
import type { StateWord } from './states'

const STATE_WORDS: Readonly<Record<NominationState, StateWord>> = {
  draft: { label: '未提交', tone: 'warn' },
  submitted: { label: '待审定', tone: 'info' },
  confirmed: { label: '同意入库', tone: 'ok' },
  declined: { label: '未予入库', tone: 'danger' },
}

/** The word for where a nomination stands, with the tone that colours it. */
export const nominationStateWord = (state: NominationState): StateWord => STATE_WORDS[state]

/** How large a quota is, how much of it is used, and what is left: «名额 5 家，已遴选 3 家，还可遴选 2 家。» */
export const quotaSentence = (file: Pick<NominationOutline, 'quota' | 'tally'>, level: LedgerLevel): string => {
  const quota = file.quota[level]
  const taken = quotaTaken(file.tally[level])
  if (quota === 0 && taken === 0) return `省产改办还没有下达${LEDGER_WORDS[level]}名额。`
  const numbers = `名额 ${quota} 家，已遴选 ${taken} 家`
  if (taken < quota) return `${numbers}，还可遴选 ${quota - taken} 家。`
  return taken === quota ? `${numbers}，名额已满。` : `${numbers}，超出 ${taken - quota} 家。请移除后再提交。`
}

/** «2027 年». */
export const yearWords = (cycleId: string): string => `${yearOfCycle(cycleId)} 年`

const onDay = (at: number): string => formatDay(chinaDateOf(getInstant(at)))

/** When a list went to the office. */
export const submittedWords = (at: Instant | null): string =>
  at === null ? '已提交省产改办' : `${onDay(at)}提交省产改办`

/** What is known of a nominee in one line: 企业 or 工业园区, code, address, whom to call. */
export const nomineeNote = ({ kind, creditCode, address, contact }: Nomination): string =>
  [NOMINEE_KIND_WORDS[kind], creditCode, address, contact].filter((part) => part !== '').join(' · ')

/** What its number on the provincial ledger means, or undefined where it has none. */
export const ledgerWords = (item: Nomination, level: LedgerLevel, cycleId: string): string | undefined => {
  if (level === 'provincial')
    return item.state === 'confirmed' && item.ledgerNo !== null
      ? `下一周期入库：${yearWords(cycleId)}省级台账第 ${item.ledgerNo} 号`
      : undefined
  if (item.state === 'confirmed') return `已列入 ${yearWords(cycleId)}本级台账`
  return item.ledgerNo === null ? undefined : `已在省级台账（第 ${item.ledgerNo} 号）`
}

/** Who decided, when, and in which words. */
export const decisionWords = ({ decision }: Nomination): string | undefined => {
  if (!decision) return undefined
  const who = `${decision.byName} ${onDay(decision.at)}`
  return decision.note === '' ? who : `${who}：${decision.note}`
}

/** One ledger of a union in the office's overview: «省级台账 3/5 家 · 待审定 3 家». */
export const totalsWords = ({ quota, tally }: NominationOutline, level: LedgerLevel): string => {
  const { submitted, confirmed } = tally[level]
  const parts = [`${LEDGER_WORDS[level]} ${quotaTaken(tally[level])}/${quota[level]} 家`]
  if (submitted > 0) parts.push(`待审定 ${submitted} 家`)
  if (confirmed > 0) parts.push(`同意入库 ${confirmed} 家`)
  return parts.join(' · ')
}

const usedOf = (level: string, tally: StateTally): string =>
  `${level}已遴选 ${quotaTaken(tally)} 家${tally.confirmed > 0 ? `，入库 ${tally.confirmed} 家` : ''}`

/** How the quotas of one union are used: «省级已遴选 3 家，入库 1 家；本级已遴选 0 家». */
export const usedWords = ({ provincial, own }: NominationOutline['tally']): string =>
  quotaTaken(provincial) + quotaTaken(own) === 0
    ? '还没有遴选'
    : `${usedOf('省级', provincial)}；${usedOf('本级', own)}`

/** What the office's decisions are called, one by one or on the whole list. */
export const VERDICT_WORDS = {
  confirmed: { title: '同意入库', word: '审定意见（可不填）', confirm: '同意入库', done: '已同意入库' },
  declined: { title: '不予入库', word: '不予入库的理由（必填）', confirm: '不予入库', done: '已审定，名额已空出' },
  return: { title: '退回名单', word: '退回意见（必填）', confirm: '退回名单', done: '已退回，工会会收到消息' },
} as const

/** What a decision does, said before it is made. */
export const verdictEffect = (verdict: keyof typeof VERDICT_WORDS, level: LedgerLevel, cycleId: string): string => {
  if (verdict === 'return') return '还没有审定的企业退回工会修改，已审定的不变。'
  if (verdict === 'declined') return '不占名额，工会可以另行遴选。审定后不能更改。'
  return level === 'provincial'
    ? `编入 ${yearWords(cycleId)}省级台账，下一周期开启时生成评估表；本年度的名单和统计不变。审定后不能更改。`
    : `列入 ${yearWords(cycleId)}本级台账，不参加省级评估。审定后不能更改。`
}

/** Why a list that lies with the office is still: to the union, and to the office itself. */
export const WAITING_WORDS: Readonly<
  Record<'union' | 'office', { readonly waiting: string; readonly deciding: string }>
> = {
  union: {
    waiting: '等待省产改办审定。现在不能修改；要改，可以先撤回。',
    deciding: '省产改办正在逐家审定，请等结果。',
  },
  office: { waiting: '请逐家审定，或整份退回。', deciding: '还没有审完，请逐家审定。' },
}

/** What is asked once before a nominee is taken out, and before a list goes to the office or comes back. */
export const listQuestion = (
  kind: 'remove' | 'submit' | 'withdraw',
  { name, level, drafts }: { readonly name: string; readonly level: LedgerLevel; readonly drafts: number },
): { readonly title: string; readonly body: string; readonly confirm: string; readonly done: string } =>
  ({
    remove: {
      title: `移除“${name}”？`,
      body: '移除后名额空出来，填写的内容不再保留。',
      confirm: '移除',
      done: '已移除',
    },
    submit: {
      title: `提交${LEDGER_WORDS[level]}遴选名单？`,
      body: `共 ${drafts} 家，按现在的顺序提交省产改办。提交后不能修改，审定开始前可以撤回。`,
      confirm: '提交省产改办',
      done: '已提交省产改办',
    },
    withdraw: { title: '撤回名单？', body: '撤回后可以修改，改好要再提交一次。', confirm: '撤回', done: '已撤回' },
  })[kind]

/** The pages of nominations. */

export const nominationText = {
  list: '遴选名单',
  noQuotas: '还没有下达名额',
  noQuotasNote: '下达名额以后，各工会的遴选名单会列在这里。',
  setQuotas: '去下达名额',
  noMatch: (search: string): string => `没有找到“${search}”`,
  otherWords: '请换几个字再找。',
  unions: '个',
  enterprises: '家',
  waiting: '待审定',
  searchUnions: '搜索工会',
  declineNamed: (name: string): string => `不予入库：${name}`,
  decline: '不予入库',
  confirmNamed: (name: string): string => `同意入库：${name}`,
  confirm: '同意入库',
  noList: '还没有提交名单',
  noListNote: '工会提交以后，会列在这里等您审定。',
  unattended: '还没有审核员，可到“邀请码”里邀请',
  waitingCount: (count: number): string => `待审定 ${count} 家；退回只退还没有审定的。`,
  returnList: '退回名单',
  review: '遴选审定',
  ledgers: '台账',
  lookAgain: '再看看',
  notDone: '没有办成',
  moveUpNamed: (name: string): string => `${name}上移`,
  moveUp: '上移',
  moveDownNamed: (name: string): string => `${name}下移`,
  moveDown: '下移',
  editNamed: (name: string): string => `修改${name}`,
  edit: '修改',
  removeNamed: (name: string): string => `移除${name}`,
  remove: '移除',
  noNominees: '还没有遴选企业',
  addThem: '点“增加企业”，按推荐的先后排好顺序。',
  afterQuotas: '名额下达以后，就可以在这里遴选。',
  mayWithdraw: '省产改办开始审定以前，可以撤回修改。',
  withdrawList: '撤回名单',
  add: '增加企业',
  submitCount: (count: number): string => `提交 ${count} 家`,
  theirs: (name: string): string => `${name}刚刚改过这一家`,
  takeTheirs: '用同事写的',
  keepMine: '保留我写的',
  saved: '已保存到遴选名单',
  addTitle: '增加遴选企业',
  editTitle: '修改遴选企业',
  close: '关闭',
  keepHere: '先存本机',
  save: '保存',
  notSaved: '没有保存',
  storageFull: '手机存储已满，没有存下',
  storageFullNote: '请点“保存”存到服务器，或清理手机空间；在那以前请不要关掉小程序。',
  name: '企业（工业园区）全称',
  nameExample: '与营业执照一致',
  kind: '类别',
  reason: '遴选理由（必填）',
  reasonExample: '如：工匠学院、技能等级自主评价、集体协商等方面的做法和成效',
  creditCodeLength: '18 位',
  optional: (field: string): string => `${field}（可不填）`,
  ended: '该年度的评估已经开启',
  endedNote: '没有审定的不能再入该年度的省级台账。省产改办可以不予入库或退回，工会请在新年度里重新遴选。',
  quotaUsed: '已用名额',
  returnedBy: (name: string): string => `${name}退回了名单`,
} as const
