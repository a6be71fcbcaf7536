import { SEND } from '../../functions/support/sending'
import { timer } from '../../functions/support/timer'
import { phonesInWorld } from '../support/phones'

describe('whether WeChat carries reminders', () => {
  const { phoneOf, world } = phonesInWorld()
  const { subscribe, sentTo } = timer(world)

  test('is tried out from the settings: of each kind it says what WeChat answered', async () => {
    await subscribe('contact-1', 1)
    const phone = await phoneOf('contact-1', { at: '/pages/settings/index' })
    await phone.tap('试发一条，看收不收得到')
    phone.sees('给自己各发一条测试消息', '截止提醒', '还剩 1 次')
    await phone.tap('发送测试消息')
    phone.sees('已发出', '服务通知', '次数用完', '请先点“增加提醒次数”')
    expect(await sentTo('contact-1')).toHaveLength(1)
  })

  test('what is wrong stands on the office’s page with what to do, and leads there', async () => {
    await subscribe('office', 1)
    await world().insert({
      notices: [
        { _id: 'wechat', kind: 'wechat_configuration', code: '40125', words: 'invalid appsecret', since: 1, at: 1 },
      ],
    })
    const phone = await phoneOf('office')
    phone.sees('微信提醒发不出去（微信代码 40125）')
    await phone.tap('1 处部署问题')
    phone.sees('WX_SECRET', 'invalid appsecret')
    world().emulator.faults.failNext(SEND, 1, { code: 40037 })
    await phone.tap('改好后，试发一条')
    await phone.tap('发送测试消息')
    phone.sees('配置有误', '模板 ID', '微信代码 40037')
  })
})
