import { phonesInWorld } from '../support/phones'

describe('我的信息', () => {
  const { phoneOf, world } = phonesInWorld()
  const AT = { at: '/packages/papers/pages/own-data/index' } as const

  test('is found from 设置, and says what is kept, why, until when, and what of it can go', async () => {
    await world().as('contact-2').does('people.setTelephone', { telephone: '13800005678' })
    const phone = await phoneOf('contact-2', { at: '/pages/settings/index' })
    await phone.tap('我的信息')
    phone.sees('13800005678', '用途：', '期限：', '现在可以删', '现在不能删', '复制全部')
  })

  test('erases only after it was said what goes and what stays, and then says what went', async () => {
    await world().as('contact-2').does('people.setTelephone', { telephone: '13800005678' })
    const phone = await phoneOf('contact-2', AT)
    await phone.tap('删除能删的信息')
    phone.sees('马上删除，不能恢复。其余的不删。', '解除绑定')
    phone.sees('13800005678')
    await phone.tap('删除')
    phone.sees('已删除：登记的电话')
    phone.doesNotSee('13800005678')
  })
})
