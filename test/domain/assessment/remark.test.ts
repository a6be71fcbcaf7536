import type { Person } from '@/domain/people/person'
import {
  decideRemark,
  type RemarkContent,
  type RemarkContext,
  type RemarkedAssessment,
} from '@/domain/assessment/remark'
import { contact, cycle, NOON, office, otherReviewer, reviewer, rubric } from '../support/cast'
import { complete, endorsed, IN_STATE, received, remarkOf, returned, submitted } from '../support/stages'

const CONTENT: RemarkContent = { comment: '请补充凭证', flagged: false, verifiedScore: null, verifiedReason: '' }

const remark = (
  assessment: RemarkedAssessment,
  actor: Person,
  more: Partial<RemarkContent> = {},
  { no = 8, ...context }: Partial<RemarkContext> & { no?: number } = {},
) =>
  decideRemark(
    assessment,
    no,
    { ...CONTENT, ...more },
    { actor, now: NOON, rubric, cycle, seenRevision: 0, ...context },
  )

describe('a remark is refused', () => {
  test.each([
    ['to a contact', submitted, contact, 'not_permitted'],
    ['to another union’s reviewer', submitted, otherReviewer, 'other_union'],
    ['to a reviewer before it was submitted', complete, reviewer, 'move_not_allowed'],
    ['to a reviewer while it is returned', returned, reviewer, 'move_not_allowed'],
    ['to a reviewer after the endorsement', endorsed, reviewer, 'move_not_allowed'],
    ['to the office before the union’s review', submitted, office, 'move_not_allowed'],
    ['to the office after it was received', received, office, 'move_not_allowed'],
  ])('%s', (_, assessment, actor, refused) => {
    expect(remark(assessment, actor)).toMatchObject({ refused })
  })

  test.each([0, 29, 1.5])('on indicator %p, which there is not', (no) => {
    expect(remark(submitted, reviewer, {}, { no })).toEqual({ refused: 'indicator_unknown', with: { no } })
  })

  test('when a colleague has written meanwhile', () => {
    const written = { ...submitted, remarks: { 8: remarkOf({ revision: 3 }) } }
    for (const seenRevision of [0, 2, 4])
      expect(remark(written, reviewer, {}, { seenRevision })).toEqual({
        refused: 'review_remark_stale',
        with: { no: 8 },
      })
    expect(remark(written, reviewer, {}, { seenRevision: 3 })).toMatchObject({ revision: 4 })
  })

  test.each([
    ['a comment', { comment: '字'.repeat(501) }],
    ['a reason', { verifiedScore: 1, verifiedReason: '字'.repeat(501) }],
  ])('with %s of 501 characters', (_, more) => {
    expect(remark(submitted, reviewer, more)).toEqual({ refused: 'remark_too_long', with: { limit: 500 } })
  })

  test.each([
    ['a comment', { comment: '请补充\u0000凭证' }],
    ['a reason', { verifiedScore: 1, verifiedReason: '凭证\uD83D不足' }],
  ])('with characters in %s that no document can carry', (_, more) => {
    expect(remark(submitted, reviewer, more)).toEqual({ refused: 'narrative_control_characters', with: { no: 8 } })
  })

  test.each([
    ['above the maximum', 4.5, 'score_out_of_range'],
    ['below 0', -1, 'score_out_of_range'],
    ['off the step', 3.25, 'score_off_step'],
  ])('with a 核定分 %s', (_, verifiedScore, refused) => {
    expect(remark(submitted, reviewer, { verifiedScore, verifiedReason: '凭证不足' })).toMatchObject({ refused })
  })

  test('with a 核定分 on a bonus without points', () => {
    expect(remark(submitted, reviewer, { verifiedScore: 1, verifiedReason: '有' }, { no: 27 })).toMatchObject({
      refused: 'score_not_open',
    })
  })

  test.each(['', '  '])('with a 核定分 that differs and no reason: %j', (verifiedReason) => {
    expect(remark(submitted, reviewer, { verifiedScore: 2, verifiedReason })).toEqual({
      refused: 'verified_score_needs_reason',
      with: { no: 8 },
    })
  })
})

describe('a remark', () => {
  test('says who wrote it and when, with its own revision', () => {
    expect(remark(submitted, reviewer, { comment: ' 请补充凭证 ', flagged: true })).toEqual({
      comment: '请补充凭证',
      flagged: true,
      verifiedScore: null,
      verifiedReason: '',
      revision: 1,
      at: NOON,
      by: 'p-reviewer',
      byName: '审核员甲',
    })
  })

  test('with a 核定分 that differs keeps it and its reason, 0 as well', () => {
    for (const verifiedScore of [0, 2, 4])
      expect(remark(submitted, reviewer, { verifiedScore, verifiedReason: '据凭证' })).toMatchObject({
        verifiedScore,
        verifiedReason: '据凭证',
      })
  })

  test('with a number equal to the 自评分 stores none, and no reason', () => {
    expect(remark(submitted, reviewer, { verifiedScore: 3.5, verifiedReason: '同意' })).toMatchObject({
      verifiedScore: null,
      verifiedReason: '',
    })
  })

  test('of 500 characters is taken, counted as people count', () => {
    expect(remark(submitted, reviewer, { comment: '𠮷'.repeat(500) })).not.toHaveProperty('refused')
  })

  test('may be emptied again', () => {
    expect(remark(submitted, reviewer, { comment: '' })).toMatchObject({ comment: '', revision: 1 })
  })

  test('is the office’s to make on what was endorsed', () => {
    expect(remark(IN_STATE.endorsed, office, { flagged: true })).toMatchObject({ by: 'p-office', flagged: true })
  })
})
