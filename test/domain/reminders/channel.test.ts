import { isMobile, otherChannels } from '@/domain/reminders/channel'
import type { Role } from '@/domain/people/person'
import type { Matter } from '@/domain/reminders/delivery'

describe('how somebody is told whom WeChat did not tell', () => {
  test.each<[string, Role, Matter, boolean, readonly string[]]>([
    ['without a number by nothing', 'contact', 'hand_in', false, []],
    ['a reviewer without a number neither', 'reviewer', 'review', false, []],
    ['a contact of what is due by SMS', 'contact', 'hand_in', true, ['sms']],
    ['a contact of what is to be corrected', 'contact', 'correct', true, ['sms']],
    ['of news by nothing that is paid for', 'contact', 'other', true, []],
    ['a reviewer of what waits by 企业微信', 'reviewer', 'review', true, ['work_wechat']],
    [
      'a reviewer of their own report by SMS where 企业微信 does not know them',
      'reviewer',
      'hand_in',
      true,
      ['work_wechat', 'sms'],
    ],
    ['the office by 企业微信', 'office', 'other', true, ['work_wechat']],
  ])('%s', (_, role, matter, hasMobile, channels) => {
    expect(otherChannels({ role, matter, hasMobile })).toEqual(channels)
  })

  test.each([
    ['13812345678', true],
    ['02083334444', false],
    ['02083334444转12', false],
    ['4008123123', false],
  ])('an SMS reaches %s: %s', (number, mobile) => {
    expect(isMobile(number)).toBe(mobile)
  })
})
