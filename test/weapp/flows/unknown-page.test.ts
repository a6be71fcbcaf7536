import { phonesInWorld } from '../support/phones'

const { phoneOf } = phonesInWorld()

test('an address of a page that there is not leads home, instead of to a blank page', async () => {
  const phone = await phoneOf('contact-1', { at: '/packages/papers/pages/nowhere/index?id=1' })
  expect(phone.route).toBe('pages/home/index')
  phone.sees('第1号企业有限公司')
})
