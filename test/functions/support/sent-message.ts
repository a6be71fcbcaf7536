import { getInstant } from '@/domain/calendar/instant'
import type { MessageDocument } from '../../../cloudfunctions/_store/message-document'

const SINCE = getInstant(Date.parse('2026-12-01T01:00:00Z'))
let count = 0

/** A message that the clock wrote to the contact of enterprise 2, as it is kept; `wechat` says what became of it. */
export const sentMessage = (
  wechat: Partial<MessageDocument['wechat']> = { state: 'sent' },
  more: Partial<MessageDocument> = {},
): MessageDocument => {
  count += 1
  return {
    ...{ _id: `sent-${count}`, personId: 'p-contact-2', seat: 'contact:e002', occasion: 'due-7' },
    ...{ title: '阶段性评估表还剩 7 天', lines: ['只有本人看得到的话'], subjectId: 'c2026-e002' },
    about: {
      ...{ matter: 'hand_in', personName: '李二', enterpriseId: 'e002', unionId: 'u-dongguan', cycleId: 'c2026' },
    },
    cause: { kind: 'rule', rule: 'due' },
    ...{ createdAt: SINCE, readAt: null },
    ...more,
    wechat: {
      ...{ state: 'sent', template: 'deadline', fields: {}, attempts: 1, at: SINCE, reason: null },
      ...wechat,
    },
  }
}
