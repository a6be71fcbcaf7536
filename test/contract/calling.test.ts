import { functionAsked } from '@/contract/calling'
import { contract, functionOf, type ActionName } from '@/contract/contract'

const names = Object.keys(contract) as ActionName[]

test.each(names)('%s is asked as the contract has it', (name) => {
  expect(functionAsked(name)).toBe(functionOf(name))
})
