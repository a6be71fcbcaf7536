import { readFileSync } from 'node:fs'
import path from 'node:path'
import { reportPaperOf } from '@/domain/report/paper'
import type { Report } from '@/domain/report/report'
import { reportFileName } from '../../../cloudfunctions/_rendering/report/write-report-docx'
import { writeReportPdf } from '../../../cloudfunctions/_rendering/report/write-report-pdf'
import { NOON } from '../../domain/support/cast'
import { inState, written } from '../../domain/support/reports'
import { readPdf } from '../support/pdf'

const font = readFileSync(
  path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf'),
)
const pagesOf = async (report: Report) => {
  const { pages } = readPdf(await writeReportPdf(reportPaperOf(report), 'ABCD-2345', font))
  return pages.map(({ lines }) => lines.map(({ text }) => text))
}
const saying = (report: Report, no: number, text: string): Report => ({
  ...report,
  sections: { ...report.sections, [no]: { text, revision: 2, savedAt: NOON, savedBy: 'p' } },
})

test('says what the Word file says: title, the numbered sections, whose it is and the day, with the code at the foot', async () => {
  const [page = []] = await pagesOf(saying(inState('stage', 'submitted'), 2, '一是培训。\n\n  二是评级。'))
  expect(page.map((line) => line.trim())).toEqual([
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
    expect.stringContaining('版本：第 1 次提交　编码：ABCD-2345'),
  ])
})

test('a long one goes on over pages, loses nothing, and has its code on each', async () => {
  const long = Array.from({ length: 120 }, (_, at) => `第${at + 1}件事：开展岗位练兵和技术比武，职工参与面不断扩大。`)
  const pages = await pagesOf(saying(inState('stage', 'submitted'), 2, long.join('\n')))
  const text = pages.flat().join('').replace(/\s/g, '')
  expect(pages.length).toBeGreaterThan(3)
  expect(long.filter((line) => !text.includes(line))).toEqual([])
  expect(pages.every((lines) => lines.some((line) => line.includes('编码：ABCD-2345')))).toBe(true)
})

test('a draft says so on every page', async () => {
  const pages = await pagesOf(saying(written('stage'), 2, '成效。\n'.repeat(60)))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.every((lines) => lines.includes('草稿：尚未提交，仅供核对'))).toBe(true)
  expect(reportFileName(reportPaperOf(written('stage')), 'pdf')).toMatch(/-草稿\.pdf$/)
})
