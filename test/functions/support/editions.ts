import { randomBytes } from 'node:crypto'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx'
import type { World } from './world'

/** An invented table of 3 dimensions and 9 indicators whose points come to 60. */
export const INVENTED: ReadonlyArray<readonly [dimension: string, wording: string]> = [
  ['组织领导（20分）', '成立组织领导机构、制定工作方案情况（10分）'],
  ['', '列入企业发展规划和年度工作要点情况（6 分）'],
  ['', '召开产改工作会议，参加或举办产改工作培训情况（4分）'],
  ['数字技能（25分）', '建设数字技能实训基地情况（10分）'],
  ['', '落实企业职工教育经费情况（5 分）'],
  ['', '开展人工智能应用技能培训情况（5分）'],
  ['', '组织职工参加数字技能竞赛情况（5分）'],
  ['产业工人权益维护（15分）', '为职工缴足“五险一金”情况（9分）'],
  ['', '加强安全生产和职业健康、心理健康等工作情况（6分）'],
]

const cell = (text: string, merge?: 'restart' | 'continue', columns = 1) =>
  new TableCell({
    children: text.split('\n').map((line) => new Paragraph(line)),
    columnSpan: columns,
    ...(merge === undefined ? {} : { verticalMerge: VerticalMergeType[merge === 'restart' ? 'RESTART' : 'CONTINUE'] }),
  })

const HEAD = ['序号', '一级指标', '二级指标', '自评情况（每项 100 字左右）', '评分']

/** 附件 1 of a notice with these rows, as Word writes it: the cells of 一级指标 are merged downwards. */
export const annexOf = (rows: typeof INVENTED = INVENTED, head: readonly string[] = HEAD): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            ...['附件 1', '“数字赋能产业工人”专项行动', '企业阶段性评估表', '单位名称：', '填报时间：'].map(
              (line) => new Paragraph(line),
            ),
            new Table({
              rows: [
                new TableRow({ children: head.map((text) => cell(text)) }),
                ...rows.map(
                  ([dimension, wording], at) =>
                    new TableRow({
                      children: [
                        cell(String(at + 1)),
                        cell(dimension, dimension === '' ? 'continue' : 'restart'),
                        ...[wording, '', ''].map((text) => cell(text)),
                      ],
                    }),
                ),
                new TableRow({
                  children: [
                    cell('地级以上市总工会\n审核意见', undefined, 2),
                    cell('经审核，上述自评情况属实，同意呈报。\n签字人：\n（盖章）\n年 月 日', undefined, 3),
                  ],
                }),
              ],
            }),
          ],
        },
      ],
    }),
  )

/** What the office does with a new notice's table, each step as the page does it. */
export const editions = (world: () => World) => {
  const upload = async (file: Uint8Array, by = 'office') => {
    const uploadId = randomBytes(16).toString('hex')
    const target = await world()
      .as(by)
      .does('document.prepareUpload', { purpose: 'edition', uploadId, extension: 'docx' })
    const response = await fetch(target.url, { method: 'PUT', headers: target.headers, body: new Uint8Array(file) })
    if (!response.ok) throw new Error(`upload: ${response.status}`)
    return { uploadId, fileName: '附件1.docx' }
  }
  /** Reads a table into a draft. */
  const read = async (file?: Uint8Array) => {
    const { draftId } = await world()
      .as('office')
      .does('edition.read', await upload(file ?? (await annexOf())))
    return (await world().as('office').does('edition.loadDraft', { draftId })).draft
  }
  return {
    upload,
    read,
    /** Reads the invented table, and makes it an edition. */
    confirm: async (source = '粤产改办〔2027〕8号') => {
      const { draftId, revision: seenRevision } = await read()
      return (await world().as('office').does('edition.confirm', { draftId, seenRevision, source })).edition
    },
  }
}
