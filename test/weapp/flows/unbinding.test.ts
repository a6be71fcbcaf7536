import { phonesInWorld } from '../support/phones'

describe('a reviewer who has left', () => {
  const { phoneOf, world } = phonesInWorld()
  const PEOPLE = '/packages/office/pages/people/index'
  const bound = async (role: string) =>
    (await world().read<{ _id: string }>('people', { role, revokedAt: null })).map(({ _id }) => _id).sort()

  test('is unbound by the office, with a reason, which then reads what lies with the union', async () => {
    const phone = await phoneOf('office')
    await phone.tap('审核员和同事')
    phone.sees('省产改办同事', '周办（本人）', '东莞市总工会', '陈审')
    phone.doesNotSee('没有审核员的工会')
    await phone.tap('解除绑定：陈审')
    phone.sees('解除陈审的绑定', '这是该工会唯一的审核员')
    await phone.tap('确定解除')
    phone.sees('请写明解除绑定的理由')
    expect(await bound('reviewer')).toEqual(['reviewer-dg', 'reviewer-sz'])
    await phone.input('解除的理由', '已调离')
    await phone.tap('确定解除')
    phone.sees('已解除陈审的绑定', '没有审核员的工会', '负责 2 家企业')
    expect(await bound('reviewer')).toEqual(['reviewer-sz'])
  })

  test('reads it on the next page, whichever that is, and is led to where a code is asked for', async () => {
    const phone = await phoneOf('reviewer-dg', { at: '/packages/reviewer/pages/review/index?id=c2026-e002' })
    phone.sees('您的绑定已经解除', '您与东莞市总工会的绑定已经解除', '请联系省产改办（020-83889486）重新邀请')
    phone.doesNotSee('第2号企业有限公司')
    await phone.tap('输入邀请码')
    phone.sees('请输入邀请码', '您与东莞市总工会的绑定已经解除')
  })

  test('is followed by another, whom the office invites on the same page', async () => {
    const phone = await phoneOf('office', { at: PEOPLE })
    await phone.tap('邀请审核员：东莞市总工会')
    await phone.input('被邀请人姓名', '新审')
    await phone.tap('生成邀请码')
    const [code] = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(phone.text) ?? []
    const next = await phoneOf('newcomer')
    await next.input('邀请码', code ?? '')
    await next.tap('下一步')
    await next.tap('确认绑定')
    next.sees('待审核')
    expect(await bound('reviewer')).toEqual(['newcomer', 'reviewer-sz'])
  })

  test('is no example for the office’s last person, who reads what to do first', async () => {
    const phone = await phoneOf('office', { at: PEOPLE })
    await phone.tap('解除绑定：周办')
    phone.sees('您自己不能再办理省产改办的任何事项')
    await phone.input('解除的理由', '退休')
    await phone.tap('确定解除')
    phone.sees('没有解除', '省产改办至少要留一位使用者。请先邀请一位同事绑定，再解除。')
    expect(await bound('office')).toEqual(['office'])
  })
})
