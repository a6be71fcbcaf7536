import { sentMessage } from '../../functions/support/sent-message'
import { unreachedRow } from '../../functions/support/unreached'
import { phonesInWorld } from '../support/phones'

describe('what was sent, and what became of it', () => {
  const { phoneOf, world } = phonesInWorld()

  beforeAll(() =>
    world().insert({
      messages: [
        sentMessage({ state: 'sent' }),
        sentMessage({ state: 'unsent', why: 'refused', code: 43101 }, { title: '阶段性评估表还剩 14 天' }),
      ],
    }),
  )

  test('is counted by day for the office, and each number opens the list behind it', async () => {
    const phone = await phoneOf('office')
    await phone.tap('发送情况')
    phone.sees('12月1日', '共 2 条', '已发出', '微信拒收')
    await phone.tap('1 微信拒收')
    phone.sees(
      '12月1日 · 微信拒收',
      '阶段性评估表还剩 14 天',
      '第2号企业有限公司 李二',
      '微信代码 43101',
      '截止前自动提醒',
    )
    phone.doesNotSee('阶段性评估表还剩 7 天')
  })

  test('is narrowed to one matter', async () => {
    const phone = await phoneOf('office', { at: '/packages/office/pages/delivery/index' })
    await phone.tap('审核')
    phone.sees('没有消息')
  })

  test('is read from an enterprise’s page', async () => {
    const phone = await phoneOf('office', { at: '/packages/office/pages/enterprise/index?id=e002' })
    await phone.tap('发送记录')
    phone.sees('第2号企业有限公司', '阶段性评估表还剩 7 天', '由微信发出', '还没有在小程序里看过')
  })

  test('and from the list of whom no message reached', async () => {
    await world().insert({ unreached: [unreachedRow()] })
    const phone = await phoneOf('reviewer-dg', { at: '/packages/papers/pages/unreached/index' })
    await phone.tap('发送记录：第2号企业有限公司')
    phone.sees('第2号企业有限公司', '阶段性评估表还剩 14 天', '微信代码 43101')
  })

  test('and by a union from the people’s, of its own enterprises’ contacts', async () => {
    const phone = await phoneOf('reviewer-dg', { at: '/packages/papers/pages/people/index' })
    phone.doesNotSee('发送记录：陈审')
    await phone.tap('发送记录：李二')
    phone.sees('李二', '阶段性评估表还剩 7 天')
  })
})
