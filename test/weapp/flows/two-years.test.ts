import { askToOpen, TENTH_OF_JANUARY } from '../../functions/support/opening'
import { READY, rounds } from '../../functions/support/rounds'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { phonesInWorld } from '../support/phones'

describe('the next year is opened while this one is not finished', () => {
  const { phoneOf, world } = phonesInWorld()
  const { submit, flag, returnIt, seen } = rounds(world)

  test('the office is shown what is left, with numbers, before it opens', async () => {
    await submit()
    await submit('contact-5', 'c2026-e005')
    await world().emulator.clock.set(TENTH_OF_JANUARY)
    const phone = await phoneOf('office', { at: '/packages/office/pages/cycle/index' })
    phone.sees('开启下一年度评估', '顺延一年：2027年11月1日到2027年12月15日', '台账企业 5 家', '从空白开始')
    // Last year's days a year later stand there already, with the days on which people will be reminded.
    phone.sees('2027 年 11 月 1 日', '提醒未提交的企业：11月15日')
    await phone.change('开始填报，2027 年 11 月 1 日', '2027-01-05')
    await phone.tap('开启')
    await phone.tap('开启', { nth: 1 })
    phone.sees('2026 年度阶段性评估还没有办完', '1 家待审核', '1 家已提交、待分派责任工会', '5 家台账未确认')
    await phone.tap('先不开启')
    expect(await world().read('cycles')).toHaveLength(1)
    await askToOpen(world(), { openOn: getPlainDate('2027-01-05'), deadlineOn: getPlainDate('2027-12-15') })
  })

  test('the union is led to what waits of the former year, and finds the new one', async () => {
    const phone = await phoneOf('reviewer-dg')
    phone.sees('2026 年度阶段性评估', '第2号企业有限公司', '2027 年度阶段性评估')
    await phone.tap('2027 年度阶段性评估')
    phone.sees('没有', '还没有办完：1 家未提交')
    await phone.tap('2026 年度阶段性评估')
    await phone.tap('第2号企业有限公司')
    expect(phone.route).toBe('packages/reviewer/pages/review/index')
  })

  test('the contact corrects last year’s form from home, and from the message about it', async () => {
    await flag(8)
    await returnIt('2027-02-01')
    const phone = await phoneOf('contact-2')
    phone.sees('2026 年度阶段性评估', '退回修改 1 项', '2027 年度阶段性评估')
    await phone.tap('2027 年度阶段性评估')
    phone.sees('开始填写第 1 项', '还没有办完：评估表退回修改')
    await phone.tap('消息')
    await phone.tap('去评估表')
    phone.sees('退回修改 1 项')
    await phone.tap('材料与报告')
    await phone.tap('台账核对')
    phone.sees('请核对本单位的台账')
  })

  test('the office assigns, extends and packages in the former year', async () => {
    const phone = await phoneOf('office')
    phone.sees('2026 年度阶段性评估', '2027 年度阶段性评估')
    await phone.tap('企业名单')
    await phone.tap('第5号企业有限公司')
    phone.sees('待审核')
    await phone.back()
    await phone.back()
    await phone.tap('名额分配')
    phone.sees('2026 年度阶段性评估', '2027 年')
    await phone.tap('2027 年度阶段性评估')
    expect(phone.route).toBe('packages/papers/pages/quotas/index')
    phone.sees('2027 年度阶段性评估', '2028 年')
    await phone.back()
    await phone.tap('台账')
    phone.sees('2026 年度阶段性评估', '2027 年度阶段性评估')
    await phone.tap('设置栏目')
    phone.sees('2026 年度阶段性评估', '统一社会信用代码')
    await phone.back()
    await phone.back()
    await phone.tap('材料包')
    phone.sees('2026 年度阶段性评估', '生成')
    expect(await seen('office', READY)).toBeGreaterThan(0)
  })
})
