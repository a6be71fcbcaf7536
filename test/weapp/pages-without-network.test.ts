import { phonesInWorld } from './support/phones'
import { goesOn, VISITS, withoutNetwork } from './support/visits'

jest.setTimeout(30_000)

const { phoneOf } = phonesInWorld()

test.each(Object.keys(VISITS))('%s opens without a network, and goes on when there is one', async (route) =>
  goesOn(await phoneOf(...withoutNetwork(route)), route),
)
