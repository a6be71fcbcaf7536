import { isRefusal } from '@/domain/refusal/refusal'
import { one, read, reading } from './read'
import { continuing, filled, form, row, wordingOf } from './tables'

describe('which row is which indicator', () => {
  test('without a number the wording says it', () => {
    expect(one(7, form(row('', '', wordingOf(7), '写了', '')))).toMatchObject({ narrative: '写了', doubts: [] })
  })

  test('a number that disagrees with its wording is a doubt, and the wording says where it belongs', () => {
    const tables = form(row('8', '', wordingOf(7), '写了', ''))
    expect(one(7, tables)).toMatchObject({ narrative: '写了', doubts: [{ kind: 'number_disagrees', number: 8 }] })
    expect(one(8, tables).present).toBe(false)
  })

  test('a number alone is a doubt', () => {
    expect(one(7, form(row('7', '', ' ', '写了', ''))).doubts).toEqual([{ kind: 'wording_missing' }])
    expect(one(7, form(row('7', '', '我们自己的说法', '写了', ''))).doubts).toEqual([
      { kind: 'wording_unlike', wording: '我们自己的说法' },
    ])
  })

  test('rows that are none are told by their beginnings, not dropped in silence', () => {
    const { strangers } = reading(form(filled(2, '甲'), row('29', '', '其他特色工作', '我们还'.repeat(30), '')))
    expect(strangers).toHaveLength(1)
    expect(strangers[0]).toMatch(/^其他特色工作 我们还.+…$/)
  })

  test('an indicator that stands twice keeps both texts, with a doubt', () => {
    const twice = one(2, form(filled(2, '甲', '3'), filled(2, '乙', '3')))
    expect(twice).toMatchObject({ narrative: '甲\n乙', score: 3, doubts: [{ kind: 'twice' }] })
  })

  test('two scores for one indicator are none', () => {
    const twice = one(2, form(filled(2, '甲', '3'), filled(2, '乙', '2')))
    expect(twice.score).toBeNull()
    expect(twice.doubts).toEqual([{ kind: 'twice' }, { kind: 'score_unreadable', text: '3 和 2' }])
  })
})

describe('rows that are one', () => {
  test('a row below a merged number goes on with it', () => {
    const below = continuing(row('', '', '', '第二段', ''), 0, 1, 2)
    expect(one(2, form(filled(2, '第一段', '3'), below))).toMatchObject({
      narrative: '第一段\n第二段',
      score: 3,
      doubts: [],
    })
  })

  test('a row without number and wording is taken for the rest of the one above, with a doubt', () => {
    expect(one(2, form(filled(2, '第一段'), row('', '', '', '第二段', '')))).toMatchObject({
      narrative: '第一段\n第二段',
      doubts: [{ kind: 'joined' }],
    })
  })

  test('a text merged over two indicators is the first one’s, and the second one says so', () => {
    const tables = form(filled(5, '两项合写'), continuing(filled(6, ''), 3))
    expect(one(5, tables)).toMatchObject({ narrative: '两项合写', doubts: [] })
    expect(one(6, tables)).toMatchObject({ narrative: '', doubts: [{ kind: 'merged_up' }] })
  })

  test('a score merged over two indicators is the first one’s, and the second one says so', () => {
    const tables = form(filled(5, '甲', '1'), continuing(filled(6, '乙'), 4))
    expect(one(5, tables)).toMatchObject({ score: 1, doubts: [] })
    expect(one(6, tables)).toMatchObject({ narrative: '乙', score: null, doubts: [{ kind: 'score_merged_up' }] })
  })

  test('序号 merged over a whole 一级指标 joins nothing: the wordings tell the rows', () => {
    const tables = form(row('一', '', wordingOf(1), '甲', '5'), continuing(row('', '', wordingOf(2), '乙', '3'), 0))
    expect(one(1, tables)).toMatchObject({ narrative: '甲', score: 5, doubts: [] })
    expect(one(2, tables)).toMatchObject({ narrative: '乙', score: 3, doubts: [] })
  })

  const at = (text: string, column: number, span = 1) => ({ text, column, span, continued: false })
  const WIDE = [at('序号', 0), at('一级指标', 1), at('二级指标', 2), at('自评情况', 3, 2), at('评分', 5)]
  test.each([
    ['split in two', [at('2', 0), at('', 1), at(wordingOf(2), 2), at('左', 3), at('右', 4), at('3', 5)], '左\n右', 3],
    [
      'merged with the wording',
      [at('2', 0), at('', 1), at(`${wordingOf(2)}甲`, 2, 3), at('3', 5)],
      `${wordingOf(2)}甲`,
      3,
    ],
    [
      'beside a cell too many',
      [...WIDE.map((cell, no) => ({ ...cell, text: ['2', '', wordingOf(2), '甲', '3'][no] ?? '' })), at('多', 6)],
      '甲',
      3,
    ],
  ])('自评情况 %s is read, and its row is doubted', (_, cells, narrative, score) => {
    expect(one(2, [[WIDE, cells]])).toMatchObject({ narrative, score, doubts: [{ kind: 'misaligned' }] })
  })

  test('a picture in place of a score is doubted', () => {
    const pictured = filled(2, '甲').map((cell, no) => (no === 4 ? { ...cell, unread: true } : cell))
    expect(one(2, form(pictured))).toMatchObject({ score: null, doubts: [{ kind: 'score_unreadable', text: '' }] })
  })

  test('blank rows are nothing', () => {
    expect(one(2, form(filled(2, '甲'), row('', '', '', '', ''), row('', '', '', ' ', '')))).toMatchObject({
      doubts: [],
    })
  })
})

describe('a score', () => {
  test.each([
    ['9', { kind: 'score_out_of_range', score: 9, maximum: 3 }],
    ['2.3', { kind: 'score_off_step', score: 2.3, step: 0.5 }],
    ['优', { kind: 'score_unreadable', text: '优' }],
    ['4/5', { kind: 'score_of_other_maximum', score: 4, of: 5 }],
  ])('%s is a doubt and not taken', (text, doubt) => {
    expect(one(2, form(filled(2, '甲', text)))).toMatchObject({ narrative: '甲', score: null, doubts: [doubt] })
  })

  test('a bonus has none while its points are off, and has one once they are set', () => {
    expect(one(27, form(filled(27, '甲', '2')))).toMatchObject({
      score: null,
      doubts: [{ kind: 'score_not_open', score: 2 }],
    })
    expect(one(27, form(filled(27, '甲', '2')), { scoreStep: 0.5, bonusPoints: { 27: 5 } as never })).toMatchObject({
      score: 2,
      doubts: [],
    })
  })
})

describe('单位名称', () => {
  const nameIn = (...lines: readonly string[]): string => {
    const result = read(form(filled(2, '甲')), lines)
    return isRefusal(result) ? result.refused : result.unitName
  }

  test('is what stands behind it', () => {
    expect(nameIn('附件1', '单位名称：广东生益科技股份有限公司', '填报时间：')).toBe('广东生益科技股份有限公司')
    expect(nameIn('单 位 名 称： 广东生益科技股份有限公司      填报时间：2026年12月1日')).toBe(
      '广东生益科技股份有限公司',
    )
  })

  test.each([
    ['单位名称（盖章）：陆逊梯卡华宏（东莞）眼镜有限公司', '陆逊梯卡华宏（东莞）眼镜有限公司'],
    ['填报单位（盖章）：甲公司', '甲公司'],
    ['企业名称：甲公司（公章）', '甲公司'],
    ['单位名称(加盖公章):甲公司 填报时间：12月', '甲公司'],
    ['单位（盖章）：甲公司', '甲公司'],
    ['填表单位：甲公司（此处盖章）', '甲公司'],
    ['单位全称：甲公司　　填报日期：2026年12月', '甲公司'],
    ['填报企业：甲公司 联系人：某某 电话：138', '甲公司'],
    ['推荐单位（盖章）：某市总工会', ''],
  ])('%j names no seal, no day and nobody else', (line, name) => {
    expect(nameIn(line)).toBe(name)
  })

  test('is empty where it was left open', () => {
    expect(nameIn('单位名称：________', '填报时间：')).toBe('')
    expect(nameIn()).toBe('')
  })

  test('is looked for no further than a name and a day can stand', () => {
    expect(nameIn(`单位名称：${'_'.repeat(300)}广东生益科技股份有限公司`)).toBe('广东生益科技股份有限公司')
    expect(nameIn(`单位名称：${'_ '.repeat(20_000)}广东生益科技股份有限公司`)).toBe('')
  })
})

test('rows that go on and on are too long however long they are, and are not put together any further', () => {
  const rest = Array.from({ length: 900 }, () => row('', '', '', '长'.repeat(5_000), ''))
  const { length, doubts } = one(2, form(filled(2, '甲', '3'), ...rest))
  expect(length).toBeLessThan(30_000)
  expect(doubts).toContainEqual({ kind: 'too_long', limit: 2000 })
})
