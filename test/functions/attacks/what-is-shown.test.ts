import type { Assessment, Remark } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { assessment, filledIn, person } from '../support/standing'
import { READY, rounds } from '../support/rounds'
import { startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, flag, returnIt, endorse, load } = rounds(() => world)
const shownToContact = async () => (await load('contact-2')).assessment.remarks

test('a contact reads a remark once it is sent, and not while it is being written', async () => {
  await submit()
  await flag(8)
  expect(await shownToContact()).toEqual({})
  expect((await load('reviewer-dg')).assessment.remarks[8]?.comment).toBe('请补充材料')
  await returnIt()
  expect((await shownToContact())[8]?.comment).toBe('请补充材料')
  await submit()
  await flag(9, '还没有想好')
  expect(Object.keys(await shownToContact())).toEqual(['8'])
})

test('what the office notes on an endorsed form stays with the reviewers until it is sent back', async () => {
  await submit()
  const note = { assessmentId: READY, seenRevision: 0, flagged: false, verifiedScore: 1, verifiedReason: '材料不足' }
  await world.as('reviewer-dg').does('assessment.remark', { ...note, no: 8, comment: '核减' })
  await endorse()
  await flag(9, '省里的意见', 'office')
  expect(Object.keys(await shownToContact())).toEqual(['8'])
})

test('an endorsed form that the office has marked for return is not received', async () => {
  await submit()
  await endorse()
  await flag(9, '省里的意见', 'office')
  const refusal = await world.as('office').isRefused('assessment.receive', { assessmentId: READY, seenRevision: 2 })
  expect(refusal).toMatchObject({ refused: 'returns_outstanding', with: { nos: [9] } })
})

const moveOn = async (openId: string, move: 'assessment.withdraw' | 'assessment.beginReview') =>
  world.as(openId).does(move, { assessmentId: READY, seenRevision: (await load()).assessment.revision })
const withReviewerSz = () =>
  world.as('office').does('routing.assign', { enterpriseId: 'e002', unionId: 'u-shenzhen', reason: '属地调整' })

test('what a union was writing stays unread when the form is taken from it and then withdrawn', async () => {
  await submit()
  await flag(8)
  await returnIt()
  await submit()
  await moveOn('reviewer-dg', 'assessment.beginReview')
  const score = { verifiedScore: 1, verifiedReason: '还没有想好的理由', flagged: true, comment: '还没有想好' }
  await world.as('reviewer-dg').does('assessment.remark', { assessmentId: READY, no: 9, seenRevision: 0, ...score })
  await withReviewerSz()
  await moveOn('contact-2', 'assessment.withdraw')
  const { assessment } = await load('contact-2')
  expect(assessment.state).toBe('returned')
  expect(Object.keys(assessment.remarks)).toEqual(['8'])
  expect(JSON.stringify(assessment)).not.toContain('还没有想好')
  // Not lost either: the next union reads it when the form comes back, marks and all.
  await submit()
  expect((await load('reviewer-sz')).assessment.remarks[9]).toMatchObject({ comment: '还没有想好', flagged: true })
  expect(Object.keys((await load('contact-2')).assessment.remarks)).toEqual(['8'])
})

test('a remark begins the review that nobody began, so that it cannot be withdrawn from under it', async () => {
  await submit()
  const { revision } = (await load()).assessment
  const note = { assessmentId: READY, no: 9, seenRevision: 0, flagged: true, verifiedScore: null, verifiedReason: '' }
  const written = await world.as('reviewer-dg').does('assessment.remark', { ...note, comment: '还没有想好' })
  expect(written.revision).toBe(revision + 1)
  for (const seenRevision of [revision, revision + 1]) {
    const refusal = await world.as('contact-2').isRefused('assessment.withdraw', { assessmentId: READY, seenRevision })
    expect(refusal.refused).toMatch(/^(version_changed|review_begun)$/)
  }
  expect(await shownToContact()).toEqual({})
  const { rows } = await world.as('contact-2').does('assessment.timeline', { assessmentId: READY, after: null })
  expect(rows.map(({ kind }) => kind)).toContain('review_began')
})

test('a remark that is refused begins no review', async () => {
  await submit()
  const note = { assessmentId: READY, seenRevision: 0, comment: '', flagged: false, verifiedReason: '' }
  await world.as('reviewer-dg').isRefused('assessment.remark', { ...note, no: 9, verifiedScore: 0.5 })
  expect((await load()).assessment.reviewBeganAt).toBeNull()
})

describe('of a form kept before it was recorded what was sent', () => {
  const at = (day: string) => getInstant(Date.parse(`2026-11-${day}T02:00:00Z`))
  const remark = (day: string, comment: string): Remark => ({
    ...{ comment, flagged: false, verifiedScore: null, verifiedReason: '', revision: 1 },
    ...{ at: at(day), by: 'p-reviewer-dg', byName: '陈审' },
  })
  const returnOrder = {
    nos: [8],
    rectifyBy: getPlainDate('2026-12-10'),
    note: '',
    byName: '陈审',
    from: 'union',
  } as const

  test.each([
    ['returned', { state: 'returned', round: 1, editable: [8], returnOrder: { ...returnOrder, at: at('20') } }],
    ['endorsed', { state: 'endorsed', round: 1, reviewBeganAt: at('19'), endorsedAt: at('20') }],
    ['received', { state: 'received', round: 1, reviewBeganAt: at('18'), endorsedAt: at('19'), receivedAt: at('20') }],
  ] as const)('and %s, the enterprise reads what nobody wrote on since', async (_state, standing) => {
    const remarks = { 8: remark('20', '发出的意见'), 9: remark('21', '后来想到的') }
    const { sentRemarks: _none, ...before } = assessment(60, 'u-dongguan', { ...filledIn(), ...standing, remarks })
    await world.insert({
      assessments: [before],
      events: [
        {
          _id: 'e-60',
          subjectId: 'c2026-e060',
          kind: 'submitted',
          round: 1,
          at: 1,
          snapshot: { ...filledIn(), evidence: {} },
        },
      ],
      people: [person('contact-60', '钱六十', { role: 'contact', enterpriseId: 'e060' })],
    })
    const { assessment: shown } = await load('contact-60', 'c2026-e060')
    expect(Object.keys(shown.remarks)).toEqual(['8'])
    expect(JSON.stringify(shown)).not.toContain('后来想到的')
    expect(Object.keys((await load('office', 'c2026-e060')).assessment.remarks)).toEqual(['8', '9'])
  })
})

test('the office’s notes do not show through the check of an endorsement', async () => {
  await submit()
  await endorse()
  const note = { assessmentId: READY, no: 8, seenRevision: 0, comment: '', flagged: false }
  await world.as('office').does('assessment.remark', { ...note, verifiedScore: 1, verifiedReason: '材料不足' })
  const verdictFor = async (openId: string) =>
    (await world.as(openId).does('assessment.verifyEndorsement', { assessmentId: READY })).verdict
  expect([await verdictFor('contact-2'), await verdictFor('office')]).toEqual(['same', 'remarks_changed'])
})

/** Every text and list at its limit, in characters of four bytes. */
const biggest = (): Pick<Assessment, 'answers' | 'evidence' | 'remarks' | 'sentRemarks'> => {
  const at = getInstant(1)
  const words = '😀'.repeat(500)
  const remark: Remark = {
    comment: words,
    flagged: false,
    verifiedScore: 0,
    verifiedReason: words,
    revision: 1,
    at,
    by: 'p-reviewer-dg',
    byName: '陈审',
  }
  const { answers } = filledIn()
  const nos = Object.keys(answers).map(Number)
  const photo = (no: number, index: number) => ({
    photoId: `${no}0${index}`.padStart(32, '0'),
    fileId: `cloud://environment-1a2b3c4d5e.656e-environment-1a2b3c4d5e-1300000000/evidence/c2026-e050/${no}/1/${'0'.repeat(32)}.jpg`,
    type: 'jpeg' as const,
    bytes: 10_000_000,
    caption: '😀'.repeat(40),
    attachedAt: at,
    attachedBy: 'p-contact-1',
  })
  const every = <Value>(of: (no: number) => Value) => Object.fromEntries(nos.map((no) => [no, of(no)]))
  return {
    answers: Object.fromEntries(
      Object.entries(answers).map(([no, answer]) => [no, { ...answer, narrative: '😀'.repeat(2000) }]),
    ),
    evidence: every((no) => Array.from({ length: 9 }, (_, index) => photo(no, index))),
    remarks: every(() => remark),
    sentRemarks: every(() => remark),
  }
}

test('the biggest form there can be, beside its former round, is within the megabyte of an answer', async () => {
  const { answers, evidence, ...remarks } = biggest()
  const second = { state: 'submitted', round: 2, submittedAt: getInstant(2), answers, evidence, ...remarks } as const
  const event = { subjectId: 'c2026-e050', kind: 'submitted', round: 1, at: 1, snapshot: { answers, evidence } }
  await world.insert({
    assessments: [assessment(50, 'u-dongguan', second)],
    events: [{ _id: 'e-1', eventId: 'e-1', ...event, effects: [], delivery: 'done' }],
  })
  const loaded = await load('reviewer-dg', 'c2026-e050')
  expect(loaded.former?.answers[28]?.narrative).toHaveLength(4000)
  expect(Buffer.byteLength(JSON.stringify(loaded))).toBeLessThan(900_000)
  expect(JSON.stringify(loaded)).not.toContain('requestId')
})
