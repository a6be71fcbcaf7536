import { databaseCallsOf } from './support/database-calls'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const MINE = 'c2026-e001'
const answer = (more: object = {}) => ({
  assessmentId: MINE,
  no: 8,
  seenRevision: 0,
  narrative: '按工资总额足额计提教育经费。',
  selfScore: 3.5,
  facts: { educationExpenses: 186.4, payroll: 9320 },
  ...more,
})

describe('saving an answer is refused', () => {
  test.each([
    ['an unknown person', 'stranger', {}, 'not_bound'],
    ['somebody whose seat was ended', 'former', {}, 'seat_revoked'],
    ['another enterprise’s contact', 'contact-2', {}, 'other_enterprise'],
    ['the union’s reviewer', 'reviewer-dg', {}, 'not_permitted'],
    ['another union’s reviewer', 'reviewer-sz', {}, 'other_union'],
    ['the office', 'office', {}, 'not_permitted'],
    ['an unknown indicator', 'contact-1', { no: 29 }, 'indicator_unknown'],
    ['an assessment that does not exist', 'contact-1', { assessmentId: 'c2026-e999' }, 'assessment_unknown'],
    ['a score above the points', 'contact-1', { selfScore: 4.5 }, 'score_out_of_range'],
    ['a score below 0', 'contact-1', { selfScore: -0.5 }, 'score_out_of_range'],
    ['a score off the step', 'contact-1', { selfScore: 3.3 }, 'score_off_step'],
    ['a score on a bonus without points', 'contact-1', { no: 27, selfScore: 1, facts: {} }, 'score_not_open'],
    ['a narrative over 2,000 characters', 'contact-1', { narrative: '工'.repeat(2001) }, 'narrative_too_long'],
    ['a figure that the indicator does not ask for', 'contact-1', { facts: { shoeSize: 42 } }, 'fact_unknown'],
    ['a negative figure', 'contact-1', { facts: { payroll: -1 } }, 'fact_out_of_range'],
    ['a revision that never was', 'contact-1', { seenRevision: 7 }, 'answer_stale'],
  ])('for %s', async (_case, openId, change, code) => {
    const refusal = await world.as(openId).isRefused('assessment.saveAnswer', answer(change))
    expect(refusal.refused).toBe(code)
    const [stored] = await world.read<{ answers: object; startedAt: number | null }>('assessments', { _id: MINE })
    expect(stored).toMatchObject({ answers: {}, startedAt: null })
  })
})

test('an answer is kept as it was written, and its few numbers go into the tally', async () => {
  const { answer: saved } = await world.as('contact-1').does('assessment.saveAnswer', answer())
  expect(saved).toMatchObject({ narrative: '按工资总额足额计提教育经费。', selfScore: 3.5, revision: 1 })
  const { assessment } = await world.as('contact-1').does('assessment.load', { assessmentId: MINE })
  expect(assessment.answers[8]).toEqual(saved)
  expect(assessment.tally[8]).toEqual({ answered: true, score: 3.5 })
  expect(assessment.startedAt).not.toBeNull()
})

test('what was pasted along and cannot be seen is left out, a soft return is a line break, and nothing is refused for it', async () => {
  const pasted = answer({ no: 20, selfScore: null, facts: {}, narrative: '培训\u0007记录\u000B第二行\u202E。' })
  const { answer: saved } = await world.as('contact-1').does('assessment.saveAnswer', pasted)
  expect(saved.narrative).toBe('培训记录\n第二行。')
})

test('a repeated request saves nothing twice and gets the same answer', async () => {
  const request = newRequest()
  const input = answer({ no: 1, selfScore: 5, facts: {} })
  const first = await world.as('contact-1').does('assessment.saveAnswer', input, request)
  const second = await world.as('contact-1').does('assessment.saveAnswer', input, request)
  expect(second).toEqual(first)
  expect(second.answer.revision).toBe(1)
})

test('a stale save is refused with the text that stands there, so that both can be shown', async () => {
  const input = answer({ no: 2, selfScore: 3, facts: {}, narrative: '先写的' })
  await world.as('contact-1').does('assessment.saveAnswer', input)
  const refusal = await world.as('contact-1').isRefused('assessment.saveAnswer', { ...input, narrative: '后写的' })
  expect(refusal).toMatchObject({ refused: 'answer_stale', with: { revision: 1, narrative: '先写的' } })
})

test('two people fill in different indicators at the same moment, and both are kept', async () => {
  const save = (no: number) =>
    world
      .as('contact-1')
      .does('assessment.saveAnswer', answer({ no, selfScore: 1, facts: {}, narrative: `第 ${no} 项` }))
  await Promise.all([5, 6, 7, 9, 10, 11].map(save))
  const { assessment } = await world.as('contact-1').does('assessment.load', { assessmentId: MINE })
  for (const no of [5, 6, 7, 9, 10, 11]) expect(assessment.answers[no]?.narrative).toBe(`第 ${no} 项`)
})

test('of many saves on the same revision exactly one is kept', async () => {
  const replies = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      world
        .as('contact-1')
        .ask('assessment.saveAnswer', answer({ no: 12, selfScore: 1, facts: {}, narrative: `第 ${index} 人` })),
    ),
  )
  expect(replies.filter((reply) => reply.outcome === 'done')).toHaveLength(1)
  expect(
    replies.filter((reply) => reply.outcome === 'refused' && reply.refusal.refused === 'answer_stale'),
  ).toHaveLength(11)
})

test('loading a form costs at most two database calls, saving an answer two', async () => {
  const contact = world.as('contact-1')
  expect(
    await databaseCallsOf(world, () => contact.does('assessment.load', { assessmentId: MINE })),
  ).toBeLessThanOrEqual(2)
  const input = answer({ no: 13, selfScore: 1, facts: {} })
  expect(await databaseCallsOf(world, () => contact.does('assessment.saveAnswer', input))).toBeLessThanOrEqual(2)
})
