import { daysFrom, timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { toldOn } = timer(() => world)

test('a contact who has not submitted is reminded 30, 14, 7, 3, 1 days before, on the day, and once when it is over', async () => {
  expect(await toldOn('p-contact-1', daysFrom('11-14', 36))).toEqual([
    ...['11-15', '12-01', '12-08', '12-12', '12-14', '12-15', '12-16'],
  ])
})
