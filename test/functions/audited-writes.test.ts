import { AUDITED } from '@/contract/audited'
import { contract, type ActionName } from '@/contract/contract'
import type { AuditRecord } from '@/domain/audit/audit-record'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'
import { writes } from './support/writes'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire } = timer(() => world)
const WRITES = writes(() => world)
const records = () => world.read<AuditRecord>('audit')

/** What is written of an action: the host's record, or what its own update leaves in the paper. */
const isOf = (action: ActionName, { what }: AuditRecord): boolean => {
  // Several answers leave a record each, as if they had been saved alone.
  if (action === 'assessment.saveAnswers') return what === 'assessment.saveAnswer'
  const audited = (AUDITED as Partial<Record<ActionName, object | string>>)[action]
  if (typeof audited === 'object' || /save/.test(action)) return what === action
  return what.startsWith(`${action.split('.')[0]}:`)
}

test('every write of the contract says what it leaves', () => {
  const known = (Object.keys(contract) as ActionName[]).filter((name) => contract[name].kind === 'write')
  expect(known.filter((name) => !(name in AUDITED))).toEqual([])
})

describe('what a person does leaves who, what and when', () => {
  test.each(WRITES)('$action by $by', async ({ action, by, prepare }) => {
    const input = await prepare()
    const [person] = await world.read<{ personId: string }>('people', { _id: by })
    const before = (await records()).map(({ auditId }) => auditId)
    await world.as(by).does(action, input)
    await fire('12-01', '10:07')
    const left = (await records()).filter(({ auditId }) => !before.includes(auditId))
    const own = left.filter((record) => isOf(action, record))
    if (AUDITED[action as keyof typeof AUDITED] === 'none') {
      expect(left).toEqual([])
      return
    }
    expect(own.length).toBeGreaterThan(0)
    for (const record of own) {
      expect(record).toMatchObject({ outcome: 'done', at: expect.any(Number) as number })
      // Whoever is bound by this very request was nobody when it came.
      if (person) expect(record.by).toMatchObject({ personId: person.personId, seat: expect.any(String) as string })
    }
  })
})
