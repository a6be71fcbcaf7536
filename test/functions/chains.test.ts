import { chains, type StoredEvent } from './support/chains'
import { ledgerStanding, ledgerSteps } from './support/ledger'
import { reporting, STAGE } from './support/reporting'
import { READY, rounds } from './support/rounds'
import { timer } from './support/timer'
import { unfiling } from './support/unfiling'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit } = rounds(() => world)
const { unfiled } = unfiling(() => world)
const { fire } = timer(() => world)
const { write, writer, receiver } = reporting(() => world)
const { faults, round, events, paper } = chains(() => world)

describe('every event of a paper goes by the one before', () => {
  test('of an assessment, from its first submission to the province, filed or not; the paper keeps the last one’s digest', async () => {
    await round()
    const all = await events(READY)
    expect(all.map(({ link }) => link?.no)).toEqual(all.map((_event, index) => index + 1))
    expect(all.map(({ link }) => link?.previous)).toEqual(['', ...all.slice(0, -1).map(({ link }) => link?.digest)])
    expect((await paper()).chain.head).toBe(all.at(-1)?.link?.digest)
    expect(await faults()).toEqual({})
  })

  test('and while the last one still lies in its paper', async () => {
    await unfiled(round)
    expect((await events(READY)).map(({ kind }) => kind)).not.toContain('received')
    expect(await faults()).toEqual({})
    await fire('12-01', '10:07')
    expect((await events(READY)).at(-1)?.kind).toBe('received')
    expect(await faults()).toEqual({})
  })

  test('of a report, of a late mark, of a paper that is routed', async () => {
    await write('stage')
    await fire('12-16')
    await fire('12-16', '09:37')
    await writer('stage').does('report.submit', { reportId: STAGE, seenRevision: 0 })
    await receiver('stage').does('report.open', { reportId: STAGE, seenRevision: 1 })
    await world.as('office').does('routing.assign', { enterpriseId: 'e001', unionId: 'u-shenzhen', reason: '属地调整' })
    expect((await events(STAGE)).map(({ kind }) => kind)).toEqual([
      'marked_late',
      'submitted',
      'review_began',
      'routed',
    ])
    expect(await faults()).toEqual({})
  })

  test('of an entry of the ledger, with what it says since', async () => {
    await world.insert(ledgerStanding())
    const fields = [{ field: 'name', value: '改了名的企业有限公司' }]
    await world
      .as('office')
      .does('ledger.correct', { ...(await ledgerSteps(() => world).target()), fields, reason: '更名' })
    const [entry] = await world.read<{ readonly _id: string; readonly values: object }>('ledger', { 'chain.length': 1 })
    expect((await world.read<StoredEvent>('ledger_history')).map(({ link }) => link?.no)).toEqual([1])
    expect(await faults()).toEqual({})
    if (!entry) throw new Error('the entry has no chain')
    await world.replace('ledger', { ...entry, values: { ...entry.values, staff: '99999' } })
    expect(await faults()).toEqual({ [entry._id]: ['contents'] })
  })

  test('and none of it is shown to whoever reads the history', async () => {
    await submit()
    const { rows } = await world.as('contact-2').does('assessment.timeline', { assessmentId: READY, after: null })
    for (const row of rows) for (const field of ['link', 'salt']) expect(row).not.toHaveProperty(field)
  })
})
