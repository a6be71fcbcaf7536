import { PRESENT_MINUTES } from '@/domain/assessment/colleagues'
import { READY } from './support/rounds'
import { person } from './support/standing'
import { FIRST_OF_DECEMBER, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  await world.insert({ people: [person('colleague', '钱二', { role: 'contact', enterpriseId: 'e002' })] })
})
afterEach(() => world.end())

const opens = (by: string, no: number) => world.as(by).does('colleagues.filling', { assessmentId: READY, no })
const loads = async (by: string) => (await world.as(by).does('assessment.load', { assessmentId: READY })).colleagues
const assigns = (by: string, dimensionId: string, personId?: string) =>
  world.as(by).ask('colleagues.assign', { assessmentId: READY, dimensionId, ...(personId ? { personId } : {}) })

describe('neither is told or done by anybody but the enterprise’s contacts', () => {
  test.each([
    ['contact-1', 'other_enterprise'],
    ['reviewer-sz', 'other_union'],
    ['reviewer-dg', 'not_permitted'],
    ['office', 'not_permitted'],
    ['former', 'seat_revoked'],
    ['stranger', 'not_bound'],
  ])('%s: %s', async (by, refused) => {
    expect((await world.as(by).isRefused('colleagues.filling', { assessmentId: READY, no: 8 })).refused).toBe(refused)
    expect(await assigns(by, 'skills', 'p-colleague')).toMatchObject({ refusal: { refused } })
  })

  test.each([
    [
      'an indicator that there is not',
      () => world.as('contact-2').isRefused('colleagues.filling', { assessmentId: READY, no: 99 }),
      'indicator_unknown',
    ],
    [
      'a dimension that there is not',
      () => world.as('contact-2').isRefused('colleagues.assign', { assessmentId: READY, dimensionId: 'shoes' }),
      'version_changed',
    ],
    [
      'somebody of another enterprise',
      () =>
        world
          .as('contact-2')
          .isRefused('colleagues.assign', { assessmentId: READY, dimensionId: 'skills', personId: 'p-contact-1' }),
      'person_unknown',
    ],
  ])('nor %s', async (_, ask, refused) => {
    expect((await ask()).refused).toBe(refused)
  })
})

describe('who is filling in what just now', () => {
  test('is told to the others with what they open and with the form, never of oneself', async () => {
    expect((await opens('colleague', 8)).present).toEqual([])
    expect((await opens('contact-2', 3)).present).toMatchObject([{ name: '钱二', no: 8 }])
    expect((await loads('colleague'))?.present).toMatchObject([{ no: 3 }])
    expect((await loads('contact-2'))?.present).toMatchObject([{ name: '钱二', no: 8 }])
  })

  test('is where they are now, and ends some minutes after they opened it', async () => {
    await opens('colleague', 8)
    await opens('colleague', 9)
    expect((await loads('contact-2'))?.present).toMatchObject([{ no: 9 }])
    await world.emulator.clock.set(new Date(FIRST_OF_DECEMBER.getTime() + (PRESENT_MINUTES + 5) * 60_000))
    expect((await loads('contact-2'))?.present).toEqual([])
  })

  test('costs a form no call of its own', async () => {
    world.emulator.resetStats()
    await loads('contact-2')
    expect(Object.values(world.emulator.stats().calls)).toEqual([1])
  })
})

describe('分工', () => {
  test('is given, changed and taken back by any of them, and read by all of them', async () => {
    expect((await loads('contact-2'))?.people.map(({ name, own }) => [name, own])).toEqual(
      expect.arrayContaining([['钱二', false]]),
    )
    expect(await assigns('contact-2', 'skills', 'p-colleague')).toMatchObject({
      value: { assigned: { skills: 'p-colleague' } },
    })
    await assigns('colleague', 'career', 'p-contact-2')
    expect((await loads('contact-2'))?.assigned).toEqual({ skills: 'p-colleague', career: 'p-contact-2' })
    await assigns('colleague', 'skills')
    expect((await loads('contact-2'))?.assigned).toEqual({ career: 'p-contact-2' })
  })

  test('ends with the seat of whoever leaves, and locks nothing', async () => {
    await assigns('contact-2', 'skills', 'p-colleague')
    await world.as('contact-2').does('assessment.saveAnswer', {
      ...{ assessmentId: READY, no: 8, seenRevision: 1, narrative: '不是我分工的也能写', selfScore: 1, facts: {} },
    })
    await world.as('office').does('oversight.unbind', { personId: 'p-colleague', reason: '已调离' })
    expect((await loads('contact-2'))?.assigned).toEqual({})
  })

  test('is nobody’s business outside the enterprise', async () => {
    await assigns('contact-2', 'skills', 'p-colleague')
    await world.as('contact-2').does('assessment.submit', { assessmentId: READY, seenRevision: 0 })
    const loaded = await world.as('reviewer-dg').does('assessment.load', { assessmentId: READY })
    expect(JSON.stringify(loaded)).not.toContain('"assigned"')
  })
})
