import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Assessment } from '@/domain/assessment/assessment'
import { receiptViewOf } from '@/features/receipt/receipt-view'
import { china, cycle, NOON } from '../../domain/support/cast'
import {
  complete,
  endorsed,
  received,
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
        { label: '提交时间', value: '11月22日 12:00' },
        { label: '提交次数', value: '第 1 次' },
        { label: '自评总分', value: '87 / 100' },
        { label: '审核单位', value: '东莞市总工会' },
      ]),
    )
    expect(receipt(resubmitted)?.rows).toContainEqual({ label: '提交次数', value: '第 2 次' })
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
