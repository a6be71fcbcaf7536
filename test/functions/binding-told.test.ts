import type { Seat } from '@/domain/people/person'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const issue = async (seat: Seat): Promise<string> => {
  const { issued } = await world.as('office').does('invitation.issue', { seats: [{ seat, inviteeName: '新来的' }] })
  return issued[0]?.code ?? ''
}
const bind = (who: string, code: string) => world.as(who).ask('invitation.accept', { code, name: '新来的' })
const look = (who: string, code: string) => world.as(who).ask('invitation.preview', { code })
const inbox = async (who: string) => (await world.as(who).does('inbox.list', { offset: 0 })).rows
const titles = async (who: string) => (await inbox(who)).map(({ title }) => title)

const CONTACT: Seat = { role: 'contact', enterpriseId: 'e003' }
const REVIEWER: Seat = { role: 'reviewer', unionId: 'u-dongguan' }

describe('whoever binds is shown at once', () => {
  test('as a contact: to the office, which is led to unbinding them, and to the union, which may too', async () => {
    await bind('newcomer', await issue(CONTACT))
    const [office] = await inbox('office')
    expect(office).toMatchObject({
      title: '新来的刚绑定了第3号企业有限公司',
      address: '/packages/office/pages/enterprise/index?id=e003',
    })
    expect(office?.lines.join('')).toContain('不是该单位的人？点“去办理”，解除绑定')
    const [union] = await inbox('reviewer-sz')
    const address = '/packages/papers/pages/people/index'
    expect(union).toMatchObject({ title: '新来的刚绑定了第3号企业有限公司', address })
    expect(union?.lines.join('')).toContain('点“去办理”，解除绑定')
    expect(await titles('reviewer-dg')).toEqual([])
    expect(await titles('newcomer')).toEqual([])
  })

  test('as a reviewer: to the office and to whoever reviews for the union already', async () => {
    await bind('newcomer', await issue(REVIEWER))
    expect((await inbox('office'))[0]).toMatchObject({
      title: '新来的刚绑定了东莞市总工会',
      address: '/packages/office/pages/people/index',
    })
    expect(await titles('reviewer-dg')).toEqual(['新来的刚绑定了东莞市总工会'])
    expect(await titles('newcomer')).toEqual([])
  })

  test('as a colleague: to the office', async () => {
    await bind('newcomer', await issue({ role: 'office' }))
    expect(await titles('office')).toEqual(['新来的刚绑定了省产改办'])
  })

  test('once, however often it is sent, and not where it was refused', async () => {
    const code = await issue(CONTACT)
    const request = 'r'.repeat(24)
    const input = { code, name: '新来的' }
    await world.as('newcomer').does('invitation.accept', input, request)
    await world.as('newcomer').does('invitation.accept', input, request)
    expect(await bind('another', code)).toMatchObject({ refusal: { refused: 'invitation_used' } })
    expect(await titles('office')).toEqual(['新来的刚绑定了第3号企业有限公司'])
  })
})

describe('a code that a second person opens', () => {
  const OPENED = '有另一个人打开了第3号企业有限公司的邀请码'

  test('is told of to whoever was bound by it, once', async () => {
    const code = await issue(CONTACT)
    await look('newcomer', code)
    await bind('newcomer', code)
    await look('newcomer', code)
    expect(await titles('newcomer')).toEqual([])
    for (const who of ['somebody', 'somebody-else']) await look(who, code)
    expect(await titles('newcomer')).toEqual([OPENED])
    expect(await titles('office')).not.toContain(OPENED)
  })

  test('while nobody is bound by it, is told of to the office that sent it', async () => {
    const code = await issue(CONTACT)
    for (const who of ['newcomer', 'somebody']) await look(who, code)
    expect((await inbox('office'))[0]).toMatchObject({ title: OPENED })
    expect((await inbox('office'))[0]?.lines.join('')).toContain('重新生成')
  })

  test('is none where the office looks at what it sent, or one person looks twice', async () => {
    const code = await issue(CONTACT)
    for (const who of ['office', 'newcomer', 'newcomer', 'office']) await look(who, code)
    expect(await titles('office')).toEqual([])
  })
})
