import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Assessment } from '@/domain/assessment/assessment'
import { receiptViewOf } from '@/features/receipt/receipt-view'
import { china, cycle, NOON } from '../../domain/support/cast'
import {
  complete,
  endorsed,
  received,
  remarkOf,
  resubmitted,
  returned,
  submitted,
  underReview,
} from '../../domain/support/stages'

const receipt = (assessment: Assessment, now = NOON) => receiptViewOf(assessment, cycle, edition2023, now)

describe('the receipt', () => {
  test('there is none before a submission', () => {
    expect(receipt(complete)).toBeNull()
  })

  test('says when, how much, to whom and which time', () => {
    expect(receipt(submitted)?.rows).toEqual(
      expect.arrayContaining([
        { label: '年度', value: '2026年阶段性评估' },
        { label: '编号', value: '2026-031-1' },
        { label: '提交时间', value: '11月22日 12:00' },
        { label: '提交次数', value: '第 1 次' },
        { label: '自评总分', value: '87 / 100' },
        { label: '审核单位', value: '东莞市总工会' },
      ]),
    )
    expect(receipt(resubmitted)?.rows).toContainEqual({ label: '提交次数', value: '第 2 次' })
  })

  test('shows 核定分 that differ, with the total and the reasons, once they were sent', () => {
    const remarks = { 1: remarkOf({ verifiedScore: 3, verifiedReason: '缺少文件' }) }
    expect(receipt({ ...endorsed, remarks })?.rows).toContainEqual({ label: '核定总分', value: '85.5 / 100' })
    expect(receipt({ ...endorsed, remarks })?.verified?.rows).toMatchObject([{ no: 1, reason: '缺少文件' }])
    expect(receipt(endorsed)?.verified).toBeNull()
  })

  test('says what happens next in every state', () => {
    expect(receipt(submitted)?.next).toContain('等东莞市总工会审核')
    expect(receipt({ ...submitted, unionId: null, unionName: null })?.next).toContain('分派责任工会')
    expect(receipt(returned)?.next).toContain('按意见修改')
    expect(receipt(endorsed)?.next).toContain('省产改办会接收')
  })

  test('never claims that the official filing was done', () => {
    expect(receipt(received)?.next).toContain('另行办理')
  })

  test('carries the opinion with its signer and day once it is endorsed', () => {
    expect(receipt(endorsed)?.opinion).toEqual({
      sentence: '经审核，上述自评情况真实准确，同意呈报。',
      signed: '审核员甲 · 2026年11月22日',
    })
    expect(receipt(submitted)?.opinion).toBeNull()
  })
})

describe('taking a submission back', () => {
  test('says beforehand what becomes of stamped sheets, where there are any', () => {
    const body = (sheets?: number) => {
      const withdrawal = receiptViewOf(submitted, cycle, edition2023, NOON, sheets)?.withdrawal
      return withdrawal?.allowed ? withdrawal.body : ''
    }
    expect(body(3)).toContain('已经拍了 3 页盖章件：一处没改就再次提交的，编码不变，盖章件仍然有效')
    expect(body(3)).toContain('改了任何内容，盖章件作废')
    expect(body()).not.toContain('盖章件')
  })

  test('is open until review begins', () => {
    expect(receipt(submitted)?.withdrawal).toMatchObject({ allowed: true })
    expect(receipt(underReview)?.withdrawal).toMatchObject({
      allowed: false,
      because: expect.stringContaining('审核已经开始'),
    })
  })

  test('is closed after the last day, since it could not be sent again', () => {
    expect(receipt(submitted, china('2026-12-16 00:00'))?.withdrawal).toMatchObject({ allowed: false })
  })

  test('of a resubmission has the rectification period as its last day', () => {
    expect(receipt(resubmitted, china('2026-12-18 09:00'))?.withdrawal).toMatchObject({
      allowed: true,
      body: expect.stringContaining('12月20日'),
    })
  })

  test('is not spoken of where it was returned or endorsed', () => {
    expect(receipt(returned)?.withdrawal).toBeNull()
    expect(receipt(endorsed)?.withdrawal).toBeNull()
  })
})
