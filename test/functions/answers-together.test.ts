import type { ActionInput } from '@/contract/contract'
import { databaseCallsOf } from './support/database-calls'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const MINE = 'c2026-e001'
type Answers = ActionInput<'assessment.saveAnswers'>['answers']
type OneAnswer = Answers[number]

const one = (no: number, more: Partial<OneAnswer> = {}): OneAnswer => ({
  ...{ requestId: newRequest(), no, seenRevision: 0, narrative: `第 ${no} 项`, selfScore: null, facts: {} },
  ...more,
})
const withoutId = ({ requestId: _id, ...answer }: OneAnswer) => answer
const all = Array.from({ length: 28 }, (_, index) => index + 1)
const together = (...answers: Answers) => ({ assessmentId: MINE, answers })
const mine = () => world.as('contact-1')
const save = async (...answers: Answers) => (await mine().does('assessment.saveAnswers', together(...answers))).results

interface Paper {
  readonly answers: Readonly<Record<string, { readonly narrative: string; readonly revision: number }>>
  readonly tally: Readonly<Record<string, { readonly answered: boolean }>>
  readonly startedAt: number | null
  readonly lastSavedAt: number | null
  readonly records?: { readonly count: number; readonly list: ReadonlyArray<{ readonly no: number }> }
}
const paper = async (): Promise<Paper> => {
  const [found] = await world.read<Paper>('assessments', { _id: MINE })
  if (!found) throw new Error('the form is not there')
  return found
}

describe('saving answers together is refused as a whole, and nothing is written,', () => {
  test.each([
    ['for an unknown person', 'stranger', 'not_bound'],
    ['for somebody whose seat was ended', 'former', 'seat_revoked'],
    ['for another enterprise’s contact', 'contact-2', 'other_enterprise'],
    ['for the union’s reviewer', 'reviewer-dg', 'not_permitted'],
    ['for another union’s reviewer', 'reviewer-sz', 'other_union'],
    ['for the office', 'office', 'not_permitted'],
  ])('%s', async (_case, openId, code) => {
    const refusal = await world.as(openId).isRefused('assessment.saveAnswers', together(one(1), one(2)))
    expect(refusal.refused).toBe(code)
    expect(await paper()).toMatchObject({ answers: {}, startedAt: null })
  })

  test.each([
    ['with none', []],
    ['with 29', [...all, 1].map((no) => one(no))],
    ['with two to one indicator', [one(1), one(1)]],
    ['with two under one id', [one(1, { requestId: 'a'.repeat(16) }), one(2, { requestId: 'a'.repeat(16) })]],
    ['with one that has a field that nobody knows', [one(1), { ...one(2), mood: 'good' }]],
  ])('%s', async (_case, answers) => {
    const refusal = await mine().isRefused('assessment.saveAnswers', together(...answers))
    expect(refusal.refused).toBe('request_malformed')
    expect((await paper()).answers).toEqual({})
  })

  test('where it is larger than a request may be', async () => {
    const book = all.map((no) => one(no, { narrative: '长'.repeat(11_000) }))
    expect((await mine().isRefused('assessment.saveAnswers', together(...book))).refused).toBe('request_too_large')
  })

  test('once the year is archived', async () => {
    const [cycle] = await world.read<{ _id: string }>('cycles', { _id: 'c2026' })
    await world.replace('cycles', { _id: 'c2026', ...cycle, archivedAt: 1 })
    expect((await mine().isRefused('assessment.saveAnswers', together(one(1)))).refused).toBe('cycle_archived')
  })
})

describe('of answers that are sent together each is refused for itself, and the others are saved:', () => {
  test.each([
    ['an unknown indicator', one(29), 'indicator_unknown'],
    ['a narrative over 2,000 characters', one(2, { narrative: '工'.repeat(2001) }), 'narrative_too_long'],
    ['a score above the points', one(8, { selfScore: 40 }), 'score_out_of_range'],
    ['a figure that nobody asks for', one(8, { facts: { shoeSize: 42 } }), 'fact_unknown'],
    ['a revision that never was', one(2, { seenRevision: 7 }), 'answer_stale'],
  ])('%s', async (_case, wrong, code) => {
    const results = await save(one(1), wrong, one(3))
    expect(results).toMatchObject([
      { no: 1, answer: { revision: 1 } },
      { no: wrong.no, refusal: { refused: code } },
      { no: 3, answer: { revision: 1 } },
    ])
    expect(Object.keys((await paper()).answers)).toEqual(['1', '3'])
  })

  test('one that a colleague wrote meanwhile, with the text that stands there', async () => {
    await mine().does('assessment.saveAnswer', { assessmentId: MINE, ...withoutId(one(2, { narrative: '先写的' })) })
    const results = await save(one(1), one(2, { narrative: '后写的' }))
    expect(results[1]).toMatchObject({ no: 2, refusal: { refused: 'answer_stale', with: { narrative: '先写的' } } })
    expect((await paper()).answers).toMatchObject({ 1: { revision: 1 }, 2: { narrative: '先写的', revision: 1 } })
  })

  test('but the same words as a colleague’s are no conflict', async () => {
    await save(one(2))
    expect(await save(one(2))).toMatchObject([{ no: 2, answer: { revision: 1 } }])
  })

  test('those that are closed while a form is returned', async () => {
    await world.replace('assessments', { _id: MINE, ...(await paper()), state: 'returned', editable: [3, 5] })
    const results = await save(one(3, { changeNote: '已补充名单' }), one(4), one(5))
    expect(results).toMatchObject([
      { no: 3, answer: { changeNote: '已补充名单' } },
      { no: 4, refusal: { refused: 'indicator_locked' } },
      { no: 5, answer: {} },
    ])
  })
})

test('a whole form is saved as if each had been saved alone: texts, numbers for lists, and a record each', async () => {
  const results = await save(...all.map((no) => one(no)))
  expect(results.map(({ no }) => no)).toEqual(all)
  const { answers, tally, records, startedAt, lastSavedAt } = await paper()
  for (const no of all) {
    expect(answers[no]).toMatchObject({ narrative: `第 ${no} 项`, revision: 1, savedBy: 'p-contact-1' })
    expect(tally[no]).toMatchObject({ answered: true })
  }
  expect(startedAt).toBe(lastSavedAt)
  expect(records?.count).toBe(28)
  expect(records?.list.map(({ no }) => no)).toEqual(all)
})

test('28 answers cost two database calls, as one does, and with those that are submitted it is four', async () => {
  expect(await databaseCallsOf(world, () => save(...all.map((no) => one(no))))).toBe(2)
  const [stored] = await world.read<{ revision: number }>('assessments', { _id: MINE })
  const submit = { assessmentId: MINE, seenRevision: stored?.revision ?? 0 }
  expect(await databaseCallsOf(world, () => mine().ask('assessment.submit', submit))).toBeLessThanOrEqual(2)
})

test('their records are filed once thirty lie in the form', async () => {
  await save(...all.map((no) => one(no)))
  await world.told()
  expect(await world.read('audit', { what: 'assessment.saveAnswer' })).toHaveLength(0)
  await save(one(1, { seenRevision: 1, narrative: '改过' }), one(2, { seenRevision: 1, narrative: '改过' }))
  await world.told()
  expect(await world.read('audit', { what: 'assessment.saveAnswer' })).toHaveLength(30)
})

describe('sent again because its answer was lost', () => {
  const lost = [one(1), one(2), one(3)]

  test('it saves nothing twice and gets the same answer', async () => {
    await world.fails({ action: 'database.modifyDocument' }, 1, 'lose-answer')
    expect((await mine().ask('assessment.saveAnswers', together(...lost))).outcome).toBe('outage')
    const results = await save(...lost)
    expect(results).toMatchObject(lost.map(({ no }) => ({ no, answer: { revision: 1 } })))
    expect((await paper()).records?.count).toBe(3)
  })

  test('it is known in other company, and alone', async () => {
    await save(...lost)
    expect(await save(...lost.slice(1), one(9))).toMatchObject(Array(3).fill({ answer: { revision: 1 } }))
    const [{ requestId, ...alone }] = lost as [OneAnswer]
    const again = await mine().does('assessment.saveAnswer', { assessmentId: MINE, ...alone }, requestId)
    expect(again.answer.revision).toBe(1)
  })

  test('and one that was sent alone is known among others', async () => {
    const { requestId, ...alone } = one(4)
    await mine().does('assessment.saveAnswer', { assessmentId: MINE, ...alone }, requestId)
    expect(await save({ requestId, ...alone }, one(5))).toMatchObject([{ answer: { revision: 1 } }, { answer: {} }])
  })

  test('but an id that was used for another text is refused, and the others are saved', async () => {
    await save(...lost)
    expect(await save({ ...(lost[0] as OneAnswer), narrative: '别的话' }, one(6))).toMatchObject([
      { no: 1, refusal: { refused: 'request_id_reused' } },
      { no: 6, answer: { revision: 1 } },
    ])
  })
})

test('colleagues who send whole forms at the same moment: each indicator is one person’s, and whoever was second is shown it', async () => {
  const sent = await Promise.all(
    ['甲', '乙', '丙', '丁'].map((name) => save(...all.map((no) => one(no, { narrative: `${name} 写的第 ${no} 项` })))),
  )
  const { answers } = await paper()
  for (const no of all) {
    expect(answers[no]?.revision).toBe(1)
    const came = sent.map((results) => results[no - 1])
    expect(came.filter((each) => each && 'answer' in each)).toHaveLength(1)
    for (const each of came)
      if (each && 'refusal' in each)
        expect(each.refusal).toMatchObject({ refused: 'answer_stale', with: { narrative: answers[no]?.narrative } })
  }
})

test('colleagues who send different halves at the same moment refuse each other nothing', async () => {
  const halves = await Promise.all([all.slice(0, 14), all.slice(14)].map((nos) => save(...nos.map((no) => one(no)))))
  expect(halves.flat().every((each) => 'answer' in each)).toBe(true)
  expect(Object.keys((await paper()).answers)).toHaveLength(28)
})
