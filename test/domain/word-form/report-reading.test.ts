import { isRefusal } from '@/domain/refusal/refusal'
import { reportPaperOf } from '@/domain/report/paper'
import { readReport } from '@/domain/word-form/report-reading'
import { inState } from '../support/reports'

const UNIT = '第1号企业有限公司'
const file = (lines: readonly string[]) => ({ lines, outerTables: 0, unread: {} })
const read = (...lines: string[]) => {
  const reading = readReport(file(lines), 'stage', UNIT)
  if (isRefusal(reading)) throw new Error(reading.refused)
  return reading
}

test.each([
  ['nothing', []],
  ['a text without headings', ['今年我们做了很多工作。', '（一）培训。', '1. 评级']],
  ['headings of something else', ['一、采购情况', '买了设备。', '二、销售情况', '卖了产品。']],
])('%s is refused: nobody guesses where a section begins', (_, lines) => {
  expect(readReport(file(lines), 'stage', UNIT)).toEqual({ refused: 'report_headings_missing', with: null })
})

describe('a report is read by its headings', () => {
  test.each([
    [
      'as the notice words them',
      ['企业组织领导机构和工作机制建立、运行情况', '企业推进产改工作取得的成效', '不足', '建议'],
    ],
    ['shortened and filled up', ['组织领导机构和工作机制', '取得的成效', '存在的不足', '意见建议']],
    ['in other words, in order', ['机构建设', '主要做法', '问题', '下一步']],
  ])('%s', (_, titles) => {
    const lines = titles.flatMap((title, at) => [
      `${'一二三四'[at]}、${title}`,
      `（一）第${at + 1}部分。`,
      '1. 其中一件',
    ])
    expect(read(...lines).texts).toEqual({
      1: '（一）第1部分。\n1. 其中一件',
      2: '（一）第2部分。\n1. 其中一件',
      3: '（一）第3部分。\n1. 其中一件',
      4: '（一）第4部分。\n1. 其中一件',
    })
  })

  test('without its title, whose it is and the day; what else stands above is said', () => {
    expect(
      read(
        UNIT,
        '阶段性总结评估报告',
        '前言一段。',
        '二、取得的成效',
        '好。',
        '建议',
        '多培训。',
        UNIT,
        '2026年11月22日',
      ),
    ).toEqual({ texts: { 2: '好。', 4: '多培训。' }, above: '前言一段。', tables: 0, unread: {} })
  })

  test('a sentence that begins like a heading is text', () => {
    expect(read('三、不足', '一、不足是人手少。', '建议增加经费。').texts).toEqual({
      3: '一、不足是人手少。\n建议增加经费。',
    })
  })

  test('what the product wrote comes back the same', () => {
    const report = inState('stage', 'submitted')
    const paper = reportPaperOf(report)
    const lines = [
      paper.unit,
      paper.title,
      ...paper.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
      paper.unit,
      '2026年11月22日',
    ]
    const reading = readReport(file(lines), 'stage', paper.unit)
    expect(reading).toEqual({
      texts: Object.fromEntries(Object.entries(report.sections).map(([no, { text }]) => [no, text])),
      above: '',
      tables: 0,
      unread: {},
    })
  })
})
