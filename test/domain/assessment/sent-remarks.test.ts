import type { Assessment } from '@/domain/assessment/assessment'
import type { Command } from '@/domain/assessment/command'
import { isReviewUnbegun, remarksShownTo } from '@/domain/assessment/remark'
import { china, contact, guangzhou, office, reviewer } from '../support/cast'
import {
  after,
  complete,
  endorsed,
  flag,
  received,
  remarkOf,
  resubmitted,
  RETURN,
  returned,
  submitted,
  underReview,
} from '../support/stages'

const SECOND_THOUGHTS = remarkOf({ comment: '还没有想好', revision: 2, flagged: true, at: china('2026-11-26 10:00') })
const written = (assessment: Assessment, no: number): Assessment => ({
  ...assessment,
  remarks: { ...assessment.remarks, [no]: SECOND_THOUGHTS },
})
const comments = (assessment: Assessment) =>
  Object.fromEntries(Object.entries(remarksShownTo(contact, assessment)).map(([no, { comment }]) => [no, comment]))
const ROUTE: Command = { kind: 'route', unionId: guangzhou.unionId, unionName: guangzhou.name, reason: '属地调整' }

describe('the enterprise reads a remark', () => {
  const noted = { ...underReview, remarks: { 8: remarkOf() } }
  const marked = { ...endorsed, remarks: { 8: remarkOf({ flagged: true, by: 'p-office' }) } }

  test.each<[string, Assessment, typeof reviewer, Command]>([
    ['a return', flag(underReview, 8), reviewer, RETURN],
    ['an endorsement', noted, reviewer, { kind: 'endorse', signerName: '审核员甲' }],
    ['the office’s way back', marked, office, { ...RETURN, kind: 'send_back' }],
    ['a receipt', { ...endorsed, remarks: { 8: remarkOf() } }, office, { kind: 'receive' }],
  ])('once %s has sent it, and not before', (_move, before, actor, command) => {
    expect(comments(before)).toEqual({})
    expect(comments(after(before, actor, command))).toEqual({ 8: '请补充佐证材料' })
  })

  test('as it was sent, while other words are being written over it, until these are sent', () => {
    const rewritten = written(resubmitted, 8)
    expect(comments(rewritten)[8]).toBe('请补充佐证材料')
    expect(remarksShownTo(reviewer, rewritten)[8]?.comment).toBe('还没有想好')
    expect(comments(after(rewritten, reviewer, RETURN))[8]).toBe('还没有想好')
  })

  test('of none that a union was writing when the form was taken from it and withdrawn', () => {
    const begun = after(resubmitted, reviewer, { kind: 'begin_review' })
    const moved = after(written(begun, 9), office, ROUTE)
    const withdrawn = after(moved, contact, { kind: 'withdraw' })
    expect(withdrawn.state).toBe('returned')
    expect(Object.keys(comments(withdrawn))).toEqual(['8', '17'])
  })
})

describe('a resubmission takes off', () => {
  test('the marks that were sent, for both sides', () => {
    for (const remarks of [resubmitted.remarks, resubmitted.sentRemarks])
      expect(Object.values(remarks).map(({ flagged }) => flagged)).toEqual([false, false])
  })

  test('and none that nobody sent yet: it is somebody’s work', () => {
    const again = after(written(returned, 9), contact, { kind: 'submit' })
    expect(again.remarks[9]?.flagged).toBe(true)
    expect(again.remarks[8]?.flagged).toBe(false)
  })
})

test('only a round that nobody has opened is to be opened by a remark', () => {
  const unbegun = [complete, submitted, underReview, returned, resubmitted, endorsed, received].map(isReviewUnbegun)
  expect(unbegun).toEqual([false, true, false, false, true, false, false])
  expect(isReviewUnbegun(after(underReview, office, ROUTE))).toBe(true)
})
