import { startWorld, type World } from '../functions/support/world'
import { builtFolder } from './built-files'
import { openMiniProgram } from './harness/open-mini-program'
import { ProgramFiles } from './harness/program-files'
import { VISITS } from './support/visits'

jest.setTimeout(30_000)

const { pages } = new ProgramFiles(builtFolder('weapp'))

describe('every page of the built program', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.end())

  test('is visited here', () => {
    expect(Object.keys(VISITS).sort()).toEqual([...pages].sort())
  })

  test.each(Object.entries(VISITS))('%s opens without a fault and shows what it is for', async (route, visit) => {
    const phone = openMiniProgram({ openId: visit.by, world })
    await phone.launch(`/${route}${visit.query ?? ''}`)
    expect(phone.route).toBe(route)
    phone.sees(visit.sees)
    await phone.kill()
  })
})
