import type { AuditRecord } from '@/domain/audit/audit-record'
import { auditPage } from '@/text/audit'
import { timer } from './support/timer'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire } = timer(() => world)
const list = async (shown: object = {}) => (await world.as('office').does('audit.list', { ...shown, after: null })).rows
const telephone = { telephone: '13800000000' }

test('a union’s 操作记录 is its reviewers’ and what others did to it, an enterprise’s its own; both say so', async () => {
  await world.as('contact-1').does('people.setTelephone', telephone)
  await world.as('office').does('routing.confirm', { enterpriseIds: ['e004'] })
  await world.as('reviewer-dg').does('worklist.nudge', { assessmentIds: ['c2026-e001'] })
  await world.as('office').does('union.setTelephone', { unionId: 'u-dongguan', telephone: '0769-22112211' })
  await world.told()
  const whats = async (shown: object) => (await list(shown)).map(({ what, by }) => `${by?.personId} ${what}`).sort()
  expect(await whats({ unionId: 'u-dongguan' })).toEqual([
    'p-office union.setTelephone',
    'p-reviewer-dg worklist.nudge',
  ])
  expect(await whats({ enterpriseId: 'e001' })).toEqual([
    'p-contact-1 people.setTelephone',
    'p-reviewer-dg worklist.nudge',
  ])
  expect(auditPage.scope('unionId', '东莞市总工会')).toContain('它负责的企业做的不在内')
  expect(auditPage.scope('enterpriseId', '甲公司')).toContain('别人对这家企业做的')
})

describe('a request under an id that was used before', () => {
  test('is refused, has ended by that, and stands on no list', async () => {
    const request = newRequest()
    await world.as('contact-1').does('inbox.markRead', { messageIds: [] }, request)
    const { refused } = await world.as('contact-1').isRefused('people.setTelephone', telephone, request)
    expect(refused).toBe('request_id_reused')
    expect(await world.read<AuditRecord>('audit')).toMatchObject([{ what: 'people.setTelephone', outcome: 'refused' }])
    expect(await list()).toEqual([])
  })

  test('and is done, as after a save, has a record of its own: no id hides what is done', async () => {
    const request = newRequest()
    const save = { assessmentId: 'c2026-e001', no: 1, seenRevision: 0, narrative: '成立了领导小组', selfScore: 5 }
    await world.as('contact-1').does('assessment.saveAnswer', { ...save, facts: {} }, request)
    await fire('12-01', '10:07')
    await world.as('contact-1').does('people.setTelephone', telephone, request)
    await world.as('contact-1').does('people.setTelephone', telephone, request)
    expect((await list()).map(({ what }) => what).sort()).toEqual(['assessment.saveAnswer', 'people.setTelephone'])
  })
})
