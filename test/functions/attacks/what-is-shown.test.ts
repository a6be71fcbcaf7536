import type { Assessment, Remark } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import { assessment, filledIn } from '../support/standing'
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

/** Every text and list at its limit, in characters of four bytes. */
const biggest = (): Pick<Assessment, 'answers' | 'evidence' | 'remarks'> => {
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
  }
}

test('the biggest form there can be, beside its former round, is within the megabyte of an answer', async () => {
  const { answers, evidence, remarks } = biggest()
  const second = { state: 'submitted', round: 2, submittedAt: getInstant(2), answers, evidence, remarks } as const
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
