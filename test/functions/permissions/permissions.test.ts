import { contract, type ActionName } from '@/contract/contract'
import { startWorld, type World } from '../support/world'
import { writes } from '../support/writes'
import { wrongIn } from './asking'
import { reads } from './reads'
import { RELATIONS } from './relations'
import { PERMISSIONS } from './table'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const READS = Object.entries(reads(() => world)).map(([action, { by, prepare }]) => ({
  ...{ action: action as ActionName, by, prepare: prepare },
}))
const WRITES = writes(() => world)

test('every action of the contract has a state in which it is done, and every relation actions that are refused to it', () => {
  const names = Object.keys(contract)
  expect([...new Set([...READS, ...WRITES].map(({ action }) => action))].sort()).toEqual([...names].sort())
  expect(Object.keys(PERMISSIONS).sort()).toEqual([...names].sort())
  for (const relation of RELATIONS)
    expect(
      Object.values(PERMISSIONS).some((row) => typeof row === 'string' || 'summary' in row || !row.includes(relation)),
    ).toBe(true)
})

describe('who may not is refused for who they are, in a state in which who may is not', () => {
  test.each(READS)('$action by $by', async (state) => {
    expect(await wrongIn(world, state)).toEqual([])
  })

  test.each(WRITES)('$action by $by', async (state) => {
    expect(await wrongIn(world, state)).toEqual([])
  })
})
