import { PRESENT_MINUTES } from '@/domain/assessment/colleagues'
import { RETURN_LETTER_LIMIT } from '@/domain/review/return-letter'
import { READY, rounds } from './support/rounds'
import { person } from './support/standing'
import { FIRST_OF_DECEMBER, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  await world.insert({
    people: [
      person('colleague', '李四', { role: 'reviewer', unionId: 'u-dongguan' }),
      person('office-2', '周六', { role: 'office' }),
    ],
  })
})
afterEach(() => world.end())

const { submit, flag, returnIt, endorse, seen: revisionOf } = rounds(() => world)
const review = async (by = 'reviewer-dg') =>
  (await world.as(by).does('assessment.load', { assessmentId: READY })).review
const marks = (nos: readonly number[], { by = 'reviewer-dg', seen = true, round = 1 } = {}) =>
  world.as(by).ask('review.markSeen', { assessmentId: READY, round, nos: [...nos], seen })
const draft = { assessmentId: READY, round: 1, rectifyBy: '2026-12-10', note: '第 8 项请补充签到表。' }
const drafts = (more: object = {}, by = 'reviewer-dg') => world.as(by).ask('review.keepLetter', { ...draft, ...more })
const looks = (by: string, no: number | null) =>
  world.as(by).does('review.present', { assessmentId: READY, ...(no === null ? {} : { no }) })
const refusedAs = (refused: string) => ({ refusal: { refused } })

/** The union returns indicator 8, and the enterprise hands in again after it has changed what is named. */
const resubmit = async (narrative: string | null) => {
  await flag(8)
  await returnIt()
  if (narrative !== null)
    await world.as('contact-2').does('assessment.saveAnswer', {
      ...{ assessmentId: READY, no: 8, seenRevision: 1, narrative, selfScore: 1, facts: {} },
    })
  await submit()
}

describe('is kept by whoever reviews it alone', () => {
  test.each([
    ['contact-2', 'not_permitted'],
    ['contact-1', 'other_enterprise'],
    ['reviewer-sz', 'other_union'],
    ['former', 'seat_revoked'],
    ['stranger', 'not_bound'],
  ])('%s: %s', async (by, refused) => {
    await submit()
    expect(await marks([8], { by })).toMatchObject(refusedAs(refused))
    expect(await drafts({}, by)).toMatchObject(refusedAs(refused))
    expect((await world.as(by).isRefused('review.present', { assessmentId: READY, no: 8 })).refused).toBe(refused)
  })

  test('the office while it is with the union, and the union once it is with the office', async () => {
    await submit()
    expect(await marks([8], { by: 'office' })).toMatchObject(refusedAs('move_not_allowed'))
    await endorse()
    expect(await marks([8])).toMatchObject(refusedAs('move_not_allowed'))
    expect(await drafts()).toMatchObject(refusedAs('move_not_allowed'))
    expect(await marks([8], { by: 'office' })).toMatchObject({ value: { seen: [8] } })
  })

  test('nor of a round that is over, an indicator that there is not, or a letter without end', async () => {
    await submit()
    expect(await marks([8], { round: 2 })).toMatchObject(refusedAs('version_changed'))
    expect(await marks([8, 99])).toMatchObject(refusedAs('indicator_unknown'))
    expect(await drafts({ note: '改'.repeat(RETURN_LETTER_LIMIT + 1) })).toMatchObject(
      refusedAs('return_letter_too_long'),
    )
  })

  test('an enterprise is told nothing of it', async () => {
    await submit()
    await marks([8])
    await drafts()
    const loaded = await world.as('contact-2').does('assessment.load', { assessmentId: READY })
    expect(loaded).not.toHaveProperty('review')
    expect(JSON.stringify(loaded)).not.toContain('签到表')
  })
})

describe('已阅', () => {
  test('is marked for one or a whole dimension, taken off again, and survives another phone', async () => {
    await submit()
    await marks([8, 9, 10])
    expect(await marks([9], { seen: false })).toMatchObject({ value: { seen: [8, 10] } })
    expect((await review())?.seen).toEqual([8, 10])
  })

  test('is each reviewer’s own', async () => {
    await submit()
    await marks([8])
    expect((await review('colleague'))?.seen).toEqual([])
  })

  test('falls back to unread where the enterprise changed an indicator, and there alone', async () => {
    await submit()
    await marks([7, 8])
    await resubmit('改过的自评情况，补充了签到表和照片。')
    expect((await review())?.seen).toEqual([7])
  })

  test('stays where it handed in the same again', async () => {
    await submit()
    await marks([7, 8])
    await resubmit(null)
    expect((await review())?.seen).toEqual([7, 8])
  })
})

describe('who else is reviewing', () => {
  test('is told to colleagues of the same union with what they open and with the form, never of oneself', async () => {
    await submit()
    expect((await looks('colleague', 8)).present).toEqual([])
    expect((await looks('reviewer-dg', null)).present).toMatchObject([{ name: '李四', no: 8 }])
    expect((await review('colleague'))?.present).toMatchObject([{ no: null }])
    expect((await looks('office', null)).present).toEqual([])
  })

  test('is where they are now, and ends some minutes later', async () => {
    await submit()
    await looks('colleague', 8)
    await looks('colleague', 12)
    expect((await review())?.present).toMatchObject([{ no: 12 }])
    await world.emulator.clock.set(new Date(FIRST_OF_DECEMBER.getTime() + (PRESENT_MINUTES + 5) * 60_000))
    expect((await review())?.present).toEqual([])
  })

  test('does not count who only reads what is with somebody else', async () => {
    await submit()
    await endorse()
    await looks('colleague', 8)
    await looks('office', 8)
    expect((await review())?.present).toEqual([])
    expect((await review('office-2'))?.present).toMatchObject([{ no: 8 }])
  })
})

describe('the draft of a 退回函', () => {
  test('is kept with its days for whoever writes it, and shown to colleagues under their name', async () => {
    await submit()
    await drafts()
    await drafts({ note: '第 8 项请补充。', each: [{ no: 8, rectifyBy: '2026-12-08' }] })
    expect((await review())?.letter).toMatchObject({
      ...{ note: '第 8 项请补充。', rectifyBy: '2026-12-10', each: { 8: '2026-12-08' } },
    })
    const shown = await review('colleague')
    expect(shown?.letter).toBeNull()
    expect(shown?.otherLetters).toMatchObject([{ name: '陈审', note: '第 8 项请补充。' }])
  })

  test('is what the enterprise reads once it is sent, and ends with its round', async () => {
    await submit()
    await drafts()
    await flag(8)
    await world.as('reviewer-dg').does('assessment.return', {
      ...{ assessmentId: READY, seenRevision: await revisionOf(), rectifyBy: '2026-12-10', note: draft.note },
      each: [{ no: 8, rectifyBy: '2026-12-08' }],
    })
    const { assessment } = await world.as('contact-2').does('assessment.load', { assessmentId: READY })
    expect(assessment.returnOrder).toMatchObject({ note: draft.note, each: { 8: '2026-12-08' } })
    expect((await review())?.letter).toBeNull()
    await submit()
    expect((await review())?.letter).toBeNull()
  })
})

test('costs a form no call of its own', async () => {
  await submit()
  await marks([8])
  // What followed the submission has come to rest.
  await world.told()
  world.emulator.resetStats()
  await review()
  expect(Object.values(world.emulator.stats().calls)).toEqual([1])
})
