import { phonesInWorld } from '../support/phones'

describe('somebody is nudged', () => {
  const { phoneOf, world } = phonesInWorld()

  /** What became of the sending is asked after a while. */
  const sent = async (phone: { wait: (milliseconds: number) => Promise<void> }): Promise<void> => {
    await world().told()
    await phone.wait(3_000)
  }

  test('by a union: chosen enterprises of its worklist, each with what became of it', async () => {
    const phone = await phoneOf('reviewer-dg')
    await phone.tap('未提交', { role: 'tab' })
    await phone.tap('挑选催办')
    phone.sees('第1号企业有限公司', '第2号企业有限公司', '催办整栏')
    await phone.tap('第1号企业有限公司')
    await phone.tap('催办所选 1 家')
    await phone.tap('催办', { within: '今天已经提醒过的不再重复发' })
    await sent(phone)
    phone.sees('催办结果', '需电话联系 1 家', '第1号企业有限公司')
    await phone.tap('知道了')
    phone.sees('点选企业')
  })

  test('by the office: all of a column of the province’s list, of whom one was told today already', async () => {
    const phone = await phoneOf('office')
    await phone.tap('企业名单')
    await phone.tap('挑选催办')
    await phone.tap('催办整栏')
    await phone.tap('催办', { within: '今天已经提醒过的不再重复发' })
    await sent(phone)
    phone.sees('没有填报人 1 家', '第4号企业有限公司', '今天已提醒过 1 家')
  })

  test('by the office: a union’s reviewers, of what waits for them', async () => {
    await world().as('contact-2').does('assessment.submit', { assessmentId: 'c2026-e002', seenRevision: 0 })
    const phone = await phoneOf('office')
    await phone.tap('提醒责任工会')
    phone.sees('东莞市总工会', '1 家待审核')
    await phone.tap('全部提醒')
    await phone.tap('提醒', { within: '今天为这件事提醒过的不再重复发' })
    await sent(phone)
    phone.sees('需电话联系 1 个', '陈审：只在程序内消息里')
    await phone.tap('关闭')
    phone.sees('今天已提醒 1 人')
    await phone.tap('台账待确认')
    phone.sees('没有要提醒的工会')
  })
})
