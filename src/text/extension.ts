import type { ExtensionDecline, ExtensionRequest } from '@/domain/assessment/assessment'
import type { Instant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { formatDay, formatFullDay, formatMoment } from './dates'

/** What is missing before something about a later day can be sent. */
export const gapWords = {
  day_missing: '请选择日期。',
  reason_missing: '请写明理由。',
  reason_too_long: (limit: number): string => `最多 ${limit} 字，请删短一些。`,
  day_out_of_bounds: (bounds: { readonly earliestOn: PlainDate; readonly latestOn: PlainDate }): string =>
    `请选择${formatFullDay(bounds.earliestOn)}到${formatFullDay(bounds.latestOn)}之间的日期。`,
}

/** «12/200 字». */
export const reasonCount = (count: number, limit: number): string => `${count}/${limit} 字`

/** The way there from other pages. */
export const extensionWay = {
  title: '申请延期',
  note: '时间不够，或已经过了截止日期，可以写明理由申请。',
}

/** 申请延期, as the enterprise sees it. */
export const askPage = {
  cannotBe: '现在不能申请延期',
  notNeeded: '评估表已经提交，不用延期',
  notNeededNote: '如果之后退回修改，时间不够时可以再来申请。',
  home: '回首页',
  lastDay: (day: PlainDate, over: boolean): string =>
    over
      ? `${formatFullDay(day)}已经截止。同意延期后就可以提交，已填的内容都在。`
      : `现在的截止日期是${formatFullDay(day)}。`,
  answeredBy: (unionName: string | null): string => `申请后由${unionName ?? '省产改办'}答复，省产改办也能看到。`,
  wished: '希望延期到（当日 24:00 截止）',
  wishedHint: '答复时日期可能另定，以同意的日期为准。',
  reason: '申请理由',
  reasonExample: '如：停产检修，数据尚在统计',
  ask: '提交申请',
  notAsked: '没有申请成功',
  asked: '已提交申请，答复后会通知您',
  waiting: '正在等答复',
  waitingDay: (day: PlainDate): string => `希望延期到${formatFullDay(day)}`,
  waitingBy: ({ byName, at }: ExtensionRequest): string => `${byName}，${formatMoment(at)} 申请`,
  waitingReason: (reason: string): string => `理由：${reason}`,
  waitingNote: '等答复时照样可以填写和提交；一提交，申请就不再需要。',
  takeBack: '撤回申请',
  notTakenBack: '没有撤回',
  takenBack: '已撤回申请',
  declined: '上次的申请没有同意',
  declinedWords: ({ byName, at, reason }: ExtensionDecline): string =>
    `${byName}，${formatMoment(at)}：${reason}。情况有变化，可以再申请。`,
}

/** The list of requests, and how each is answered. */
export const requestsPage = {
  none: '没有等待答复的延期申请',
  home: '回首页',
  noneNote: '企业申请延期后会出现在这里，也会给您发消息。',
  unit: '家',
  wish: (wishedOn: PlainDate, lastDay: PlainDate): string =>
    `申请延期到${formatDay(wishedOn)}（现在${formatDay(lastDay)}截止）`,
  reason: (reason: string): string => `理由：${reason}`,
  askedBy: (byName: string, at: Instant, unionName: string | null): string =>
    [`${byName}，${formatMoment(at)}`, ...(unionName === null ? [] : [unionName])].join(' · '),
  grant: '同意',
  grantLabel: (name: string): string => `同意延期：${name}`,
  decline: '不同意',
  declineLabel: (name: string): string => `不同意延期：${name}`,
  grantTitle: '同意延期',
  grantDay: '延期到（当日 24:00 截止）',
  grantHint: '可以另定日期；会告知企业，催办随即按新的日期。',
  confirmGrant: '确定同意',
  notGranted: '没有办成',
  granted: (name: string, day: PlainDate): string => `${name}已延期到${formatDay(day)}`,
  declineTitle: '不同意延期',
  declineReason: '答复企业',
  declineExample: '如：请按原定日期提交，先交已有的部分',
  declineHint: '会原样告知企业，并记入办理记录。',
  confirmDecline: '确定答复',
  declined: (name: string): string => `已答复${name}`,
  archived: '这一年度已经归档，不能再答复。',
}

/** 批量延期. */
export const extendManyPage = {
  search: '搜索企业名称',
  none: '没有可以延期的企业',
  noneNote: '只有填报中和退回修改的企业需要延期。',
  unit: '家',
  chosen: (count: number): string => `已选 ${count} 家`,
  choosePage: '全选本页',
  chooseNone: '取消选择',
  extendChosen: (count: number): string => `延期所选 ${count} 家`,
  extendAll: '延期全部',
  title: '一并延期',
  noteChosen: (count: number): string => `所选 ${count} 家`,
  noteAll: (filter: string): string => `“${filter}”里还没有提交的全部企业`,
  day: '新的截止日期（当日 24:00 截止）',
  dayHint: '已经延到更晚日期的企业不变；逾期标记会取消。',
  reason: '延期理由',
  reasonExample: '如：台风停工停产',
  reasonHint: '会告知每一家企业，并记入办理记录。',
  confirm: '确定延期',
  name: '延期',
  reading: '正在读取名单',
  extended: (count: number): string => `已延期 ${count} 家`,
  nobody: '没有需要延期的企业。',
  lastDay: (day: PlainDate): string => `${formatDay(day)}截止`,
  more: '更多企业',
}
