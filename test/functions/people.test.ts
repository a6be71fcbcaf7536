import type { ActionInput } from '@/contract/contract'
import type { Seat } from '@/domain/people/person'
import { person } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const REVIEWER: Seat = { role: 'reviewer', unionId: 'u-dongguan' }

const list = (by: string, more: Partial<ActionInput<'people.list'>> = {}) =>
  world.as(by).does('people.list', { search: '', offset: 0, ...more })
const namesOf = async (by: string, more: Partial<ActionInput<'people.list'>> = {}) =>
  (await list(by, more)).rows.map(({ name }) => name).sort()

describe('who is bound', () => {
  test('the office sees everybody, by role, with what is known of each', async () => {
    const { rows } = await list('office')
    expect(rows.map(({ role }) => role)).toEqual([...rows.map(({ role }) => role)].sort())
    expect(rows).toHaveLength(7)
    expect(rows.find(({ name }) => name === '张一')).toMatchObject({
      ...{ personId: 'p-contact-1', seat: 'contact:e001', seatName: '第1号企业有限公司', own: false },
      standing: { usedAt: null, remindersLeft: 0, invitedBy: null },
    })
    expect(rows.filter(({ own }) => own).map(({ name }) => name)).toEqual(['周办'])
  })

  test('of each it is kept who invited them, when they were there last and how many reminders they can get', async () => {
    const seats = [{ seat: REVIEWER, inviteeName: '新审' }]
    const { issued } = await world.as('office').does('invitation.issue', { seats })
    await world.as('newcomer').does('invitation.accept', { code: issued[0]?.code ?? '', name: '新审' })
    await world.as('newcomer').does('session.get', {})
    await world.as('newcomer').does('inbox.subscribed', { kinds: ['todo', 'deadline'] })
    const [row] = (await list('office', { search: '新审' })).rows
    expect(row?.standing).toEqual({
      usedAt: expect.any(Number) as number,
      remindersLeft: 2,
      invitedBy: '周办',
    })
  })

  test('a union sees its reviewers and its enterprises’ contacts; a contact those who are bound with them', async () => {
    expect(await namesOf('reviewer-dg')).toEqual(['张一', '李二', '陈审'].sort())
    expect(await namesOf('contact-1')).toEqual(['张一', '陈审'].sort())
    expect((await list('contact-1')).rows.map(({ standing }) => standing)).toEqual([null, null])
    // Nobody answers for this enterprise yet.
    expect(await namesOf('contact-5')).toEqual(['赵五'])
  })

  test('whoever was unbound is not among them, and sees nobody', async () => {
    expect(await namesOf('office')).not.toContain('已离任')
    for (const [by, refused] of [
      ['former', 'seat_revoked'],
      ['stranger', 'not_bound'],
    ] as const)
      expect((await world.as(by).isRefused('people.list', { search: '', offset: 0 })).refused).toBe(refused)
  })

  test('is searched by name and by place, and filtered by role, also within what one may see', async () => {
    expect(await namesOf('office', { search: '东莞' })).toEqual(['陈审'])
    expect(await namesOf('office', { search: '第3号' })).toEqual(['王三'])
    expect(await namesOf('office', { search: '王' })).toEqual(['王三'])
    expect(await namesOf('office', { role: 'reviewer' })).toEqual(['林审', '陈审'].sort())
    expect(await namesOf('reviewer-dg', { search: '王' })).toEqual([])
    expect(await namesOf('reviewer-dg', { search: '第3号' })).toEqual([])
    expect(await namesOf('office', { search: '.*' })).toEqual([])
  })

  test('comes page by page, nobody twice and nobody left out, by an index', async () => {
    const many = Array.from({ length: 95 }, (_, at) =>
      person(`many-${at}`, `众${at}`, { role: 'contact', enterpriseId: 'e003' }, { boundAt: 1_000 + at }),
    )
    await world.insert({ people: many })
    world.emulator.resetStats()
    const found: string[] = []
    for (let more = true; more;) {
      const page = await list('office', { offset: found.length })
      found.push(...page.rows.map(({ personId }) => personId))
      more = page.more
    }
    expect(found).toHaveLength(102)
    expect(new Set(found).size).toBe(102)
    expect(world.emulator.stats().fullScans['people']).toBe(0)
  })
})
