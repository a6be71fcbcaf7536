import { builtFolder } from '../../config/built-folder'
import { ProgramFiles } from './harness/program-files'
import { phonesInWorld } from './support/phones'
import { goesOn, VISITS, withoutNetwork } from './support/visits'

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

  // The others: pages-without-network.test.ts
  test.each(Object.keys(VISITS).filter((route) => /^(pages|packages\/contact)\//.test(route)))(
    '%s opens without a network, and goes on when there is one',
    async (route) => goesOn(await phoneOf(...withoutNetwork(route)), route),
  )
})
