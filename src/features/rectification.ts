import { chinaDateOf } from '@/domain/calendar/instant'
import { addDays, daysFrom, findPlainDate, type PlainDate } from '@/domain/calendar/plain-date'
import { rectificationBounds, type DayBounds } from '@/domain/deadline/day-bounds'
import { serverNow } from '@/services/server-clock'

const PROPOSED_DAYS = 7

/** Today in China, by the server's clock. */
export const today = (): PlainDate => chinaDateOf(serverNow())

/** The days that a 整改期限 may set. */
export const rectificationDays = (): DayBounds => rectificationBounds(serverNow())

/** The 整改期限 that is proposed to whoever returns a paper: a week, which they may change. */
export const proposedRectification = (): PlainDate => addDays(today(), PROPOSED_DAYS)

/** How many days are left until a 整改期限 as it stands in its field; 0 where it is today or no day. */
export const daysUntil = (rectifyBy: string): number => {
  const day = findPlainDate(rectifyBy)
  return day ? daysFrom(today(), day) : 0
}
