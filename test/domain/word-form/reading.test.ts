import { one, read, reading } from './read'
import { filled, form, HEAD, row, wordingOf } from './tables'

describe('what is not that table', () => {
  test.each([
    ['no table', []],
    ['another table', [[row('姓名', '部门', '职务')]]],
    ['a heading missing', [[row('序号', '一级指标', '自评情况', '评分'), filled(2, '写了')]]],
    ['the headings in another order', [[row('序号', '二级指标', '一级指标', '自评情况', '评分'), filled(2, '写了')]]],
    ['the head with nothing of the form below', [[HEAD, row('甲', '', '其他事项', '写了', '')]]],
    ['the head alone', [[HEAD]]],
  ])('%s is refused', (_, tables) => {
    expect(read(tables)).toEqual({ refused: 'word_form_other_table', with: null })
  })
})

describe('a filled-in table', () => {
  test('every indicator is there, whether its row is or not', () => {
    const { indicators } = reading(form(filled(2, '已列入规划。', '3')))
    expect(indicators.map(({ no }) => no)).toEqual(Array.from({ length: 28 }, (_, at) => at + 1))
    expect(indicators[1]).toEqual({ no: 2, present: true, narrative: '已列入规划。', length: 6, score: 3, doubts: [] })
    expect(indicators[2]).toEqual({ no: 3, present: false, narrative: '', length: 0, score: null, doubts: [] })
  })

  test('blanks and full width in the head and in the numbers are no matter', () => {
    const head = row('序 号', '一级\n指标', '二级指标', '自评情况(每项100字左右)', '评　分')
    expect(one(2, [[head, row('２．', '', wordingOf(2), '写了', '２')]])).toMatchObject({ narrative: '写了', score: 2 })
  })

  test('the head may stand below a title row, and be repeated', () => {
    const title = [{ text: '阶段性评估表', column: 0, span: 5, continued: false }]
    const tables = [[title, HEAD, filled(2, '甲'), HEAD, filled(3, '乙')]]
    expect(one(2, tables).narrative).toBe('甲')
    expect(one(3, tables).narrative).toBe('乙')
  })

  test('it may lie in several tables, as the notice prints it, and one of them may have lost its head', () => {
    const tables = [
      [HEAD, filled(2, '甲')],
      [HEAD, filled(8, '乙')],
      [filled(20, '丙')],
      [row('20', '不', '是', '这', '张')],
    ]
    expect([2, 8, 20].map((no) => one(no, tables).narrative)).toEqual(['甲', '乙', '丙'])
  })

  test('tables before the head and without it are not read', () => {
    expect(one(2, [[filled(2, '别的')], ...form(filled(2, '甲'))]).narrative).toBe('甲')
  })

  test('the block of the opinion is not part of it, nor what stands below', () => {
    const opinion = row(
      '地级以上市总工会、省产业（局）工会、企业集团（公司） 审核意见',
      '经审核，上述自评情况真实准确，同意呈报。',
    )
    const { strangers, indicators } = reading(form(filled(28, '甲'), opinion, row('', '', '', '签字人', '')))
    expect(strangers).toEqual([])
    expect(indicators[27]).toMatchObject({ narrative: '甲', doubts: [] })
  })

  test('the opinion’s words in a narrative end nothing', () => {
    const tables = form(
      filled(2, '工资集体协商方案报上级工会提出审核意见后签订。', '3'),
      row('', '', '', '经职代会同意呈报。', ''),
      filled(3, '乙', '2'),
    )
    expect(one(2, tables).narrative).toBe('工资集体协商方案报上级工会提出审核意见后签订。\n经职代会同意呈报。')
    expect(one(3, tables)).toMatchObject({ present: true, narrative: '乙', score: 2 })
  })

  test.each([
    [
      ['序号', '一级指标', '二级指标', '评分标准', '自评情况', '评分'],
      ['2', '', wordingOf(2), '有规划得3分', '甲', '3'],
      ['评分标准'],
    ],
    [
      ['序号', '一级指标', '二级指标', '满分', '自评情况', '自评得分', '评分依据'],
      ['2', '', wordingOf(2), '3', '甲', '3', '规划'],
      ['满分', '评分依据'],
    ],
    [['序号', '一级指标', '二级指标', '自评情况', '分数'], ['2', '', wordingOf(2), '甲', '3'], []],
    [['序号', '一级指标', '二级指标', '自评情况', '自评分', '得分'], ['2', '', wordingOf(2), '甲', '3', '2'], ['得分']],
    [['序号', '一级指标', '权重', '二级指标', '自评情况', '得分'], ['2', '', '3%', wordingOf(2), '甲', '3'], ['权重']],
    [
      ['序号', '一级指标', '二级指标', '自评情况', '标准分', '自评分数'],
      ['2', '', wordingOf(2), '甲', '5', '3'],
      ['标准分'],
    ],
    [
      ['序号', '一级指标', '二级指标', '自评情况', '核定分', '自我评分'],
      ['2', '', wordingOf(2), '甲', '2', '3'],
      ['核定分'],
    ],
    [['序号', '一级指标', '二级指标', '自评打分', '自评情况'], ['2', '', wordingOf(2), '3', '甲'], []],
    [
      ['序号', '一级指标', '二级指标', '自评情况', '评分', ''],
      ['2', '', wordingOf(2), '甲', '3', '见附件'],
      ['见附件'],
    ],
  ])('with the head %j the surest headings win, and the others are said', (head, cells, passedOver) => {
    const tables = [[row(...head), row(...cells)]]
    expect(one(2, tables)).toMatchObject({ narrative: '甲', score: 3, doubts: [] })
    expect(reading(tables).passedOver).toEqual(passedOver)
  })

  test('a head of two lines is read by its lower one, blank cells there meaning the upper', () => {
    const upper = [
      ...row('序号', '一级指标', '二级指标', '自评情况'),
      { text: '评分', column: 4, span: 2, continued: false },
    ]
    const tables = [[upper, row('', '', '', '', '标准分', '自评分'), row('2', '', wordingOf(2), '甲', '5', '3')]]
    expect(one(2, tables)).toMatchObject({ narrative: '甲', score: 3, doubts: [] })
    expect(reading(tables).passedOver).toEqual(['标准分'])
  })

  test('columns that were passed over in one of several heads are said', () => {
    const tables = [[[...HEAD, ...row('备注').map((cell) => ({ ...cell, column: 5 }))]], [HEAD, filled(2, '甲')]]
    expect(reading(tables).passedOver).toEqual(['备注'])
  })

  test('a row that counts the columns is none of the form’s', () => {
    expect(one(1, form(row('1', '2', '3', '4', '5'), filled(2, '甲'))).present).toBe(false)
  })

  test('the opinion in the middle ends nothing that goes on below it', () => {
    const opinion = [{ text: '上级工会审核意见：同意呈报', column: 0, span: 5, continued: false }]
    const tables = form(filled(2, '甲'), opinion, row('', '', '', '签字人', ''), filled(27, '乙'))
    expect([one(2, tables).narrative, one(27, tables).narrative]).toEqual(['甲', '乙'])
  })

  test('the rest of a row on top of a part that was cut off belongs to the row above', () => {
    const rest = row('', '', '', '下半', '')
    for (const part of [[rest, filled(3, '乙')], [rest]])
      expect(one(2, [...form(filled(2, '上半', '3')), part])).toMatchObject({
        narrative: '上半\n下半',
        score: 3,
        doubts: [{ kind: 'joined' }],
      })
  })

  test('a part that was cut off by hand goes on without its head, and without 一级指标', () => {
    const tables = [
      [HEAD, filled(1, '甲', '5')],
      [row('2', wordingOf(2), '乙', '3'), row('', '', '第二段', ''), row('3', wordingOf(3), '丙', '2')],
      [row(wordingOf(5), '丁', '1')],
    ]
    expect([1, 2, 3, 5].map((no) => [one(no, tables).narrative, one(no, tables).score])).toEqual([
      ['甲', 5],
      ['乙\n第二段', 3],
      ['丙', 2],
      ['丁', 1],
    ])
  })

  test('a column drawn in more cells than the head is read by where it lies', () => {
    const split = [
      { text: '2', column: 0, span: 1, continued: false },
      { text: '组织', column: 1, span: 1, continued: false },
      { text: '领导', column: 2, span: 1, continued: false },
      { text: wordingOf(2), column: 3, span: 1, continued: false },
      { text: '写了', column: 4, span: 2, continued: false },
      { text: '3', column: 6, span: 1, continued: false },
    ]
    const head = [
      { text: '序号', column: 0, span: 1, continued: false },
      { text: '一级指标', column: 1, span: 2, continued: false },
      { text: '二级指标', column: 3, span: 1, continued: false },
      { text: '自评情况', column: 4, span: 2, continued: false },
      { text: '评分', column: 6, span: 1, continued: false },
    ]
    expect(one(2, [[head, split]])).toMatchObject({ narrative: '写了', score: 3 })
  })

  test('a border dragged in one row shifts its grid and nothing else', () => {
    const dragged = filled(2, '写了', '3').map((cell, at) => ({ ...cell, column: at * 2 + 3 }))
    expect(one(2, form(dragged))).toMatchObject({ narrative: '写了', score: 3 })
  })
})
