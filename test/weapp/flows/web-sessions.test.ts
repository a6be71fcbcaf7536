import { pairing } from '../../functions/support/pairing'
import { phonesInWorld } from '../support/phones'

describe('在电脑上使用', () => {
  const { phoneOf, world } = phonesInWorld()
  const { asked, collect } = pairing(world)
  const SETTINGS = { at: '/pages/settings/index' } as const

  test('is not a contact’s', async () => {
    const phone = await phoneOf('contact-1', SETTINGS)
    phone.doesNotSee('在电脑上使用')
  })

  test('lets a browser in: the code, which browser asks, what it means to say yes; then it stands among those in, and is ended', async () => {
    const page = await asked()
    const phone = await phoneOf('reviewer-dg', SETTINGS)
    await phone.tap('在电脑上使用')
    phone.sees('现在没有电脑登录', '网址：https://desk.example.org')
    expect(phone.isOff('下一步')).toBe(true)
    await phone.input('登录码', page.code)
    await phone.tap('下一步')
    phone.sees('这台电脑要以您的身份登录', 'Windows 电脑 · Edge', '只确认您面前的这台电脑')
    await phone.tap('是我，确认登录')
    await collect(page)
    const again = await phoneOf('reviewer-dg', { at: '/packages/papers/pages/web-sessions/index' })
    again.sees('已登录的电脑', 'Windows 电脑 · Edge', '到期')
    await again.tap('退出')
    again.sees('现在没有电脑登录')
  })

  test('says of a code that is wrong what to do, and of one that was refused nothing more', async () => {
    const page = await asked()
    const phone = await phoneOf('office', { at: '/packages/papers/pages/web-sessions/index' })
    await phone.input('登录码', '00000000')
    await phone.tap('下一步')
    phone.sees('这个登录码不对或已经过期')
    await phone.input('登录码', page.code)
    await phone.tap('下一步')
    await phone.tap('不是我，不同意')
    phone.sees('已拒绝这次登录', '现在没有电脑登录')
  })
})

describe('在电脑上使用, where it was not set up', () => {
  const { phoneOf } = phonesInWorld(undefined, { WEB_LOGIN_KEY: '', WEB_ADDRESS: '' })

  test('says so and whom to ask, and asks for no code', async () => {
    const phone = await phoneOf('office', { at: '/packages/papers/pages/web-sessions/index' })
    phone.sees('电脑登录还没有开通', '请联系省产改办')
    phone.doesNotSee('登录码')
    phone.doesNotSee('网址')
  })
})
