import type { Answer, AnswerContent } from '@/domain/answer/answer'
import type { ReturnOrder } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Photo } from '@/domain/evidence/photo'
import { changesByUrgency, compareRounds } from '@/features/review/rounds'

const at = getInstant(1_796_000_000_000)
const answer = (narrative: string, more: Partial<AnswerContent> = {}): Answer => ({
  narrative,
  selfScore: 3,
  facts: {},
  revision: 1,
  savedAt: at,
  savedBy: 'p-contact',
  ...more,
})
const photo = (photoId: string, caption = ''): Photo => ({
  photoId,
  fileId: `cloud://${photoId}`,
  type: 'jpeg',
  bytes: 1,
  caption,
  attachedAt: at,
  attachedBy: 'p-contact',
})
const asking = (...nos: number[]): ReturnOrder => ({
  nos,
  rectifyBy: getPlainDate('2026-12-20'),
  note: '',
  at,
  byName: '陈审',
  from: 'union',
})
const compare = (
  before: Parameters<typeof compareRounds>[1],
  answers: Record<number, Answer>,
  returnOrder: ReturnOrder | null,
  evidence: Record<number, Photo[]> = {},
) => compareRounds({ answers, evidence, returnOrder }, before)

test('a first round has nothing to be compared with', () => {
  expect(compare(null, { 1: answer('一') }, null)).toBeUndefined()
})

describe('between two rounds', () => {
  const former = { answers: { 1: answer('一'), 2: answer('二'), 3: answer('三'), 4: answer('四') }, evidence: {} }
  const comparison = compare(
    former,
    { 1: answer('一改'), 2: answer('二'), 3: answer('三改'), 4: answer('四') },
    asking(1, 2),
  )

  test('it is told apart what was asked for and done, asked for and left, and done unrequested', () => {
    expect(comparison).toMatchObject({ requested: [1, 2], changed: [1, 3], ignored: [2], unrequested: [3] })
  })
  test('an indicator that nobody asked for and nobody touched is not among the changes', () => {
    expect(comparison?.changes[4]).toBeUndefined()
  })
  test('what was asked for and left comes first, then what nobody asked for, then what was done as requested', () => {
    expect(comparison && changesByUrgency(comparison).map((change) => change.no)).toEqual([2, 3, 1])
  })
})

describe('a change is', () => {
  const changed = (before: Answer | undefined, now: Answer, photosBefore: Photo[] = [], photosNow: Photo[] = []) =>
    compare({ answers: before ? { 8: before } : {}, evidence: { 8: photosBefore } }, { 8: now }, asking(8), {
      8: photosNow,
    })?.changes[8]

  test('another score alone, and the former one is told', () => {
    expect(changed(answer('同'), answer('同', { selfScore: 2.5 }))).toMatchObject({
      changed: true,
      narrativeChanged: false,
      scoreBefore: 3,
    })
  })
  test('a score set where there was none', () => {
    expect(changed(answer('同', { selfScore: null }), answer('同'))).toMatchObject({ changed: true, scoreBefore: null })
  })
  test('another figure, one more and one fewer', () => {
    const before = answer('同', { facts: { payroll: 9000, educationExpenses: 180 } })
    const now = answer('同', { facts: { payroll: 9000, insured: 5 } })
    expect(changed(before, now)).toMatchObject({
      changed: true,
      factsBefore: { educationExpenses: 180, insured: null },
    })
  })
  test('a photo that came and one that went', () => {
    const change = changed(answer('同'), answer('同'), [photo('a'), photo('b')], [photo('b'), photo('c')])
    expect(change).toMatchObject({ changed: true, photosAdded: ['c'] })
    expect(change?.photosRemoved.map((each) => each.photoId)).toEqual(['a'])
  })
  test('another caption under the same photo', () => {
    expect(changed(answer('同'), answer('同'), [photo('a', '会议')], [photo('a', '培训')])).toMatchObject({
      changed: true,
      photosAdded: [],
      photosRemoved: [],
    })
  })
  test('an answer where there was none', () => {
    expect(changed(undefined, answer('新'))).toMatchObject({ changed: true, narrativeBefore: '', scoreBefore: null })
  })
  test('not another revision of the same words', () => {
    expect(changed(answer('同'), { ...answer('同'), revision: 9 })).toMatchObject({ changed: false })
  })
})
