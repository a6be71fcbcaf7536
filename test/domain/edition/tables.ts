import { readEdition } from '@/domain/edition/read-edition'
import type { DraftTable } from '@/domain/edition/edition-draft'
import { isRefusal } from '@/domain/refusal/refusal'
import type { WordRow, WordText } from '@/domain/word-form/word-table'
import { HEAD, row } from '../word-form/tables'

/** An invented table of 3 dimensions and 9 indicators, of 60 points and a bonus of one. */
export const INVENTED: ReadonlyArray<readonly [dimension: string, wording: string]> = [
  ['组织领导\n（20分）', '成立组织领导机构、制定工作方案情况（10分）'],
  ['', '列入企业发展规划和年度工作要点落实情况（6 分）'],
  ['', '召开产改工作会议，参加或举办产改工作培训情况（4分）'],
  ['数字技能（25分）', '建设数字技能实训基地情况（10分）'],
  ['', '落实企业职工教育经费情况（5 分）'],
  ['', '开展人工智能应用技能培训情况（5分）'],
  ['', '组织职工参加数字技能竞赛情况（5分）'],
  ['产业工人权益维护', '为职工缴足“五险一金”情况（15分）'],
  ['改革创新\n成效加分', '向省产改办报送信息及采用情况'],
]

const FOOT = row('地级以上市总工会\n审核意见', '', '经审核，上述自评情况属实，同意呈报。\n签字人：\n（盖章）\n年 月 日')

export const LINES = ['附件 1', '“数字赋能产业工人”专项行动', '企业阶段性评估表', '单位名称：', '填报时间：']

/** The rows as a notice prints them; the third dimension's points stand beside its one row. */
export const rowsOf = (rows: typeof INVENTED = INVENTED): readonly WordRow[] =>
  rows.map(([dimension, wording], at) =>
    row(String(at + 1), at === 7 ? `${dimension}（15分）` : dimension, wording, '', ''),
  )

type AnnexText = Pick<WordText, 'tables' | 'lines'>

export const annex = (rows: readonly WordRow[] = rowsOf()): AnnexText => ({
  tables: [[HEAD, ...rows, FOOT]],
  lines: LINES,
})

/** The table that is read of a file; a test that expects one fails where it is refused. */
export const read = (text: AnnexText = annex()): DraftTable => {
  const table = readEdition(text)
  if (isRefusal(table)) throw new Error(table.refused)
  return table
}

/** The draft with one of its rows otherwise. */
export const withRow = (table: DraftTable, no: number, change: object): DraftTable => ({
  ...table,
  dimensions: table.dimensions.map((dimension) => ({
    ...dimension,
    indicators: dimension.indicators.map((each) => (each.no === no ? { ...each, ...change } : each)),
  })),
})
