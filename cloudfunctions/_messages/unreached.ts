import { isUnreached } from '@/domain/reminders/delivery'
import type { Instant } from '@/domain/calendar/instant'
import type { Delivery, MessageDocument } from '../_store/message-document'
import { unreachedId, type NotedRow } from '../_store/unreached'
import { TEMPLATE_CHECK } from './template-check'

/** What somebody is told of, by which a later message about the same takes them off the list: a paper, a list, or the occasion. */
const subjectOf = ({ subjectId, list, occasion }: MessageDocument): string =>
  subjectId ?? (list ? `${list.list}-${list.cycleId}` : occasion)

/** The id of the row that a message's reader has where it does not reach them. */
export const rowIdOf = (message: MessageDocument): string =>
  unreachedId(message.personId === '' ? null : message.personId, message.seat ?? '', subjectOf(message))

/** The row of somebody whom a message did not reach, or undefined where that wants no call. */
export const unreachedRow = (message: MessageDocument, delivery: Delivery, at: Instant): NotedRow | undefined => {
  if (delivery.state === 'pending' || delivery.state === 'sent') return undefined
  if (message.occasion === TEMPLATE_CHECK || !isUnreached(delivery.why, delivery.dropped)) return undefined
  const { about } = message
  return {
    _id: rowIdOf(message),
    personId: message.personId === '' ? null : message.personId,
    personName: about?.personName ?? '',
    seat: message.seat ?? '',
    enterpriseId: about?.enterpriseId ?? null,
    unionId: about?.unionId ?? null,
    cycleId: about?.cycleId ?? null,
    subjectId: message.subjectId,
    matter: about?.matter ?? 'other',
    title: message.title,
    reason: delivery.why,
    code: delivery.code ?? null,
    messageId: message._id,
    at,
  }
}
