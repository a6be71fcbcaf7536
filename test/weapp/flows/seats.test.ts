import { phonesInWorld } from '../support/phones'

jest.setTimeout(60_000)

describe('somebody who fills in and reviews', () => {
  const { phoneOf, world } = phonesInWorld()
  const codeFor = async (unionId: string): Promise<string> => {
    const seats = [{ seat: { role: 'reviewer' as const, unionId }, inviteeName: '张一' }]
    const { issued } = await world().as('office').does('invitation.issue', { seats })
    return issued[0]?.code ?? ''
  }

  test('adds a seat by a code, and goes on in it', async () => {
    const phone = await phoneOf('contact-1')
    phone.sees('第1号企业有限公司')
    phone.doesNotSee('换席位')
    await phone.tap('设置')
    await phone.tap('张一')
    phone.sees('第1号企业有限公司', '正在使用')
    await phone.tap('添加席位')
    phone.sees('可以添加一个席位')
    await phone.input('邀请码', await codeFor('u-shenzhen'))
    await phone.tap('下一步')
    await phone.tap('确认绑定')
    phone.sees('待审核', '深圳市总工会 · 审核员', '换席位')
  })

  test('goes back to the other one, whose form is filled in from there', async () => {
    const phone = await phoneOf('contact-1')
    phone.sees('深圳市总工会 · 审核员')
    await phone.tap('换席位')
    phone.sees('第1号企业有限公司', '换到这里')
    await phone.tap('换到第1号企业有限公司的企业填报人')
    phone.sees('第1号企业有限公司 · 企业填报人', '换席位')
    await phone.tap('开始填写第 1 项')
    await phone.type('第 1 项自评情况', '成立领导小组')
    await phone.blur()
    phone.sees('已保存')
  })

  test('reads in one inbox what each seat was told, and opens it in its seat', async () => {
    await world()
      .as('office')
      .does('worklist.nudge', { assessmentIds: ['c2026-e001'] })
    await world().told()
    const phone = await phoneOf('contact-1')
    await phone.tap('换席位')
    await phone.tap('换到深圳市总工会的审核员')
    phone.sees('待审核')
    await phone.tap('消息，1 条未读')
    phone.sees('第1号企业有限公司', '1 条未读')
    await phone.tap('去评估表')
    phone.sees('第1号企业有限公司 · 企业填报人', '换席位')
  })

  test('is taken from the seat that they are in, and goes on in the other', async () => {
    const phone = await phoneOf('contact-1')
    phone.sees('第1号企业有限公司 · 企业填报人')
    await world()
      .as('office')
      .does('oversight.unbind', { personId: 'p-contact-1', seat: 'contact:e001', reason: '不再代填' })
    await phone.tap('提交前检查')
    phone.sees('待审核')
    phone.doesNotSee('换席位')
  })
})
