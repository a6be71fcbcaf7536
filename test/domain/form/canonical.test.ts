import { createHash } from 'node:crypto'
import type { Assessment } from '@/domain/assessment/assessment'
import { canonicalEndorsement, canonicalSubmission, formCodeOf } from '@/domain/form/canonical'
import type { Photo } from '@/domain/evidence/photo'
import { NOON, rubric } from '../support/cast'
import { endorsed, remarkOf, submitted } from '../support/stages'

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const codeOf = (assessment: Assessment): string => formCodeOf(digest(canonicalSubmission(assessment, rubric)))

const photo: Photo = {
  photoId: 'a'.repeat(32),
  fileId: 'cloud://local/evidence/a.jpg',
  type: 'jpeg',
  bytes: 1000,
  caption: '领导小组会议',
  attachedAt: NOON,
  attachedBy: 'p-contact',
}
const first = submitted.answers[1]
if (!first) throw new Error('the submitted stage has an answer to 1')

const answering = (change: object): Assessment => ({
  ...submitted,
  answers: { ...submitted.answers, 1: { ...first, ...change } },
})

describe('the code of a submission', () => {
  test('changes with everything that the enterprise can change', () => {
    const codes = [
      submitted,
      answering({ narrative: `${first.narrative}。` }),
      answering({ selfScore: 0 }),
      answering({ selfScore: null }),
      answering({ facts: { meetings: 1 } }),
      { ...submitted, evidence: { 1: [photo] } },
      { ...submitted, evidence: { 2: [photo] } },
      { ...submitted, evidence: { 1: [{ ...photo, caption: '另一个说明' }] } },
      { ...submitted, evidence: { 1: [{ ...photo, sha256: '0'.repeat(64) }] } },
      { ...submitted, evidence: { 1: [{ ...photo, sha256: '1'.repeat(64) }] } },
      { ...submitted, round: submitted.round + 1 },
      { ...submitted, assessmentId: 'c2026-e032' },
    ].map(codeOf)
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('stays the same while it is reviewed, endorsed and received', () => {
    const code = codeOf(submitted)
    expect(codeOf({ ...submitted, reviewBeganAt: NOON, revision: submitted.revision + 1 })).toBe(code)
    expect(codeOf(endorsed)).toBe(code)
    expect(codeOf({ ...endorsed, state: 'received' })).toBe(code)
    expect(codeOf({ ...submitted, remarks: { 1: remarkOf({ verifiedScore: 1, verifiedReason: '缺' }) } })).toBe(code)
  })

  test('is the one that was printed, where its photos were attached before their bytes were in it', () => {
    const before = { ...submitted, evidence: { 1: [photo], 9: [{ ...photo, photoId: 'b'.repeat(32), caption: '' }] } }
    expect([codeOf(submitted), codeOf(before)]).toEqual(['5V52-MJNZ', 'V4QJ-1PWK'])
  })

  test('does not depend on who saved it, how often, or in which order its figures were filled in', () => {
    expect(codeOf(answering({ revision: 9, savedBy: 'p-other' }))).toBe(codeOf(submitted))
    const figures = (facts: object) => codeOf(answering({ facts }))
    expect(figures({ meetings: 1, trainings: 2 })).toBe(figures({ trainings: 2, meetings: 1 }))
  })

  test('text that moves from one row to another is another submission', () => {
    const swapped = { ...submitted.answers, 1: submitted.answers[2], 2: submitted.answers[1] } as Assessment['answers']
    expect(codeOf({ ...submitted, answers: swapped })).not.toBe(codeOf(submitted))
  })

  test('is eight digits that are not mistaken for others', () => {
    expect(formCodeOf('00'.repeat(32))).toBe('0000-0000')
    expect(formCodeOf('ff'.repeat(32))).toBe('ZZZZ-ZZZZ')
    expect(formCodeOf(`0123456789${'0'.repeat(54)}`)).toBe('04HM-ASW9')
    expect(() => formCodeOf('FF')).toThrow('not a SHA-256')
  })
})

describe('what was endorsed', () => {
  const verified = { ...submitted, remarks: { 1: remarkOf({ verifiedScore: 3, verifiedReason: '缺少文件' }) } }

  test('is the submission with the union’s own scores and their reasons', () => {
    const texts = [
      submitted,
      verified,
      { ...submitted, remarks: { 1: remarkOf({ verifiedScore: 3, verifiedReason: '缺少照片' }) } },
      { ...submitted, remarks: { 2: remarkOf({ verifiedScore: 3, verifiedReason: '缺少文件' }) } },
      { ...verified, round: 2 },
    ].map((assessment) => canonicalEndorsement(assessment, rubric))
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('does not change with a comment, which is advice', () => {
    const commented = { ...submitted, remarks: { 1: remarkOf({ comment: '写得好' }) } }
    expect(canonicalEndorsement(commented, rubric)).toBe(canonicalEndorsement(submitted, rubric))
  })

  test('is never the text of a submission', () => {
    expect(canonicalEndorsement(submitted, rubric)).not.toBe(canonicalSubmission(submitted, rubric))
  })
})
