import { cycleIdOf } from '@/domain/assessment/assessment-id'
import { yearOfCycle } from '@/domain/nomination/nomination'
import type { Instant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import type { Person, Seat } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import type { FeedbackPlace, ListOfYear } from '@/domain/workflow/event'
import { seatMessageKey } from '@/domain/reminders/reminders'
import type { Matter, MessageCause } from '@/domain/reminders/delivery'
import type { MessageAbout, MessageDocument } from '../_store/message-document'
import type { Wording } from './fields'

interface Occurrence {
  readonly person: Person
  readonly occasion: string
  /** Under what it is written once, where that is not its occasion. */
  readonly onceAs?: string | undefined
  readonly day: PlainDate
  readonly now: Instant
  readonly subjectId: string | null
  readonly list?: ListOfYear | undefined
  readonly aboutSeat?: Seat | undefined
  readonly feedback?: FeedbackPlace | undefined
  readonly matter: Matter
  /** On whose list its reader stands where it does not reach them. */
  readonly unionId: string | null
  readonly cause: MessageCause
  readonly dueOn?: PlainDate | undefined
  readonly atOnce?: boolean
  readonly wording: Wording
}

const cycleOf = ({ subjectId, list }: Pick<Occurrence, 'subjectId' | 'list'>): string | null =>
  list?.cycleId ?? (subjectId === null ? null : cycleIdOf(subjectId))

const aboutOf = ({ person: { name, seat }, matter, unionId, ...of }: Occurrence): MessageAbout => ({
  ...{ matter, unionId, personName: name, cycleId: cycleOf(of) },
  enterpriseId: seat.role === 'contact' ? seat.enterpriseId : null,
})

/** Of which year it is: of two that live at once both may be told of on one day. */
const yearLines = ({ subjectId, list }: Pick<Occurrence, 'subjectId' | 'list'>): readonly string[] => {
  const cycleId = cycleOf({ subjectId, list })
  if (cycleId === null) return []
  const year = yearOfCycle(cycleId)
  return [list?.list === 'nominations' ? `${year} 年度，遴选 ${year + 1} 年入库企业` : `${year} 年度`]
}

/** A message as it goes into the inbox of a person's seat. Its id is person, occasion (or `onceAs`) and day: written twice, it is one. */
export const inboxMessage = (occurrence: Occurrence): MessageDocument => {
  const { person, occasion, onceAs, day, now, subjectId, list, aboutSeat, feedback, cause, dueOn, atOnce, wording } =
    occurrence
  const { template, fields } = wording
  return {
    _id: seatMessageKey(person, onceAs ?? occasion, day),
    personId: person.personId,
    seat: seatKeyOf(person.seat),
    occasion,
    title: wording.title,
    lines: [...wording.lines, ...yearLines({ subjectId, list })],
    subjectId,
    ...(list ? { list } : {}),
    ...(aboutSeat ? { aboutSeat } : {}),
    ...(feedback ? { feedback } : {}),
    about: aboutOf(occurrence),
    cause,
    ...(dueOn ? { dueOn } : {}),
    ...(atOnce ? { atOnce } : {}),
    createdAt: now,
    readAt: null,
    wechat: { state: 'pending', template, fields, attempts: 0, at: null, reason: null },
  }
}
