import { openStores } from '../../cloudfunctions/_store/stores'
import { verify } from '../../deployment/verify/walk'
import { READY, rounds } from './support/rounds'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, flag } = rounds(() => world)
const { fire } = timer(() => world)

interface StoredRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly what: string
  readonly seal?: number
}
const records = () => world.read<StoredRecord>('audit')
const recordOf = async (what: string) => {
  const record = (await records()).find((each) => each.what === what)
  if (!record) throw new Error(`no record of ${what}`)
  return record
}

/** What is found of records, each as its kind, and how many stand in no seal. */
const found = async () => {
  await world.told()
  Object.assign(process.env, world.emulator.sdkEnvironment())
  const kinds: string[] = []
  const nothing = () => undefined
  const { unsealed } = await verify(openStores(), [], {
    ...{ paper: nothing, stray: nothing, head: nothing, progress: nothing },
    record: ({ kind }) => kinds.push(kind),
  })
  return { kinds, unsealed }
}

describe('the clock seals what people did', () => {
  test('moves, saves and everything else, each once, in a chain of seals', async () => {
    await submit()
    await flag(8)
    await fire('12-01', '10:37')
    const first = await records()
    expect(first.map(({ what }) => what)).toEqual(expect.arrayContaining(['assessment:submitted', 'assessment.remark']))
    expect(first.map(({ seal }) => seal)).toEqual(first.map(() => 1))
    await flag(9)
    await fire('12-01', '11:07')
    expect((await recordOf('assessment.remark')).seal).toBe(1)
    const seals = await world.read<{ no: number; previous: string; digest: string; records: object[] }>('seals')
    expect(seals.map(({ no }) => no)).toEqual([1, 2])
    expect(seals[1]?.previous).toBe(seals[0]?.digest)
    expect(seals.flatMap(({ records: each }) => each)).toHaveLength((await records()).length)
    expect(await found()).toEqual({ kinds: [], unsealed: 0 })
  })

  test('and leaves alone what may still be under way', async () => {
    await submit()
    await fire('12-01', '10:07')
    expect((await records()).every(({ seal }) => seal === undefined)).toBe(true)
    expect((await found()).unsealed).toBeGreaterThan(0)
  })

  test('nothing new, and there is no new seal', async () => {
    await submit()
    await fire('12-01', '10:37')
    await fire('12-01', '11:07')
    await fire('12-01', '11:37')
    expect(await world.read('seals')).toHaveLength(1)
  })

  test('broken off between a seal and its marks, it marks first, and seals nothing twice', async () => {
    await submit()
    await world.told()
    await fire('12-01', '10:37')
    for (const { seal: _seal, ...record } of await records()) await world.replace('audit', record)
    await fire('12-01', '11:07')
    expect(await found()).toEqual({ kinds: [], unsealed: 0 })
    const seals = await world.read<{ records: ReadonlyArray<{ auditId: string }> }>('seals')
    const ids = seals.flatMap(({ records: each }) => each.map(({ auditId }) => auditId))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('an end that is noted only after the seal is sealed once more', async () => {
    const begun = {
      ...{ _id: 'late', auditId: 'late', at: Date.parse('2026-12-01T02:00:00Z'), what: 'telephone.lookUp' },
      ...{ kind: 'contacting', by: null, about: [], outcome: 'begun', openId: 'office' },
    }
    await world.insert({ audit: [begun] })
    await fire('12-01', '10:37')
    Object.assign(process.env, world.emulator.sdkEnvironment())
    const { audit } = openStores()
    const by = { personId: 'p-office', name: '周办', seat: 'office' }
    await audit.settle('late', { by, about: ['person:p-contact-2'], outcome: 'done' })
    expect(await found()).toEqual({ kinds: [], unsealed: 1 })
    await fire('12-01', '11:07')
    expect(await found()).toEqual({ kinds: [], unsealed: 0 })
    const [record] = await world.read<StoredRecord>('audit', { _id: 'late' })
    expect(record?.seal).toBe(2)
    await world.replace('audit', { ...begun, ...record, by: { ...by, name: '别人' } })
    expect((await found()).kinds).toEqual(['record_changed'])
  })
})

describe('what is changed beside the program is found', () => {
  beforeEach(async () => {
    await submit()
    await flag(8)
    await fire('12-01', '10:37')
  })

  test.each([
    ['what was done', { what: 'evidence.remove' }],
    ['by which name', { by: { personId: 'p-contact-2', name: '别人', seat: 'contact:e002' } }],
    ['to which state', { to: 'endorsed' }],
    ['on which revision', { revision: 7 }],
  ])('a record: %s', async (_what, change) => {
    await world.replace('audit', { ...(await recordOf('assessment:submitted')), ...change })
    expect((await found()).kinds).toEqual(['record_changed'])
  })

  test('a record that is taken out', async () => {
    await world.remove('audit', (await recordOf('assessment:submitted'))._id)
    expect((await found()).kinds).toEqual(['record_removed'])
  })

  test('a record that is put in', async () => {
    await world.insert({ audit: [{ ...(await recordOf('assessment:submitted')), _id: 'forged', auditId: 'forged' }] })
    expect((await found()).kinds).toEqual(['record_inserted'])
  })

  test('a seal that is changed with its records, or taken out', async () => {
    await flag(9)
    await fire('12-01', '11:07')
    const [first] = await world.read<{ _id: string; records: object[] }>('seals', { no: 1 })
    if (!first) throw new Error('no seal')
    await world.replace('seals', { ...first, records: [] })
    expect((await found()).kinds).toContain('seal_changed')
    await world.remove('seals', first._id)
    expect((await found()).kinds).toContain('seal_removed')
  })
})

test('what did not fit while people went on working, and does at the end, is not said to be a fault', async () => {
  await submit()
  await fire('12-01', '10:37')
  await world.told()
  Object.assign(process.env, world.emulator.sdkEnvironment())
  const stores = openStores()
  let looks = 0
  const seals: typeof stores.seals = {
    ...stores.seals,
    recordsOf: async (seal) => ((looks += 1) === 1 ? [] : stores.seals.recordsOf(seal)),
  }
  const strayEvents: typeof stores.strayEvents = {
    ...stores.strayEvents,
    subjects: async function* () {
      await Promise.resolve()
      yield READY
    },
  }
  const said: string[] = []
  const nothing = () => undefined
  const { faults } = await verify({ ...stores, seals, strayEvents }, [], {
    ...{ paper: nothing, head: nothing, progress: nothing },
    record: ({ kind }) => said.push(kind),
    stray: (_collection, subjectId) => said.push(subjectId),
  })
  expect([looks, said, faults]).toEqual([2, [], 0])
})

test('the list of what people did shows nothing of seals or salts', async () => {
  await submit()
  await fire('12-01', '10:37')
  const page = await world.as('office').does('audit.list', { enterpriseId: 'e002', after: null })
  expect(JSON.stringify(page)).toContain('assessment:submitted')
  expect(JSON.stringify(page)).not.toMatch(/"(salt|seal)"/)
})
