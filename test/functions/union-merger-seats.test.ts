import type { Seat } from '@/domain/people/person'
import { DONGGUAN, mergers, SHENZHEN } from './support/merging'
import { person } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { merge } = mergers(() => world)

describe('when unions are merged', () => {
  test('who sits with the other one already keeps that one seat', async () => {
    const both: Seat = { role: 'reviewer', unionId: SHENZHEN }
    await world.insert({
      people: [
        person('both', '两边', { role: 'reviewer', unionId: DONGGUAN }),
        { ...person('both-2', '两边', both), personId: 'p-both', openId: 'both' },
      ],
    })
    await merge()
    expect(await world.read('people', { personId: 'p-both', revokedAt: null })).toMatchObject([{ unionId: SHENZHEN }])
  })

  test('and who had left that one so long ago that their name was erased has it again', async () => {
    const there: Seat = { role: 'reviewer', unionId: SHENZHEN }
    const left = { revokedAt: 1, erasedAt: 2, name: '已离开的人员 ABCDEF' }
    await world.insert({
      people: [
        { ...person('both', '两边', { role: 'reviewer', unionId: DONGGUAN }), telephone: '13800001111' },
        { ...person('both-2', '两边', there), personId: 'p-both', openId: 'both', ...left },
      ],
    })
    await merge()
    const [seat] = await world.read('people', { personId: 'p-both', revokedAt: null })
    expect(seat).toMatchObject({ unionId: SHENZHEN, name: '两边', telephone: '13800001111' })
    expect(seat).not.toHaveProperty('erasedAt')
  })
})
