import type { ActionInput, ActionOutput } from '@/contract/contract'
import type { Reply } from '@/contract/envelope'
import type { Seat } from '@/domain/people/person'
import { person } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const REASON = '已调离'
const unbind = (by: string, of: string): Promise<Reply<ActionOutput<'oversight.unbind'>>> =>
  world.as(by).ask('oversight.unbind', { personId: `p-${of}`, reason: REASON })
const bound = async (): Promise<readonly string[]> =>
  (await world.read<{ _id: string }>('people', { revokedAt: null })).map(({ _id }) => _id).sort()

describe('a union unbinds its own', () => {
  const seatOf = (of: string): ActionInput<'oversight.unbind'> => ({ personId: `p-${of}`, reason: REASON })
  test.each([
    ['reviewer-dg', 'contact-3', 'other_union'],
    ['reviewer-dg', 'contact-5', 'other_union'],
    ['reviewer-dg', 'reviewer-sz', 'other_union'],
    ['reviewer-dg', 'office', 'not_permitted'],
    ['reviewer-sz', 'contact-2', 'other_union'],
    ['contact-2', 'contact-2', 'not_permitted'],
  ])('%s, a union’s or an enterprise’s, not %s: %s', async (by, of, refused) => {
    const before = await bound()
    expect((await world.as(by).isRefused('oversight.unbind', seatOf(of))).refused).toBe(refused)
    expect(await bound()).toEqual(before)
    expect(await world.read('journal', { action: 'oversight.unbind' })).toEqual([])
  })

  const UNION: Seat = { role: 'reviewer', unionId: 'u-dongguan' }
  const told = async (who: string) => {
    const { rows } = await world.as(who).does('inbox.list', { offset: 0 })
    return rows.map(({ title, lines, address }) => ({ title, said: lines.join(''), address }))
  }

  test.each([
    [
      'contact-2',
      '第2号企业有限公司的填报人李二已解除绑定',
      '现在没有填报人',
      '/packages/office/pages/enterprise/index?id=e002',
    ],
    ['next', '东莞市总工会的审核员next已解除绑定', '还有 1 位审核员', '/packages/office/pages/people/index'],
  ])('%s, of which the office is told who did it, why and who is left', async (of, title, left, address) => {
    await world.insert({ people: [person('next', 'next', UNION)] })
    expect(await unbind('reviewer-dg', of)).toMatchObject({ outcome: 'done', value: { unbound: true } })
    expect(await world.as(of).isRefused('inbox.list', { offset: 0 })).toMatchObject({ refused: 'seat_revoked' })
    const [message] = await told('office')
    expect(message).toMatchObject({ title, address })
    expect(message?.said).toContain('由陈审解除。理由：已调离')
    expect(message?.said).toContain(left)
    expect(await world.read('journal', { action: 'oversight.unbind' })).toMatchObject([
      { personId: 'p-reviewer-dg', subject: `p-${of}`, reason: REASON },
    ])
  })

  test('its last reviewer too, themselves for instance: the office is told that nobody is left', async () => {
    expect(await unbind('reviewer-dg', 'reviewer-dg')).toMatchObject({ outcome: 'done' })
    expect((await told('office'))[0]?.said).toContain('现在没有审核员，请点“去办理”，邀请一位')
  })

  test('and not any more once its own reviewer was unbound; what the office does it need not be told', async () => {
    await unbind('office', 'reviewer-dg')
    expect(await unbind('reviewer-dg', 'contact-2')).toMatchObject({ refusal: { refused: 'seat_revoked' } })
    expect(await told('office')).toEqual([])
  })
})
