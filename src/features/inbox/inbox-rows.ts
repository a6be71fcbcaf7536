import type { InboxMessage } from '@/contract/inbox'
import { chinaDateOf, type Instant, getInstant } from '@/domain/calendar/instant'
import type { Role } from '@/domain/people/person'
import { formatPastMoment, formatTime } from '@/text/dates'
import { inboxRows } from '@/text/inbox-page'

/** A message as it is drawn. */
export interface InboxRow {
  readonly messageId: string
  readonly title: string
  readonly lines: readonly string[]
  /** When it came, and for which seat, where there are several. */
  readonly when: string
  /** The seat to go over to before it is opened; undefined where that is the present one. */
  readonly seat: string | undefined
  readonly unread: boolean
  /** Where it leads; null where there is nothing to open. */
  readonly link: { readonly text: string; readonly url: string } | null
}

const wayOf = (address: string, subjectId: string | null, role: Role): string => {
  if (address.includes('/own-feedback/')) return inboxRows.answer
  if (subjectId === null) return inboxRows.list
  if (address.includes('/report/')) return inboxRows.report
  return role === 'contact' ? inboxRows.assessment : inboxRows.reviewAssessment
}

const linkOf = ({ address, subjectId }: InboxMessage, role: Role): InboxRow['link'] =>
  address === null ? null : { text: wayOf(address, subjectId, role), url: address }

const whenOf = (at: Instant, now: Instant): string =>
  chinaDateOf(at) === chinaDateOf(now) ? inboxRows.today(formatTime(at)) : formatPastMoment(at, now)

const roleOf = ({ seat }: InboxMessage, here: Role): Role => (seat ? (seat.key.split(':')[0] as Role) : here)

/** A message to whoever is in a seat of this role; `present` is its key, where they hold several. */
export const inboxRow = (
  message: InboxMessage,
  here: Role,
  now: Instant,
  present: string | null | undefined = null,
): InboxRow => {
  const { seat } = message
  const when = whenOf(getInstant(message.createdAt), now)
  return {
    messageId: message.messageId,
    title: message.title,
    lines: message.lines,
    when: seat ? `${when} · ${seat.name}` : when,
    seat: seat && seat.key !== present ? seat.key : undefined,
    unread: message.readAt === null,
    link: linkOf(message, roleOf(message, here)),
  }
}
