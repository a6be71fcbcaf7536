import { draftIndicators, draftPointsOf, draftTotalOf } from '@/domain/edition/edition-draft'
import { readEdition } from '@/domain/edition/read-edition'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { HEAD, row } from '../word-form/tables'
import { annex, LINES, read, rowsOf } from './tables'

describe('what is not the new notice’s 附件 1 is refused', () => {
  test('a file without a table', () => {
    expect(readEdition({ tables: [], lines: LINES })).toEqual({ refused: 'edition_without_table', with: null })
  })

  test.each([
    ['the list of enterprises', [[row('序号', '企业名称', '所在市'), row('1', '某某公司', '广州')]]],
    ['a table with the head alone', [[HEAD]]],
    ['a table whose rows are blank', [[HEAD, row('', '', '', '', '')]]],
  ])('%s', (_, tables) => {
    expect(readEdition({ tables, lines: LINES })).toEqual({ refused: 'edition_other_annex', with: null })
  })

  test('a table of more than a hundred rows', () => {
    const rows = Array.from({ length: 101 }, (_, at) => row(String(at + 1), '', `第 ${at} 项工作情况（1分）`, '', ''))
    expect(readEdition(annex(rows))).toEqual({ refused: 'edition_too_long', with: { limit: 100 } })
  })
})

describe('a new table is read', () => {
  test('with its dimensions, numbers, wording and points', () => {
    const table = read()
    expect(table.dimensions.map(({ title, points, indicators }) => [title, points, indicators.length])).toEqual([
      ['组织领导', 20, 3],
      ['数字技能', 25, 4],
      ['产业工人权益维护', 15, 1],
      ['改革创新成效加分', null, 1],
    ])
    expect(draftIndicators(table).map(({ no, points }) => [no, points])).toEqual([
      [1, 10],
      [2, 6],
      [3, 4],
      [4, 10],
      [5, 5],
      [6, 5],
      [7, 5],
      [8, 15],
      [9, null],
    ])
    expect(draftIndicators(table)[1]?.wording).toBe('列入企业发展规划和年度工作要点落实情况（6 分）')
    expect([table.dimensions.map(draftPointsOf), draftTotalOf(table)]).toEqual([[20, 25, 15, 0], 60])
  })

  test('with what is printed around it', () => {
    const { title, opinionSentence, words } = read()
    expect(title).toBe('“数字赋能产业工人”专项行动企业阶段性评估表')
    expect(opinionSentence).toBe('经审核，上述自评情况属实，同意呈报。')
    expect(words).toEqual({
      annex: '附件 1',
      titleLines: ['“数字赋能产业工人”专项行动', '企业阶段性评估表'],
      enterpriseLabel: '单位名称：',
      filledOnLabel: '填报时间：',
      columns: ['序号', '一级指标', '二级指标', '自评情况（每项 100 字左右）', '评分'],
      opinionLines: ['地级以上市总工会', '审核意见'],
      signerLabel: '签字人：',
      seal: '（盖章）',
    })
  })

  test('over several pages, which break a cell of 一级指标 before its points', () => {
    const rows = rowsOf().map((each, at) => (at === 0 ? row('1', '组织领导', each[2]?.text ?? '', '', '') : each))
    const second = rows.map((each, at) => (at === 2 ? row('3', '（20分）', each[2]?.text ?? '', '', '') : each))
    const { tables, lines } = annex(second)
    const [whole = []] = tables
    const broken = [whole.slice(0, 3), [HEAD, ...whole.slice(3)]]
    expect(read({ tables: broken, lines }).dimensions[0]).toMatchObject({
      title: '组织领导',
      heading: ['组织领导', '（20分）'],
      points: 20,
    })
  })

  test('and the notice of 2023 comes to the first edition itself', () => {
    const rows = edition2023.dimensions.flatMap((dimension) =>
      dimension.indicators.map(({ no, wording, example = '' }, at) =>
        row(
          String(no),
          at === 0 ? (edition2023.printed.dimensions[dimension.id] ?? []).join('\n') : '',
          wording,
          example,
          '',
        ),
      ),
    )
    const table = read(annex(rows))
    expect(draftIndicators(table).map(({ no, wording, points, example }) => [no, wording, points, example])).toEqual(
      indicatorsOf(edition2023).map(({ no, wording, points, example = '' }) => [no, wording, points, example]),
    )
    expect(table.dimensions.map(({ title, points, heading }) => [title, points, heading])).toEqual(
      edition2023.dimensions.map(({ id, title, points }) => [title, points, edition2023.printed.dimensions[id]]),
    )
  })
})
