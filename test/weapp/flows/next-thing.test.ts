import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { FIRST_OF_DECEMBER } from '../../functions/support/world'
import { rounds } from '../../functions/support/rounds'
import { counting } from '../support/counting'
import { phonesInWorld } from '../support/phones'

const AN_HOUR_LATER = new Date(FIRST_OF_DECEMBER.getTime() + 3_600_000)

const { phoneOf, world } = phonesInWorld()
const { submit, flag, returnIt } = rounds(world)
beforeAll(() => world().emulator.clock.hold(FIRST_OF_DECEMBER))

test('all 28 without photos are filled in and submitted with 100 taps at the most', async () => {
  const phone = await phoneOf('contact-1')
  const person = counting(phone)
  await person.tap('开始填写第 1 项')
  for (const { no, points } of indicatorsOf(edition2023)) {
    await person.write(`第 ${no} 项自评情况`, `第 ${no} 项：`.padEnd(60, '本年度按方案开展工作，成效明显，'))
    if (points !== null) await person.tap(`自评分满分 ${points} 分`)
    const next = ['下一项', '下一维度', '提交前检查'].filter((name) => phone.count(name) > 0)
    expect(next).toHaveLength(1)
    await person.tap(next[0] ?? '')
  }
  expect(phone.route).toBe('packages/contact/pages/check/index')
  phone.sees('可以提交')
  await person.tap('提交给东莞市总工会')
  await person.tap('提交')
  phone.sees('已提交')
  expect(person.taps()).toBeLessThanOrEqual(100)
})

test('two returned indicators are corrected and sent again with 7 taps at the most', async () => {
  await submit()
  await flag(3, '请写明会议的日期')
  await flag(17, '请补充派遣协议')
  await returnIt()
  await world().emulator.clock.hold(AN_HOUR_LATER)
  const phone = await phoneOf('contact-2')
  const person = counting(phone)
  await person.tap('去修改第 3 项')
  await person.write('第 3 项自评情况', '今年三月、六月、九月各开会一次，均有纪要。')
  await person.tap('下一处待修改')
  expect(phone.machine.noticed.title).toBe('产业工人权益维护')
  await person.write('第 17 项自评情况', '与两家派遣单位签有协议，派遣工同工同酬。')
  await person.tap('提交前检查')
  phone.doesNotSee('退回后还没有修改')
  await person.tap('再次提交给东莞市总工会')
  await person.tap('提交')
  phone.sees('第 2 次')
  expect(person.taps()).toBeLessThanOrEqual(7)
})

test('what was returned and not touched stands in a group of its own, and from finding to finding one need not come back', async () => {
  await flag(3, '请附会议纪要')
  await flag(17, '请附协议')
  await returnIt()
  const phone = await phoneOf('contact-2', { at: '/packages/contact/pages/check/index?id=c2026-e002' })
  phone.sees('可以提交', '第 3、17 项退回后还没有修改', '退回的 2 项还没有修改')
  await phone.tap('第 3 项，退回后还没有修改')
  await phone.tap('下一处')
  expect(phone.machine.noticed.title).toBe('产业工人权益维护')
  phone.sees('请附协议')
  await phone.tap('回到检查')
  expect(phone.route).toBe('packages/contact/pages/check/index')
})
