import type { CONTACT_FILTERS, EVIDENCE_FILTERS, LIST_ORDERS, STANDING_FILTERS } from '@/contract/choices'
import type { Rubric } from '@/domain/rubric/rubric'
import type { Band, Counted, ResponseSpan } from '@/domain/totals/behind'
import { formatDay } from './dates'

/** What a list of enterprises is narrowed to. */
export const EVIDENCE_WORDS: Readonly<Record<(typeof EVIDENCE_FILTERS)[number], string>> = {
  some: '有佐证',
  none: '无佐证',
}
export const CONTACT_WORDS: Readonly<Record<(typeof CONTACT_FILTERS)[number], string>> = {
  nobody: '无填报人',
  unreached: '联系不上',
}
export const STANDING_WORDS: Readonly<Record<(typeof STANDING_FILTERS)[number], string>> = {
  late: '已逾期',
  rectification_late: '整改逾期',
  at_risk: '有风险',
}
export const ORDER_WORDS: Readonly<Record<(typeof LIST_ORDERS)[number], string>> = {
  number: '按序号',
  changed: '最近变动在前',
  score: '自评分高的在前',
  days_left: '剩余天数少的在前',
}

/** In which band own points lie, and in how many days a union answered: as 统计 says them, too. */
export const BAND_WORDS: Readonly<Record<Band, string>> = { 0: '满分', 1: '八成以上', 2: '六成到八成', 3: '不到六成' }
export const SPAN_WORDS: Readonly<Record<ResponseSpan, string>> = {
  0: '1 天内',
  1: '2–3 天',
  2: '4–7 天',
  3: '7 天以上',
}

/** What a list is narrowed to by a number; a dimension's name is that of its edition, once that is here. */
export const countedWords = (counted: Counted, rubric: Pick<Rubric, 'dimensions'> | undefined): string => {
  switch (counted.of) {
    case 'contents':
      return '统计在内的'
    case 'returned':
      return `第 ${counted.no} 项被退回`
    case 'unevidenced':
      return `第 ${counted.no} 项没有佐证`
    case 'lowered':
      return `第 ${counted.no} 项核定低于自评`
    case 'raised':
      return `第 ${counted.no} 项核定高于自评`
    case 'band':
      return `第 ${counted.no} 项自评${BAND_WORDS[counted.band]}`
    case 'band_of': {
      const dimension = rubric?.dimensions.find(({ id }) => id === counted.dimension)
      return `${dimension?.shortTitle ?? '一级指标'}自评${BAND_WORDS[counted.band]}`
    }
    case 'band_total':
      return `总分自评${BAND_WORDS[counted.band]}`
    case 'submitted_on':
      return `${formatDay(counted.on)}首次提交`
    case 'answered':
      return `审核用了 ${SPAN_WORDS[counted.span]}`
  }
}

/** What of it is chosen in 筛选. */
export const WAYS_TO_COUNT = {
  returned: '某项被退回',
  unevidenced: '某项没有佐证',
  lowered: '某项核定低于自评',
  raised: '某项核定高于自评',
  full: '某项自评满分',
  few: '某项自评不到六成',
  submitted_on: '某天首次提交',
  answered: '审核用了几天',
} as const

const points = (score: number): string => `${score} 分`

/** «自评 80 分到 90 分»; undefined where points are not asked for. */
export const scoreWords = (from: number | undefined, to: number | undefined): string | undefined => {
  if (from === undefined && to === undefined) return undefined
  if (to === undefined) return `自评 ${points(from ?? 0)}以上`
  return from === undefined || from === 0
    ? `自评不到 ${points(Math.ceil(to))}`
    : `自评 ${points(from)}到 ${points(Math.ceil(to))}`
}

/** 筛选 of a list of enterprises. */
export const narrowWords = {
  way: '筛选',
  /** Beside what the list is narrowed to: takes it away. */
  without: (words: string): string => `${words}，去掉这个筛选`,
  title: '只看哪些企业',
  evidence: '佐证材料',
  contact: '填报人',
  standing: '时限',
  score: '自评分（已提交的）',
  counted: '统计数字',
  countedNo: '第几项指标',
  countedNoWrong: (last: number): string => `请填 1 到 ${last}`,
  countedOn: '首次提交的日期',
  countedSpan: '审核用了几天',
  order: '排序',
  any: '不限',
  ownOrder: '默认顺序',
  clear: '不筛选',
  show: '查看',
  changed: '上次查看以后有变动的',
  /** On a row. */
  isChanged: '有变动',
  city: (union: string): string => `${union.replace(/总工会$/, '')}全部`,
  cityNote: '连同建议由它负责、还没有分派的',
  none: '没有符合筛选的企业',
  noneNote: '放宽筛选，或换一个状态看看。',
  package: '材料包',
}

/** 常用筛选. */
export const viewWords = {
  way: '常用',
  wayLabel: '常用筛选',
  title: '常用筛选',
  note: '状态、筛选、排序和搜索一起存，只有您自己看得到',
  none: '还没有常用筛选',
  noneNote: '先筛选好，再在下面起个名字存起来。',
  close: '关闭',
  notDone: '没有办成',
  remove: '删除',
  removeNamed: (name: string): string => `删除：${name}`,
  openNamed: (name: string): string => `查看：${name}`,
  name: '给现在的筛选起个名字',
  example: '如：每天先看',
  save: (now: string): string => `存下“${now}”`,
  words: (state: string, narrowed: string, search: string): string =>
    [state, narrowed, search && `搜索“${search}”`].filter(Boolean).join(' · '),
}
