import { builtFolder } from '../../config/built-folder'
import { ProgramFiles } from './harness/program-files'
import { phonesInWorld } from './support/phones'
import { VISITS } from './support/visits'

jest.setTimeout(30_000)

const { pages } = new ProgramFiles(builtFolder('weapp'))

describe('every page of the built program', () => {
  const { phoneOf } = phonesInWorld()

  test('is visited here', () => {
    expect(Object.keys(VISITS).sort()).toEqual([...pages].sort())
  })

  test.each(Object.entries(VISITS))('%s opens without a fault, for whoever it is for', async (route, visit) => {
    const phone = await phoneOf(visit.by, { at: `/${route}${visit.query ?? ''}` })
    expect(phone.route).toBe(route)
    phone.sees(visit.sees)
  })

  const recovers = async (route: string): Promise<void> => {
    const { by, query = '', sees } = VISITS[route] ?? { by: '', sees: '' }
    const phone = await phoneOf(by, { at: `/${route}${query}`, online: false })
    phone.machine.network.set(true)
    if (phone.count('重试') > 0) await phone.tap('重试')
    phone.sees(sees)
  }
  const routes = Object.keys(VISITS)

  test.each(routes)('%s opens without a network, and goes on when there is one', recovers)
})
