import type { Phone } from './harness/phone'
import { phonesInWorld } from './support/phones'

describe('going back, by a swipe from the edge or the phone’s own key, closes what lies over the page first', () => {
  const { phoneOf } = phonesInWorld()
  const dialogs = ({ machine }: Phone): number =>
    [...machine.nodes()].filter(({ attr }) => attr['aria-role'] === 'dialog' || attr['ariaRole'] === 'dialog').length

  test('a dialog, and then the page', async () => {
    const phone = await phoneOf('contact-2')
    await phone.tap('去检查并提交')
    await phone.tap('提交给东莞市总工会')
    expect(dialogs(phone)).toBe(1)
    await phone.back()
    expect([dialogs(phone), phone.route]).toEqual([0, 'packages/contact/pages/check/index'])
    await phone.back()
    expect(phone.route).toBe('pages/home/index')
  })

  test('a sheet, on the program’s first page as well, and as often as it is opened', async () => {
    const phone = await phoneOf('reviewer-dg')
    await phone.tap('未提交', { role: 'tab' })
    for (let time = 0; time < 2; time += 1) {
      await phone.tap('一键催办 2 家')
      expect(dialogs(phone)).toBe(1)
      await phone.back()
      expect([dialogs(phone), phone.route]).toEqual([0, 'packages/reviewer/pages/worklist/index'])
    }
    await expect(phone.back()).rejects.toThrow('there is no page to go back to')
  })

  test('one that was closed by its own button holds nothing back', async () => {
    const phone = await phoneOf('contact-2')
    await phone.tap('去检查并提交')
    await phone.tap('提交给东莞市总工会')
    await phone.tap('再看看')
    await phone.back()
    expect(phone.route).toBe('pages/home/index')
  })
})
