import type { EditionDraftOutline, EditionOutline } from '@/contract/edition'
import type { DimensionDoubt, RowDoubt, WordsDoubt } from '@/domain/edition/check-draft'
import type { EditionChange } from '@/domain/edition/compare-editions'
import type { Instant } from '@/domain/calendar/instant'
import type { Indicator } from '@/domain/rubric/rubric'
import { formatMoment } from './dates'
import { scoreText } from './scores'

export const editionPage = {
  editions: '已有的评估表',
  drafts: '待确认的评估表',
  uploadTitle: '读入新通知的附件 1',
  uploadNote: '选择 Word 文件（.docx）。读入后与上一版逐项对照，确认以前什么都不会改变。',
  choose: '选择文件',
  sending: '正在上传',
  reading: '正在读取评估表',
  notRead: '文件没有读取',
  tryAgain: '再试一次',
  filter: '看哪些项',
  words: '表名和审核意见',
  title: '表名',
  opinionSentence: '审核意见',
  gone: '上一版有、这一版没有的项',
  goneNote: '这些项往年填的内容留在往年的评估表里，不再与今年对照。',
  edit: '改正',
  confirm: '确认这一版',
  confirmTitle: '确认为新一版评估表？',
  confirmBody: '确认后不能再改。下次开启评估周期时按这一版填报，已经开启的周期不变。',
  source: '通知文号',
  sourceExample: '粤产改办〔2027〕8号',
  confirmed: (version: string): string => `已确认：${version}`,
  notConfirmed: '没有确认',
  discard: '删除',
  discardTitle: '删除这份待确认的评估表？',
  discardBody: '改正过的内容一并删除。原来的 Word 文件可以再传。',
  notDiscarded: '没有删除',
  corrected: '已改正',
  notCorrected: '没有改正',
  done: '保存',
  back: '返回',
  seeLatest: '看最新内容',
} as const

export const editionNote = ({ source, indicators, points }: EditionOutline): string =>
  `${source} · ${indicators} 项 · ${scoreText(points)} 分`

export const draftNote = ({ readByName, readAt }: EditionDraftOutline): string =>
  `${readByName} ${formatMoment(readAt as Instant)} 读入`

export const DRAFT_FILTER_WORDS = { all: '全部', changed: '有改动', doubtful: '存疑' } as const

const CHANGES: Readonly<Record<EditionChange, string>> = {
  same: '不变',
  reworded: '改了文字',
  moved: '换了序号',
  new: '新增',
}

/** What became of an indicator; the same words at the same place may carry other points. */
export const changeWords = (change: EditionChange, otherPoints: boolean): string =>
  change === 'same' && otherPoints ? '改了分值' : CHANGES[change]

const ROW_DOUBTS: Readonly<Record<RowDoubt, string>> = {
  number_missing: '没有读出序号',
  number_twice: '序号与另一项相同',
  number_out_of_order: '序号不连续',
  wording_missing: '没有二级指标的内容',
  points_missing: '没有读出分值',
  points_unexpected: '一级指标没有分值，这一项却有',
  points_disagree: '文字里写的分值与计分的不同',
}
const DIMENSION_DOUBTS: Readonly<Record<DimensionDoubt, string>> = {
  title_missing: '没有读出名称',
  sum_differs: '各项相加与标明的分值不同',
}
const WORDS_DOUBTS: Readonly<Record<WordsDoubt, string>> = {
  title_missing: '没有读出表名',
  opinion_missing: '没有读出审核意见',
}

const joined = (parts: readonly string[]): string | undefined => (parts.length > 0 ? parts.join('；') : undefined)
export const rowDoubtWords = (doubts: readonly RowDoubt[]): string | undefined =>
  joined(doubts.map((doubt) => ROW_DOUBTS[doubt]))
export const dimensionDoubtWords = (doubts: readonly DimensionDoubt[]): string | undefined =>
  joined(doubts.map((doubt) => DIMENSION_DOUBTS[doubt]))
export const wordsDoubtWords = (doubts: readonly WordsDoubt[]): string | undefined =>
  joined(doubts.map((doubt) => WORDS_DOUBTS[doubt]))

/** «标明 15 分，各项相加 15 分». */
export const sumWords = (points: number | null, sum: number): string =>
  points === null ? '不计分' : `标明 ${scoreText(points)} 分，各项相加 ${scoreText(sum)} 分`

export const totalWords = (total: number, formerTotal: number): string =>
  `合计 ${scoreText(total)} 分，上一版 ${scoreText(formerTotal)} 分`

export const rowTitle = (no: number | null, wording: string): string => `${no === null ? '？' : no}. ${wording}`

/** What stood there in the edition before, where that is something else. */
export const formerWords = (
  former: Indicator | null,
  change: EditionChange,
  otherPoints: boolean,
): string | undefined => {
  if (!former || (change === 'same' && !otherPoints)) return undefined
  return `上一版第 ${former.no} 项：${former.wording}`
}

export const rowSheet = {
  title: '改正这一项',
  no: '序号',
  wording: '二级指标（连同分值，照通知填写）',
  points: '分值',
  pointsUnit: '分',
  pointsHint: '加分项留空',
  example: '表中的举例',
  follows: '接续上一版第几项',
  followsHint: '填了，往年的内容和事实数据就与这一项对照；新增的项留空',
  numberWrong: '请填数字，或留空',
  insert: '在后面加一项',
  remove: '删去这一项',
  divide: '从这一项起另成一级指标',
} as const

export const dimensionSheet = {
  title: '改正一级指标',
  name: '名称',
  shortName: '简称',
  shortNameHint: '雷达图和页签上用，最好不超过 6 个字',
  points: '分值',
  join: '并入上一个一级指标',
} as const

/** What the file has to be. */
export const ANNEX_FILE = {
  wrongKind: '请选择 .docx 文件。旧版 .doc 请先用 Word 或 WPS 另存为 .docx。',
  tooLarge: '文件超过 10 兆。请只留下附件 1，另存后再传。',
} as const
