import { reporting } from '../../functions/support/reporting'
import { phonesInWorld } from '../support/phones'

describe('reports that wait', () => {
  const { phoneOf, world } = phonesInWorld()
  const { write } = reporting(world)
  beforeAll(async () => {
    for (const no of [1, 2]) {
      const reportId = `c2026-e00${no}-stage`
      await write('stage', `contact-${no}`, reportId)
      const [report] = await world().read<{ revision: number }>('reports', { _id: reportId })
      const seenRevision = report?.revision ?? 0
      await world().as(`contact-${no}`).does('report.submit', { reportId, seenRevision })
    }
  })

  test('are received and returned one after the other, each leading to the next', async () => {
    const phone = await phoneOf('reviewer-dg', { at: '/packages/papers/pages/reports/index?kind=stage' })
    await phone.tap('已提交', { role: 'tab' })
    await phone.tap('第1号企业有限公司')
    await phone.tap('接收')
    await phone.tap('接收', { role: 'button' })
    phone.sees('下一家：第2号企业有限公司')
    await phone.tap('下一家')
    phone.sees('第2号企业有限公司', '看过以后，请接收或退回修改。')
    await phone.tap('退回修改')
    await phone.input('退回意见', '请补充工资集体协商的做法。')
    await phone.tap('确认退回')
    phone.sees('这个列表里没有下一家了')
    await phone.tap('回到列表')
    expect(phone.route).toBe('packages/papers/pages/reports/index')
    expect(await world().read('reports', { state: 'received' })).toHaveLength(1)
  })
})
