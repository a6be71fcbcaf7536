import { getInstant } from '@/domain/calendar/instant'
import { rounds } from '../../functions/support/rounds'
import { assessment, enterprise, filledIn, standing } from '../../functions/support/standing'
import { counting } from '../support/counting'
import { phonesInWorld } from '../support/phones'

describe('what the unions have endorsed', () => {
  const { phoneOf, world } = phonesInWorld()
  const { submit, endorse } = rounds(world)

  test('waits on the office’s home, and is received together after a look at what stands out', async () => {
    await submit()
    await endorse()
    const phone = await phoneOf('office')
    phone.sees('1 家待接收')
    await phone.tap('一并接收')
    phone.sees('待接收', '第2号企业有限公司', '没有盖章件')
    await phone.tap('全选 1 家')
    phone.sees('已选 1 家')
    await phone.tap('接收 1 家')
    phone.sees('接收 1 家？', '其中 1 家建议先看一看', '接收当天可以撤回')
    await phone.tap('确定接收')
    phone.sees('已接收 1 家')
    await phone.tap('关闭')
    phone.sees('没有待接收的企业')
  })

  test('and is taken back on the same day', async () => {
    const phone = await phoneOf('office', { at: '/packages/office/pages/receive-many/index' })
    await phone.tap('今天接收的')
    phone.sees('第2号企业有限公司')
    await phone.tap('全选 1 家')
    await phone.tap('撤回接收 1 家')
    phone.sees('会告知企业和责任工会')
    await phone.tap('确定撤回')
    phone.sees('已撤回 1 家')
    await phone.tap('关闭')
    phone.sees('今天还没有接收')
    await phone.tap('待接收')
    phone.sees('第2号企业有限公司')
  })
})

describe('a hundred that the unions have endorsed', () => {
  const documents = standing()
  const numbers = Array.from({ length: 100 }, (_, index) => 101 + index)
  const endorsed = {
    ...filledIn(),
    ...({ state: 'endorsed', round: 1, revision: 2, editable: [] } as const),
    submittedAt: getInstant(Date.parse('2026-11-20T02:00:00Z')),
    endorsedAt: getInstant(Date.parse('2026-11-28T02:00:00Z')),
  }
  const { phoneOf, world } = phonesInWorld({
    ...documents,
    enterprises: [...(documents['enterprises'] ?? []), ...numbers.map((no) => enterprise(no, 'u-dongguan'))],
    assessments: [...(documents['assessments'] ?? []), ...numbers.map((no) => assessment(no, 'u-dongguan', endorsed))],
  })

  test('are received with 12 taps and 10 calls at the most, from the office’s home to its end', async () => {
    const phone = await phoneOf('office')
    const person = counting(phone)
    await person.tap('一并接收')
    await person.tap('全选 100 家')
    await person.tap('接收 100 家')
    phone.sees('接收 100 家？', '其中 100 家建议先看一看')
    await person.tap('确定接收')
    phone.sees('已接收 100 家')
    await person.tap('关闭')
    phone.sees('没有待接收的企业')
    expect(person.taps()).toBeLessThanOrEqual(12)
    expect(person.calls()).toBeLessThanOrEqual(10)
    expect(await world().read('assessments', { state: 'received' })).toHaveLength(100)
  })
})
