import type { PlainDate } from '@/domain/calendar/plain-date'
import type { UnionKind } from '@/domain/people/person'
import { formatDay } from './dates'
import { scoreText } from './scores'

const percent = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.round((part / whole) * 100)}%`
const points = (score: number | null): string => (score === null ? '–' : scoreText(score))

export const TOTALS_TABS = { progress: '进展', scores: '得分', evidence: '佐证和退回', responses: '审核用时' } as const

/** 统计. */
export const totalsPage = {
  title: '统计',
  tabs: '按内容查看',
  none: '还没有可以统计的评估表',
  noneNote: '企业提交后，一般几分钟内计入。',
  funnel: '从应填报到接收',
  funnelNote: '点一行看是哪些企业。',
  enterprises: '应填报',
  submitted: '已提交',
  endorsed: '同意呈报',
  received: '省级已接收',
  count: (count: number, whole: number): string => `${count} 家 · ${percent(count, whole)}`,
  whole: (count: number): string => `${count} 家`,
  trend: '提交进度',
  days: (count: number): string => `看每天提交的（${count} 天）`,
  dayCount: (count: number): string => `${count} 家`,
  dayUnit: '天',
  groupsNote: '点一行，下面只看这一类工会。',
  allKinds: '看全部工会',
  trendNote: '与上一年度比，按距截止日的天数对齐。',
  thisYear: (count: number, whole: number): string => `今年 ${count} 家（${percent(count, whole)}）`,
  yearBefore: (title: string, count: number, whole: number): string =>
    `${title}同期 ${count} 家（${percent(count, whole)}）`,
  noYearBefore: '上一年度没有统计。',
  first: (day: PlainDate): string => `${formatDay(day)} 起`,
  /** The right end of the picture; where it reaches beyond the last day, an upright stands there. */
  last: (day: PlainDate, deadlineOn: PlainDate): string =>
    day === deadlineOn ? `${formatDay(day)} 截止` : `${formatDay(day)}（竖线是 ${formatDay(deadlineOn)} 截止）`,
  groups: '按工会类型',
  unions: '各责任工会',
  unionsNote: '按固定顺序排列。深色是同意呈报，浅色是已提交待办。',
  unionText: (submitted: number, endorsed: number, whole: number): string =>
    `提交 ${submitted}/${whole} · 同意呈报 ${endorsed}`,
  unrouted: '未分派责任工会',
  unionUnit: '个',
  total: '总分',
  totalOf: (maximum: number): string => `满分 ${scoreText(maximum)}`,
  selfMean: (mean: number | null): string => `自评平均 ${points(mean)}`,
  verifiedMean: (mean: number | null): string => (mean === null ? '核定：还没有' : `核定平均 ${points(mean)}`),
  ofSubmitted: (count: number): string => `自评来自已提交的 ${count} 家`,
  ofEndorsed: (count: number): string => `核定来自同意呈报的 ${count} 家`,
  median: (median: number | null): string => `自评中位数 ${points(median)}`,
  bands: '自评分的分布',
  unit: '家',
  indicator: (no: number): string => `第 ${no} 项`,
  gap: (gap: number): string =>
    gap === 0 ? '核定与自评平均相同' : `核定比自评平均${gap < 0 ? '低' : '高'} ${scoreText(Math.abs(gap))} 分`,
  lowered: (count: number): string => `核定低于自评 ${count} 家`,
  raised: (count: number): string => `核定高于自评 ${count} 家`,
  showIndicators: (count: number, title: string): string => `看${title}的 ${count} 项`,
  close: '收起',
  returned: '退回最多的指标',
  returnedNote: '最近一次退回点名的企业数，从多到少。点一行看是哪些企业。',
  returnedNone: '还没有退回修改的指标。',
  evidence: '有佐证的企业',
  evidenceNote: '提交时附了照片或文件的占比，按指标顺序。点一行看没有附的企业。',
  coverage: (without: number, whole: number): string =>
    without === 0 ? '都有佐证' : `${without} 家没有 · 有佐证 ${percent(whole - without, whole)}`,
  responses: '从提交到答复',
  responsesNote: '每次提交到退回或同意呈报的自然日；改派后从改派那天起算。',
  responsesNone: '还没有答复过的提交。',
  times: (count: number, enterprises: number): string => `${count} 次 · ${enterprises} 家`,
  responseOf: (count: number, median: number | null, mean: number | null): string =>
    `${count} 次 · 中位 ${points(median)} 天 · 平均 ${points(mean)} 天`,
} as const

export const UNION_KIND_WORDS: Readonly<Record<UnionKind, string>> = {
  city: '地级以上市总工会',
  industry: '省产业（局）工会',
  group: '企业集团（公司）',
}
