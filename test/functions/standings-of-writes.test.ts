import { counts } from './support/counts'
import { tellings } from './support/tellings'
import { timer } from './support/timer'
import { totals } from './support/totals'
import { startWorld, type World } from './support/world'
import { writes } from './support/writes'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { check } = totals(() => world)
const { fire } = timer(() => world)
const { agree } = counts(() => world)

/** Right as soon as it is answered; and right once all is counted, which leaves nothing to be found. */
const isCounted = async (): Promise<void> => {
  await agree()
  await world.told()
  await fire('12-01', '10:37')
  await agree()
  // Nothing was put right: the clock has counted.
  expect(await check()).toMatchObject({ found: 0, lines: [] })
}

describe('whatever is written, what stands above the lists is what the papers say', () => {
  test.each(tellings(() => world))('$action that tells $told', async (move) => {
    await move.before()
    const input = await move.input()
    await check({ mend: true })
    await world.as(move.by).does(move.action, input)
    await isCounted()
  })

  test.each(writes(() => world))('$action, which tells nobody', async ({ action, by, prepare }) => {
    const input = await prepare()
    // All that was prepared is counted, so that the write changes what is kept.
    await check({ mend: true })
    await world.as(by).does(action, input)
    await isCounted()
  })
})
