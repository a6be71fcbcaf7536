import type { MessageDocument } from '../../../cloudfunctions/_store/message-document'
import { unreachedId, type UnreachedDocument } from '../../../cloudfunctions/_store/unreached'

/** A contact of enterprise 2 whom WeChat refused to tell. */
export const unreachedRow = (more: Partial<UnreachedDocument> = {}): UnreachedDocument => {
  const { personId, seat, subjectId } = {
    personId: 'p-contact-2',
    seat: 'contact:e002',
    subjectId: 'c2026-e002',
    ...more,
  }
  return {
    _id: unreachedId(personId, seat, subjectId ?? 'nothing'),
    ...{ personId, personName: '李二', seat, enterpriseId: 'e002', unionId: 'u-dongguan', cycleId: 'c2026', subjectId },
    ...{ matter: 'hand_in', title: '阶段性评估表还剩 3 天', reason: 'refused', code: 43101, messageId: 'm-1' },
    ...{ since: 1_796_000_000_000 as never, at: 1_796_000_000_000 as never, open: true, phoned: null },
    ...more,
  }
}

/** A message that WeChat took for somebody at a moment. */
export const sentMessage = (personId: string, seat: string, at: number): MessageDocument => ({
  ...{ _id: `${personId}:told:${at}`, personId, seat, occasion: 'told', title: '阶段性评估表还剩 7 天', lines: [] },
  ...{ subjectId: null, createdAt: at as never, readAt: null },
  wechat: { state: 'sent', template: 'deadline', fields: {}, attempts: 1, at: at as never, reason: null },
})
