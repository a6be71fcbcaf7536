import { phonesInWorld } from '../support/phones'

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

  test.each(['/pages/home/index?id=c2026-e003&seat=contact%3Ae003', '/pages/inbox/index?seat=office'])(
    'is told where a message was for a seat that they do not hold, and goes on in their own (%s)',
    async (at) => {
      const phone = await phoneOf('contact-1', { at })
      phone.sees('您已不在这个席位')
      await phone.tap('回首页')
      phone.sees('换席位')
      phone.doesNotSee('您已不在这个席位')
    },
  )

  test('is told where the paper of a message is gone', async () => {
    const phone = await phoneOf('contact-1', {
      at: '/packages/reviewer/pages/review/index?id=c2019-e001&seat=reviewer%3Au-shenzhen',
    })
    phone.sees('没有找到')
    await phone.tap('返回首页')
    phone.sees('深圳市总工会 · 审核员')
  })

  test('opens WeChat’s message in the seat that it is for, from whichever they were in', async () => {
    const ofForm = '/pages/home/index?id=c2026-e001&seat=contact%3Ae001'
    const ofList = '/packages/reviewer/pages/worklist/index?seat=reviewer%3Au-shenzhen'
    const phone = await phoneOf('contact-1', { at: ofForm })
    phone.sees('第1号企业有限公司 · 企业填报人')
    // Who they are is asked in the seat at once, and not again.
    expect(phone.machine.calls.filter(({ name }) => name === 'session.get')).toHaveLength(1)
    // The program runs already.
    phone.machine.stack.launch(ofList)
    await phone.settle()
    phone.sees('待审核', '深圳市总工会 · 审核员')
    phone.machine.stack.launch(ofForm)
    await phone.settle()
    phone.sees('第1号企业有限公司 · 企业填报人')
    // What was gone over to by hand stays.
    await phone.tap('换席位')
    await phone.tap('换到深圳市总工会的审核员')
    phone.sees('待审核', '深圳市总工会 · 审核员')
    phone.machine.stack.launch(ofForm)
    await phone.settle()
    phone.sees('第1号企业有限公司 · 企业填报人')
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
