import { NARRATIVE_LIMIT } from '@/domain/answer/answer'
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

describe('a text', () => {
  test('the example of the table, left as it is, is nothing', () => {
    expect(one(1, form(filled(1, '例：XX年X月，成立以XX为组长的领导小组，印发了《XX产改工作方案》等')))).toMatchObject({
      present: true,
      narrative: '',
    })
    expect(one(1, form(filled(1, '例: XX年X月,成立以XX为组长的领导小组, 印发了《XX产改工作方案》等'))).narrative).toBe(
      '',
    )
  })

  test('the example written over is a text', () => {
    const text = '2025年3月，成立以王明为组长的领导小组，印发了《产改工作方案》等'
    expect(one(1, form(filled(1, text))).narrative).toBe(text)
  })

  test('what cannot be seen is left out, lines and tabs stay', () => {
    expect(one(2, form(filled(2, ' 一、甲\r\n\t二、乙\u0007\u0000 '))).narrative).toBe('一、甲\n\t二、乙')
  })

  test('as much as can be saved is taken without a doubt, one character more is not', () => {
    expect(one(2, form(filled(2, '字'.repeat(NARRATIVE_LIMIT)))).doubts).toEqual([])
    const long = one(2, form(filled(2, '字'.repeat(NARRATIVE_LIMIT + 1))))
    expect(long).toMatchObject({ length: NARRATIVE_LIMIT + 1, doubts: [{ kind: 'too_long', limit: NARRATIVE_LIMIT }] })
    expect(Array.from(long.narrative)).toHaveLength(NARRATIVE_LIMIT)
  })
})
