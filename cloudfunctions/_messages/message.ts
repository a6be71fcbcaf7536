import { cycleIdOf } from '@/domain/assessment/assessment-id'
import { yearOfCycle } from '@/domain/nomination/nomination'
import type { Instant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import type { Person, Seat } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import type { ListOfYear } from '@/domain/workflow/event'
import { seatMessageKey } from '@/domain/reminders/reminders'
import type { MessageDocument } from '../_store/message-document'
import type { Wording } from './fields'

interface Occurrence {
  readonly person: Person
  readonly occasion: string
  readonly day: PlainDate
  readonly now: Instant
  readonly subjectId: string | null
  readonly list?: ListOfYear | undefined
  readonly aboutSeat?: Seat | undefined
  readonly wording: Wording
}

/** Of which year it is: of two that live at once both may be told of on one day. */
const yearLines = ({ subjectId, list }: Pick<Occurrence, 'subjectId' | 'list'>): readonly string[] => {
  const cycleId = list?.cycleId ?? (subjectId === null ? undefined : cycleIdOf(subjectId))
  if (cycleId === undefined) return []
  const year = yearOfCycle(cycleId)
  return [list?.list === 'nominations' ? `${year} 年度，遴选 ${year + 1} 年入库企业` : `${year} 年度`]
}

/** A message as it goes into the inbox of a person's seat. Its id is person, occasion and day: written twice, it is one message. */
export const inboxMessage = ({
  person,
  occasion,
  day,
  now,
  subjectId,
  list,
  aboutSeat,
  wording,
}: Occurrence): MessageDocument => ({
  _id: seatMessageKey(person, occasion, day),
  personId: person.personId,
  seat: seatKeyOf(person.seat),
  occasion,
  title: wording.title,
  lines: [...wording.lines, ...yearLines({ subjectId, list })],
  subjectId,
  ...(list ? { list } : {}),
  ...(aboutSeat ? { aboutSeat } : {}),
  createdAt: now,
  readAt: null,
  wechat: { state: 'pending', template: wording.template, fields: wording.fields, attempts: 0, at: null, reason: null },
})
