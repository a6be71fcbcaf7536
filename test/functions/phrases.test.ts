import { person } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  await world.insert({ people: [person('colleague', '李四', { role: 'reviewer', unionId: 'u-dongguan' })] })
})
afterEach(() => world.end())

const lists = (by: string) => world.as(by).does('phrase.list', {})
const saves = (by: string, of: 'own' | 'shared', phrases: readonly string[], seenRevision = 0) =>
  world.as(by).ask('phrase.save', { of, seenRevision, phrases: [...phrases] })

describe('常用语', () => {
  test.each([
    ['contact-1', 'not_permitted'],
    ['former', 'seat_revoked'],
    ['stranger', 'not_bound'],
  ])('are for whoever reviews: %s is refused (%s)', async (by, refused) => {
    expect((await world.as(by).isRefused('phrase.list', {})).refused).toBe(refused)
    expect(await saves(by, 'own', ['甲'])).toMatchObject({ refusal: { refused } })
  })

  test('of one’s own are one’s own, on whatever phone', async () => {
    await saves('reviewer-dg', 'own', ['请补充签到表'])
    expect((await lists('reviewer-dg')).own).toEqual({ phrases: ['请补充签到表'], revision: 1 })
    expect((await lists('colleague')).own.phrases).toEqual([])
  })

  test('of a union are read and written by all of its reviewers, and by nobody else', async () => {
    await saves('reviewer-dg', 'shared', ['照片看不清'])
    expect(await saves('colleague', 'shared', ['照片看不清', '请核对'], 1)).toMatchObject({ value: { revision: 2 } })
    expect((await lists('reviewer-dg')).shared.phrases).toEqual(['照片看不清', '请核对'])
    for (const other of ['reviewer-sz', 'office']) expect((await lists(other)).shared.phrases).toEqual([])
  })

  test('are not written over what a colleague wrote meanwhile; a repetition is answered as before', async () => {
    await saves('reviewer-dg', 'shared', ['甲'])
    expect(await saves('colleague', 'shared', ['乙'])).toMatchObject({ refusal: { refused: 'phrases_changed' } })
    expect(await saves('reviewer-dg', 'shared', ['甲'])).toMatchObject({ value: { revision: 1 } })
    expect((await lists('colleague')).shared).toEqual({ phrases: ['甲'], revision: 1 })
  })
})
