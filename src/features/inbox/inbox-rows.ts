import type { InboxMessage } from '@/contract/inbox'
import { chinaDateOf, type Instant, getInstant } from '@/domain/calendar/instant'
import type { Role } from '@/domain/people/person'
import { formatMoment, formatTime } from '@/text/dates'
import { inboxRows } from '@/text/inbox-page'

/** A message as it is drawn. */
export interface InboxRow {
  readonly messageId: string
  readonly title: string
  readonly lines: readonly string[]
  readonly when: string
  readonly unread: boolean
  /** Where it leads; null where there is nothing to open. */
  readonly link: { readonly text: string; readonly url: string } | null
}

const wayOf = (address: string, subjectId: string | null, role: Role): string => {
  if (subjectId === null) return inboxRows.list
  if (address.includes('/report/')) return inboxRows.report
  return role === 'contact' ? inboxRows.assessment : inboxRows.reviewAssessment
}

const linkOf = ({ address, subjectId }: InboxMessage, role: Role): InboxRow['link'] =>
  address === null ? null : { text: wayOf(address, subjectId, role), url: address }

const whenOf = (at: Instant, now: Instant): string =>
  chinaDateOf(at) === chinaDateOf(now) ? inboxRows.today(formatTime(at)) : formatMoment(at)

export const inboxRow = (message: InboxMessage, role: Role, now: Instant): InboxRow => ({
  messageId: message.messageId,
  title: message.title,
  lines: message.lines,
  when: whenOf(getInstant(message.createdAt), now),
  unread: message.readAt === null,
  link: linkOf(message, role),
})
