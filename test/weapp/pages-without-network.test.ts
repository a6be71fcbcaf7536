import { phonesInWorld } from './support/phones'
import { goesOn, VISITS, withoutNetwork } from './support/visits'

const { phoneOf } = phonesInWorld()

test.each(Object.keys(VISITS))('%s opens without a network, and goes on when there is one', async (route) =>
  goesOn(await phoneOf(...withoutNetwork(route)), route),
)
