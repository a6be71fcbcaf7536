import type { Session } from '@/contract/session'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { formText } from '@/text/form'
import { pageUrl } from '../session/routes'
import { yearParameters, type Year } from '../session/years'

/** The order in which a year needs them: what is written, what is checked, what is printed, what is filed. */
const IN_ORDER = [
  'word-in',
  'preview',
  'ledger',
  'roster-import',
  'stage',
  'stages',
  'summary',
  'summaries',
  'form',
  'stamp',
  'quotas',
  'nominations',
  'nomination-review',
  'package',
] as const

/** One thing around the assessment that somebody may do. */
export interface Material {
  readonly key: (typeof IN_ORDER)[number]
  readonly title: string
  readonly note: string
  readonly url: string
}

/** 材料包, the last thing in a year: everything in one place, to be filed elsewhere. */
const packages = (named: Named): Material => ({
  key: 'package',
  title: '材料包',
  note: '评估表、报告、盖章件、照片打包下载，供正式报送使用',
  url: pageUrl('papers/package', named),
})

/** Parameters that name the year of a page, where there are several. */
type Named = Readonly<Record<string, string>>

const ledger = (note: string, named: Named): Material => ({
  key: 'ledger',
  title: '台账',
  note,
  url: pageUrl('papers/ledger-list', named),
})

const ofContact = (assessmentId: string, named: Named): readonly Material[] => [
  {
    key: 'word-in',
    title: '从 Word 填入',
    note: '在 Word 里写好的评估表，读进来核对后填入',
    url: pageUrl('papers/word-in', { id: assessmentId }),
  },
  {
    key: 'preview',
    title: '评估表预览',
    note: '按正式表格的样子看一遍',
    url: pageUrl('contact/preview', { id: assessmentId }),
  },
  { key: 'ledger', title: '台账核对', note: '每期一次：没有变化，或逐项修改', url: pageUrl('papers/ledger', named) },
  {
    key: 'form',
    title: formText.way,
    note: formText.wayNote,
    url: pageUrl('papers/form', { id: assessmentId }),
  },
  {
    key: 'stamp',
    title: '盖章件',
    note: '打印、签字盖章后，逐页拍照上传',
    url: pageUrl('papers/stamp', { id: assessmentId }),
  },
  packages(named),
]

const ofReviewer = (named: Named): readonly Material[] => [
  ledger('看企业改了什么，确认或退回', named),
  {
    key: 'nominations',
    title: '企业遴选',
    note: '按名额遴选下一年度入库企业，报省产改办',
    url: pageUrl('papers/nominations', named),
  },
  packages(named),
]

/** Quotas are given and rosters imported for the newest year alone. */
const ofNewest: readonly Material[] = [
  { key: 'quotas', title: '名额分配', note: '下达下一年度省级、本级台账名额', url: pageUrl('papers/quotas') },
  {
    key: 'roster-import',
    title: '导入名单',
    note: '从 Excel 或 CSV 更新台账，先预览再写入',
    url: pageUrl('papers/roster-import'),
  },
]

const ofOffice = (named: Named): readonly Material[] => [
  ledger('全省台账、变更历史、栏目设置、导出', named),
  {
    key: 'nomination-review',
    title: '遴选审定',
    note: '逐家审定各工会报送的遴选名单',
    url: pageUrl('papers/nomination-review', named),
  },
  packages(named),
]

export const inOrder = (materials: readonly Material[]): readonly Material[] =>
  [...materials].sort((one, other) => IN_ORDER.indexOf(one.key) - IN_ORDER.indexOf(other.key))

/** What somebody finds on 材料与报告 of a year besides the reports. */
export const materialsOf = ({ person }: Pick<Session, 'person'>, year: Year): readonly Material[] => {
  const seat = person?.seat
  const named = yearParameters(year)
  switch (seat?.role) {
    case 'contact':
      return year.cycleId === undefined ? [] : ofContact(assessmentIdOf(year.cycleId, seat.enterpriseId), named)
    case 'reviewer':
      return ofReviewer(named)
    case 'office':
      return year.former ? ofOffice(named) : [...ofOffice(named), ...ofNewest]
    case undefined:
      return []
  }
}
