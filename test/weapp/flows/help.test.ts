import { phonesInWorld } from '../support/phones'

jest.setTimeout(60_000)

const { phoneOf, world } = phonesInWorld()

test('the manual is in the program, below the numbers of those who can be asked', async () => {
  await world().as('reviewer-dg').does('people.setTelephone', { telephone: '0769-22223333' })
  const phone = await phoneOf('contact-1', { at: '/pages/settings/index' })
  await phone.tap('使用帮助')
  expect(phone.route).toBe('packages/papers/pages/help/index')
  phone.sees('遇到问题找谁', '东莞市总工会 陈审', '省产改办 020-83889486', '企业填报人使用手册')
  await phone.tap('五、被退回了')
  phone.sees('修改说明')
  await phone.tap('五、被退回了')
  phone.doesNotSee('别着急，只是有几项要补充。')
})

test('a union and the office read their own, and a section can be asked for', async () => {
  const reviewer = await phoneOf('reviewer-dg', { at: '/packages/papers/pages/help/index' })
  reviewer.sees('审核员使用手册')
  const contact = await phoneOf('contact-1', {
    at: `/packages/papers/pages/help/index?about=${encodeURIComponent('被退回')}`,
  })
  contact.sees('别着急，只是有几项要补充。')
})
