import type { InboxMessage } from '@/contract/inbox'
import { chinaDateOf, type Instant, getInstant } from '@/domain/calendar/instant'
import { findReportKind } from '@/domain/report/report'
import type { Role } from '@/domain/people/person'
import { formatMoment, formatTime } from '@/text/dates'
import { inboxRows } from '@/text/inbox-page'
import { pageUrl } from '../session/routes'

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

const linkOf = (subjectId: string | null, role: Role): InboxRow['link'] => {
  if (subjectId === null) return null
  if (findReportKind(subjectId) !== undefined)
    return { text: inboxRows.report, url: pageUrl('papers/report', { id: subjectId }) }
  return role === 'contact'
    ? { text: inboxRows.assessment, url: pageUrl('home', { id: subjectId }) }
    : { text: inboxRows.reviewAssessment, url: pageUrl('reviewer/review', { id: subjectId }) }
}

const whenOf = (at: Instant, now: Instant): string =>
  chinaDateOf(at) === chinaDateOf(now) ? inboxRows.today(formatTime(at)) : formatMoment(at)

export const inboxRow = (message: InboxMessage, role: Role, now: Instant): InboxRow => ({
  messageId: message.messageId,
  title: message.title,
  lines: message.lines,
  when: whenOf(getInstant(message.createdAt), now),
  unread: message.readAt === null,
  link: linkOf(message.subjectId, role),
})
