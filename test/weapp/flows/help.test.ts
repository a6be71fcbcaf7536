import { phonesInWorld } from '../support/phones'

const { phoneOf } = phonesInWorld()

test('the manual is in the program, below the numbers of those who can be asked', async () => {
  const phone = await phoneOf('contact-1', { at: '/pages/settings/index' })
  await phone.tap('使用帮助')
  expect(phone.route).toBe('packages/papers/pages/help/index')
  phone.sees('遇到问题找谁', '东莞市总工会 审核员 陈审', '省产改办 020-83889486', '企业填报人使用手册')
  await phone.tap('五、被退回了')
  phone.sees('修改说明')
  await phone.tap('五、被退回了')
  phone.doesNotSee('别着急，只是有几项要补充。')
})

test('what one looks for is found in it, or one is told to call', async () => {
  const phone = await phoneOf('contact-1', { at: '/packages/papers/pages/help/index' })
  await phone.input('查找使用帮助', '修改说明')
  phone.sees('五、被退回了')
  phone.doesNotSee('一、第一次进入')
  await phone.input('查找使用帮助', '飞机票')
  phone.sees('手册里没有“飞机票”。换个说法再查，或打上面的电话问。')
})

test('a union and the office read their own', async () => {
  const reviewer = await phoneOf('reviewer-dg', { at: '/packages/papers/pages/help/index' })
  reviewer.sees('审核员使用手册', '省产改办 020-83889486')
  const office = await phoneOf('office', { at: '/packages/papers/pages/help/index' })
  office.sees('省产改办使用手册')
})

test('who reviews gives their union’s number, and its enterprises call it', async () => {
  const reviewer = await phoneOf('reviewer-dg', { at: '/packages/papers/pages/seats/index' })
  await reviewer.input('东莞市总工会的联系电话', '0769-22223333')
  await reviewer.tap('保存工会的联系电话')
  reviewer.sees('已保存电话')
  const contact = await phoneOf('contact-1', { at: '/packages/papers/pages/help/index' })
  contact.sees('东莞市总工会 0769-22223333', '省产改办 020-83889486')
  contact.doesNotSee('还没有登记电话')
})
