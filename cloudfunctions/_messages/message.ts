import type { Instant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { messageKey } from '@/domain/reminders/reminders'
import type { MessageDocument } from '../_store/messages'
import type { Wording } from './fields'

interface Occurrence {
  readonly personId: string
  readonly occasion: string
  readonly day: PlainDate
  readonly now: Instant
  readonly subjectId: string | null
  readonly wording: Wording
}

/** A message as it goes into the inbox. Its id is person, occasion and day: written twice, it is one message. */
export const inboxMessage = ({ personId, occasion, day, now, subjectId, wording }: Occurrence): MessageDocument => ({
  _id: messageKey(personId, occasion, day),
  personId,
  occasion,
  title: wording.title,
  lines: wording.lines,
  subjectId,
  createdAt: now,
  readAt: null,
  wechat: { state: 'pending', template: wording.template, fields: wording.fields, attempts: 0, at: null, reason: null },
})
