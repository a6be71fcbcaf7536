import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { toldOn } = timer(() => world)

test('a contact who has not submitted is reminded 30, 14, 7, 3, 1 days before, on the day, and once when it is over', async () => {
  const days = Array.from({ length: 36 }, (_, index) =>
    new Date(Date.parse('2026-11-14T00:00:00Z') + index * 86_400_000).toISOString().slice(5, 10),
  )
  expect(await toldOn('p-contact-1', days)).toEqual([
    ...['11-15', '12-01', '12-08', '12-12', '12-14', '12-15', '12-16'],
  ])
})
