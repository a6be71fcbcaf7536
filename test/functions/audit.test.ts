import type { AuditRecord } from '@/domain/audit/audit-record'
import { databaseCallsOf } from './support/database-calls'
import { timer } from './support/timer'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire } = timer(() => world)
const FIRST = 'c2026-e001'

const records = (where: object = {}) => world.read<AuditRecord>('audit', where)
const save = (seenRevision: number, no = 1) => ({
  ...{ assessmentId: FIRST, no, seenRevision, narrative: '成立了领导小组', selfScore: 5, facts: {} },
})
const list = async (shown = {}) => (await world.as('office').does('audit.list', { ...shown, after: null })).rows

describe('操作记录 is refused', () => {
  test.each([
    ['contact-1', 'not_permitted'],
    ['reviewer-dg', 'not_permitted'],
    ['stranger', 'not_bound'],
    ['former', 'seat_revoked'],
  ])('to %s: %s', async (who, refused) => {
    expect((await world.as(who).isRefused('audit.list', { after: null })).refused).toBe(refused)
    expect((await world.as(who).isRefused('audit.export', {})).refused).toBe(refused)
  })

  test('and 我的操作记录 to whoever holds no seat', async () => {
    expect((await world.as('stranger').isRefused('audit.own', { after: null })).refused).toBe('not_bound')
  })
})

describe('a save', () => {
  test('leaves on which revision it was made, in no call more, and nothing that was written', async () => {
    expect(await databaseCallsOf(world, () => world.as('contact-1').does('assessment.saveAnswer', save(0)))).toBe(2)
    await fire('12-01', '10:07')
    const [record] = await records()
    expect(record).toMatchObject({
      ...{ what: 'assessment.saveAnswer', kind: 'writing', subject: FIRST, no: 1, revision: 0 },
      ...{ by: { personId: 'p-contact-1', seat: 'contact:e001' }, about: ['enterprise:e001'] },
    })
    expect(JSON.stringify(record)).not.toContain('领导小组')
    expect((await world.read<{ records?: object }>('assessments', { _id: FIRST }))[0]?.records).toBeUndefined()
  })

  test('that is refused leaves nothing', async () => {
    await world.as('contact-1').does('assessment.saveAnswer', save(0))
    await world.as('contact-1').isRefused('assessment.saveAnswer', { ...save(0), narrative: '别的话' })
    await fire('12-01', '10:07')
    expect(await records()).toHaveLength(1)
  })

  test('whose function dies right after its commit has left its record, once', async () => {
    const request = newRequest()
    await world.fails({ action: 'database.modifyDocument' }, 1, 'lose-answer')
    expect((await world.as('contact-1').ask('assessment.saveAnswer', save(0), request)).outcome).toBe('outage')
    await world.as('contact-1').does('assessment.saveAnswer', save(0), request)
    await fire('12-01', '10:07')
    expect(await records()).toHaveLength(1)
  })

  test('is one of thirty at most that lie in their paper: the next has them filed', async () => {
    for (let revision = 0; revision < 30; revision += 1)
      await world.as('contact-1').does('assessment.saveAnswer', save(revision))
    await world.told()
    expect(await records()).toHaveLength(30)
  })

  test.each([
    ['database.insertDocument', 'drop'],
    ['database.insertDocument', 'lose-answer'],
    ['database.modifyDocument', 'drop'],
    ['database.modifyDocument', 'lose-answer'],
  ] as const)('is filed once where filing breaks off at %s (%s)', async (action, how) => {
    await world.as('contact-1').does('assessment.saveAnswer', save(0))
    await world.as('contact-1').does('assessment.saveAnswer', { ...save(0, 2), selfScore: 3 })
    await fire('12-01', '10:07')
    await world.as('contact-1').does('assessment.saveAnswer', save(1))
    // The tick's own mark is the first change, and adds nothing.
    await world.fails({ action }, 1, how, action === 'database.modifyDocument' ? 1 : 0)
    await fire('12-01', '10:37')
    await fire('12-01', '11:07')
    expect((await records()).map(({ no, revision }) => `${no}@${revision}`).sort()).toEqual(['1@0', '1@1', '2@0'])
  })
})

describe('a move', () => {
  test('leaves the states that it was made from and to, and who made it in which seat', async () => {
    await world.as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
    await world.told()
    expect(await list({ kind: 'review' })).toMatchObject([
      {
        ...{ what: 'assessment:submitted', from: 'draft', to: 'submitted', outcome: 'done', concerned: 1 },
        by: { personId: 'p-contact-2', role: 'contact', seatName: '第2号企业有限公司' },
        about: [{ topic: 'enterprise:e002', name: '第2号企业有限公司' }],
      },
    ])
  })
})

describe('what is neither', () => {
  const look = { of: 'enterprise', enterpriseId: 'e001' } as const

  test('is there once, however often it is asked for', async () => {
    const request = newRequest()
    const text = '字太小'
    await world.as('contact-1').does('inbox.feedback', { text }, request)
    await world.as('contact-1').does('inbox.feedback', { text }, request)
    const kept = await records()
    expect(kept).toMatchObject([{ what: 'inbox.feedback', outcome: 'done' }])
    expect(JSON.stringify(kept)).not.toContain(text)
    expect(kept[0]).not.toHaveProperty('openId')
  })

  test('and is refused stands on no list', async () => {
    await world.as('office').isRefused('people.telephone', { ...look, enterpriseId: 'e999' })
    expect(await list()).toEqual([])
  })

  test('is not done at all where its record cannot be written', async () => {
    // The first of each is how often they wrote to the office lately.
    await world.fails({ action: 'database.insertDocument' }, 2, 'drop', 1)
    expect((await world.as('contact-1').ask('inbox.feedback', { text: '字太小' })).outcome).toBe('outage')
    expect(await world.read('feedback')).toEqual([])
  })

  test('and dies after its commit has left that it was asked for, and by whom', async () => {
    await world.fails({ action: 'database.modifyDocument' }, 1, 'drop', 1)
    await world.as('contact-1').does('inbox.feedback', { text: '字太小' })
    expect(await list()).toMatchObject([{ what: 'inbox.feedback', outcome: 'begun', by: { personId: 'p-contact-1' } }])
    await world.emulator.clock.set(new Date('2026-12-01T03:00:00Z'))
    expect(await list()).toMatchObject([{ outcome: 'unknown', by: { name: expect.any(String) as string } }])
  })
})

describe('操作记录', () => {
  const feedback = (who: string) => world.as(who).does('inbox.feedback', { text: '字太小' })

  test('is narrowed by person, enterprise, union, kind and days', async () => {
    await feedback('contact-1')
    await feedback('reviewer-dg')
    await world.as('office').does('union.setTelephone', { unionId: 'u-dongguan', telephone: '0769-22112211' })
    const whats = async (shown: object) => (await list(shown)).map(({ what, by }) => `${by?.personId} ${what}`)
    expect(await whats({ personId: 'p-contact-1' })).toEqual(['p-contact-1 inbox.feedback'])
    expect(await whats({ enterpriseId: 'e001' })).toEqual(['p-contact-1 inbox.feedback'])
    expect((await whats({ unionId: 'u-dongguan' })).sort()).toEqual([
      'p-office union.setTelephone',
      'p-reviewer-dg inbox.feedback',
    ])
    expect(await whats({ kind: 'settings' })).toEqual(['p-office union.setTelephone'])
    expect(await whats({ from: '2026-12-02' })).toEqual([])
    expect(await whats({ from: '2026-12-01', until: '2026-12-01' })).toHaveLength(3)
    expect(await whats({ until: '2026-11-30' })).toEqual([])
  })

  test('is read page by page, and what is done meanwhile moves nothing', async () => {
    const act = () => world.as('contact-1').does('people.setTelephone', { telephone: '13800000000' })
    for (let index = 0; index < 23; index += 1) await act()
    const first = await world.as('office').does('audit.list', { after: null })
    expect(first.rows).toHaveLength(20)
    await act()
    const second = await world.as('office').does('audit.list', { after: first.next })
    expect(second).toMatchObject({ more: false, next: null })
    const ids = [...first.rows, ...second.rows].map(({ auditId }) => auditId)
    expect(new Set(ids).size).toBe(23)
  })

  test('of one’s own holds what one did and nothing else', async () => {
    await feedback('contact-1')
    await feedback('contact-2')
    const { rows } = await world.as('contact-1').does('audit.own', { after: null })
    expect(rows.map(({ by }) => by?.personId)).toEqual(['p-contact-1'])
  })
})

test('whom a record concerns is not the seat that it was done from', async () => {
  await world.as('reviewer-dg').does('worklist.nudge', { assessmentIds: ['c2026-e001', 'c2026-e002'] })
  await world.told()
  expect(await list({ kind: 'contacting' })).toMatchObject([
    { concerned: 2, about: [{ topic: 'enterprise:e001' }, { topic: 'enterprise:e002' }] },
  ])
})
