import { chains } from './support/chains'
import { tellings } from './support/tellings'
import { startWorld, type World } from './support/world'
import { writes } from './support/writes'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { faults } = chains(() => world)

describe('whatever is written, papers fit their chains as well as before', () => {
  test.each(tellings(() => world))('$action that tells $told', async (move) => {
    await move.before()
    const input = await move.input()
    const before = await faults()
    await world.as(move.by).does(move.action, input)
    expect(await faults()).toEqual(before)
  })

  test.each(writes(() => world))('$action, which tells nobody', async ({ action, by, prepare }) => {
    const input = await prepare()
    const before = await faults()
    await world.as(by).does(action, input)
    expect(await faults()).toEqual(before)
  })
})
