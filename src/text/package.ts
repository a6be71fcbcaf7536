import { withOfficeTelephone } from '@/domain/people/shown-telephone'
import { getInstant } from '@/domain/calendar/instant'
import { MISSING_ADVICE, MISSING_TITLE } from '@/domain/package/missing-wording'
import type { MissingKind } from '@/domain/package/missing'
import type { JobState } from '@/domain/job/job'
import { formatMoment } from './dates'

/** «79.6 兆», or for the small ones «不到 0.1 兆». */
export const sizeText = (bytes: number): string =>
  bytes < 100_000 ? '不到 0.1 兆' : `${(bytes / 1_000_000).toFixed(1)} 兆`

export const packageStateWord: Readonly<
  Record<JobState, { readonly label: string; readonly tone: 'ok' | 'warn' | 'info' | 'danger' | 'neutral' }>
> = {
  building: { label: '生成中', tone: 'info' },
  done: { label: '已生成', tone: 'ok' },
  failed: { label: '没有生成成功', tone: 'danger' },
  expired: { label: '已过期', tone: 'neutral' },
}

export const missingTitle = (kind: MissingKind): string => MISSING_TITLE[kind]
export const missingAdvice = (kind: MissingKind): string => MISSING_ADVICE[kind]

/** «广东甲公司 · 3 项», where a number says something. */
export const missingLine = (name: string, count: number | null): string =>
  count === null ? name : `${name} · ${count} 处`

/** How many more there are than are named here. */
export const moreMissingText = (more: number): string => `还有 ${more} 家没有列出，生成的材料包里有全部名单。`

export const packageText = {
  page: '材料包',
  filing: '正式报送在别处办理',
  scope: '装哪些单位',
  all: '全省',
  allNote: '所有已提交的企业',
  union: '一个工会',
  unionNote: '该工会负责的企业',
  ownUnion: '本工会全部企业',
  shown: '名单里显示的企业',
  shownNote: '按名单上的状态、筛选和搜索，以开始生成时为准',
  enterprise: '挑选企业',
  enterpriseNote: '按名称查找，可以选几家',
  chosen: (names: readonly string[]): string =>
    `已选 ${names.length} 家：${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}`,
  searchPlaceholder: '企业名称',
  moreMatches: '还有更多，请把名称输得更完整',
  noMatch: '没有找到这家企业，请换几个字再找',
  chooseUnion: '选择工会',
  chooseEnterprise: '选择企业',
  checkTitle: '还缺这些材料',
  nothingTitle: '还不能生成',
  checking: '正在核对缺什么',
  nothingMissing: '没有发现缺漏',
  nothingIncluded: '这个范围还没有可以装入的企业。未提交的评估表只装入企业自己的材料包。',
  names: '查看名单',
  start: '生成材料包',
  startAnyway: '先生成现有材料',
  again: '生成新的材料包',
  former: '最近生成的',
  progress: '生成进度',
  canLeave: '可以离开这一页，回来会接着生成。长时间不回来，系统每 10 分钟也会自动接着做。',
  offline: '网络不通，连上后自动接着生成。已经生成的不会丢。',
  waiting: '服务器忙，稍后自动再试。已经生成的不会丢。',
  failed: withOfficeTelephone(
    '这个材料包没有生成成功。已经生成的分卷可以先下载；请重新生成一次，仍不行请联系省产改办。',
  ),
  expired: '文件已到期删除。需要时请重新生成。',
  onePart: '材料包文件',
  unpack:
    '手机上下载好一卷，点“发送到聊天”发给自己（文件传输助手），再下载下一卷；电脑版微信可以直接保存到电脑。各分卷解压到同一个文件夹，就是一套完整的材料。',
  unpackOne:
    '手机上下载好以后，点“发送到聊天”发给自己（文件传输助手），再在电脑上打开、解压；电脑版微信可以直接保存到电脑。',
  fetch: '下载',
  fetched: '已下载',
  fetching: (percent: number): string => `下载中 ${percent}%`,
  part: '材料包',
  overviewNote: '总览与缺漏清单',
  countOfParts: '个',
  enterprises: '家',
  unrouted: '待分派',
} as const

export const summaryText = ({
  enterprises,
  included,
  photos,
}: {
  readonly enterprises: number
  readonly included: number
  readonly photos: number
}): string =>
  enterprises === 1
    ? `评估表（Word 和 PDF）、佐证材料 ${photos} 份、总览表`
    : `共 ${enterprises} 家企业，装入 ${included} 家、佐证材料 ${photos} 份`

export const progressText = ({
  enterprises,
  enterprisesDone,
  partsPlanned,
  partsBuilt,
}: {
  readonly enterprises: number
  readonly enterprisesDone: number
  readonly partsPlanned: number
  readonly partsBuilt: number
}): string =>
  partsPlanned === 1
    ? `企业 ${enterprisesDone}/${enterprises} 家`
    : `企业 ${enterprisesDone}/${enterprises} 家 · 分卷 ${partsBuilt}/${partsPlanned} 个`

/** «分卷 · 已下载 3/9 个», once one is. */
export const partsTitle = (taken: number, { partsPlanned }: { readonly partsPlanned: number }): string =>
  taken === 0 ? '分卷' : `分卷 · 已下载 ${taken}/${partsPlanned} 个`

export const expiryText = (expiresAt: number): string => `${formatMoment(getInstant(expiresAt))} 前有效，到期自动删除`
export const startedText = (startedAt: number): string => `${formatMoment(getInstant(startedAt))}开始`
export const lostText = (lost: number): string =>
  `有 ${lost} 份佐证材料在存储中找不到，没有装入，名单在总览表的“缺失的文件”里。`

export const partNames = (names: readonly string[], enterprises: number): string =>
  enterprises > names.length ? `${names.join('、')}等 ${enterprises} 家` : names.join('、')
