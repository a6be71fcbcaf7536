import { reportPaperOf } from '@/domain/report/paper'
import type { Report } from '@/domain/report/report'
import { reportCodeOf } from '../../../cloudfunctions/_rendering/report/report-code'
import { reportFileName, writeReportDocx } from '../../../cloudfunctions/_rendering/report/write-report-docx'
import { NOON } from '../../domain/support/cast'
import { inState, written } from '../../domain/support/reports'
import { all, paragraphsOf, unzipped, valueOf, xmlOf } from '../support/word'

const paperOf = async (report: Report) => {
  const files = await unzipped(await writeReportDocx(reportPaperOf(report), 'ABCD-2345'))
  const document = xmlOf(files, 'word/document.xml')
  const edges = [...files.keys()]
    .filter((name) => /^word\/(header|footer)\d+\.xml$/.test(name))
    .map((name) => paragraphsOf(xmlOf(files, name)).join('\n'))
  return { document, text: paragraphsOf(document), edges }
}

const saying = (report: Report, no: number, text: string): Report => ({
  ...report,
  sections: { ...report.sections, [no]: { text, revision: 2, savedAt: NOON, savedBy: 'p' } },
})

test('a stage report reads as the notice asks for it: title, four numbered sections, whose it is and the day', async () => {
  const report = saying(inState('stage', 'submitted'), 2, '一是培训。\n\n  二是评级。\r\n')
  const { text, edges } = await paperOf(report)
  expect(text).toEqual([
    '广东生益科技股份有限公司',
    '阶段性总结评估报告',
    '一、企业组织领导机构和工作机制建立、运行情况',
    '企业组织领导机构和工作机制建立、运行情况：按方案推进。',
    '二、企业推进产改工作取得的成效',
    '一是培训。',
    '二是评级。',
    '三、不足',
    '不足：按方案推进。',
    '四、建议',
    '建议：按方案推进。',
    '广东生益科技股份有限公司',
    '2026年11月22日',
  ])
  expect(edges).toHaveLength(1)
  expect(edges[0]).toContain('版本：第 1 次提交　编码：ABCD-2345　第 ')
})

test('a summary has its three sections, and the union’s name', async () => {
  const { text } = await paperOf(inState('summary', 'received'))
  expect(text.slice(0, 2)).toEqual(['东莞市总工会', '年度工作总结'])
  expect(text.filter((line) => /^[一二三四]、/.test(line))).toEqual([
    '一、产业工人队伍建设改革推进情况',
    '二、目前取得的成效及存在问题',
    '三、下一步打算和建议',
  ])
})

test('it looks official: A4, 仿宋 of 三号 at 28 points a line, two characters in', async () => {
  const { document } = await paperOf(inState('stage', 'submitted'))
  const [size] = all(document, 'pgSz')
  expect([valueOf(size, 'w'), valueOf(size, 'h')].map(Number)).toEqual([11906, 16838])
  const body = all(document, 'p')[3]
  expect(body && all(body, 'spacing').map((each) => [valueOf(each, 'line'), valueOf(each, 'lineRule')])).toEqual([
    ['560', 'exact'],
  ])
  expect(body && valueOf(all(body, 'rFonts')[0], 'eastAsia')).toBe('仿宋')
  expect(body && valueOf(all(body, 'sz')[0], 'val')).toBe('32')
  expect(body && valueOf(all(body, 'ind')[0], 'firstLine')).toBe('640')
})

test('a draft says so on every page, bears no day, and no page of it passes for a submitted one', async () => {
  for (const report of [written('stage'), inState('stage', 'returned')]) {
    const { text, edges } = await paperOf(report)
    expect(text[text.length - 1]).toBe('　　　　年　　月　　日')
    expect(edges.join('\n')).toContain('草稿：尚未提交')
    expect(edges.join('\n')).toContain('版本：草稿')
    expect(reportFileName(reportPaperOf(report))).toBe('广东生益科技股份有限公司-阶段性总结评估报告-草稿.docx')
  }
})

test('the code follows the words, and nothing else: a stamp counts for as long as nothing is changed', () => {
  const report = inState('stage', 'submitted')
  const code = reportCodeOf(report)
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(reportCodeOf({ ...report, state: 'received', openedAt: NOON, revision: 9 })).toBe(code)
  expect(reportCodeOf({ ...report, round: 2 })).toBe(code)
  expect(reportCodeOf(saying(report, 3, '不足：人手少。'))).not.toBe(code)
})
